using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Alerts;

/// <summary>When mail is held back; what is written meanwhile goes out at the end.</summary>
/// <param name="From">Hour from which it is quiet, 0 to 23.</param>
/// <param name="Until">Hour from which mail goes out again, 0 to 23; the same as <paramref name="From"/>: never quiet.</param>
/// <param name="DaysOff">Whether days off are quiet too.</param>
public sealed record QuietHours(int From, int Until, bool DaysOff)
{
    /// <summary>The moment itself, or the end of the quiet time it lies in.</summary>
    public LocalDateTime FirstMoment(LocalDateTime moment, WorkingCalendar calendar)
    {
        if (From != Until && From > Until && moment.Hour >= From)
            moment = moment.Date.PlusDays(1).At(new LocalTime(Until, 0));
        else if (From != Until && IsNight(moment.Hour))
            moment = moment.Date.At(new LocalTime(Until, 0));
        return DaysOff && !calendar.IsWorkingDay(moment.Date) ? calendar.NextWorkingDay(moment.Date).At(new LocalTime(Until, 0)) : moment;
    }

    /// <summary>What is wrong with it, in Chinese; null when mail gets out on the day it is about.</summary>
    public string? Problem() => this switch
    {
        { From: < 0 or > 23 } or { Until: < 0 or > 23 } => "免打扰的钟点只能是 0 到 23。",
        { } when From > Until && From <= AlertRules.FirstSweep =>
            $"免打扰不能从 {From} 点到第二天 {Until} 点：提醒从每天 {AlertRules.FirstSweep}:30 起查，查到的都要留到第二天，每日汇总就一直发不出。请改为 {AlertRules.FirstSweep + 1} 点以后开始，或者当天结束。",
        _ => null,
    };

    private bool IsNight(int hour) => From > Until ? hour >= From || hour < Until : hour >= From && hour < Until;
}

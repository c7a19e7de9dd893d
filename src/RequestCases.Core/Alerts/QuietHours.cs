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

    private bool IsNight(int hour) => From > Until ? hour >= From || hour < Until : hour >= From && hour < Until;
}

using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Deadlines;

/// <summary>Days in a row that share a fate: one row of a ledger that is read at a glance.</summary>
/// <param name="Period">The run of the reply period they belong to, 1 for the first.</param>
/// <param name="Kind">Why they count or do not; weekends between them are taken along.</param>
/// <param name="Caption">Chinese: 第1–5个工作日, 国庆节放假, 征求第三方意见（示例公司）.</param>
/// <param name="Days">The days, none missing.</param>
public sealed record LedgerGroup(int Period, LedgerDayKind Kind, string Caption, IReadOnlyList<LedgerDay> Days)
{
    private const int YearLength = 5;

    /// <summary>The first day.</summary>
    public LocalDate First => Days[0].Date;

    /// <summary>The last day, inclusive.</summary>
    public LocalDate Last => Days[^1].Date;

    /// <summary>Whether it is the last day of the reply period.</summary>
    public bool IsDue => Days[^1].IsDue;

    /// <summary>How many days of it count against the reply period.</summary>
    public int CountedDays => Days.Count(day => day.IsCounted);

    /// <summary>How many working days of it do not count.</summary>
    public int UncountedWorkingDays => Kind is LedgerDayKind.StandStill ? Days.Count(day => day.IsWorkingDay) : 0;

    /// <summary>Whether one of its days lies in a year whose notice is not published.</summary>
    public bool IsProvisional => Days.Any(day => day.IsProvisional);

    /// <summary>What it does to the period: 计入 5 个工作日, 10 个工作日不计, 期限停止.</summary>
    public string Effect => Kind switch
    {
        LedgerDayKind.Counted or LedgerDayKind.CountedMakeup => $"计入 {CountedDays} 个工作日",
        LedgerDayKind.StandStill => $"{UncountedWorkingDays} 个工作日不计",
        LedgerDayKind.Start => "当日不计",
        LedgerDayKind.Waiting => "期限停止",
        LedgerDayKind.Delay => "另定的期限之内",
        _ => "不计",
    };

    /// <summary>What the caption leaves out: weekends between its days, and weekend days that were worked; null when there is nothing to add.</summary>
    public string? Remark
    {
        get
        {
            var weekends = Kind is LedgerDayKind.Weekend or LedgerDayKind.Waiting ? 0 : Days.Count(day => day.Kind == LedgerDayKind.Weekend);
            List<string> parts = [];
            if (weekends > 0)
                parts.Add(Kind == LedgerDayKind.Holiday ? $"连同周末 {weekends} 天" : $"其间周末 {weekends} 天不计");
            if (Kind == LedgerDayKind.StandStill)
                parts.AddRange(Days.Where(IsMakeup).Select(day => $"{day.Date.WithWeekday()[YearLength..]}调休上班，是工作日"));
            return parts.Count == 0 ? null : string.Join("；", parts);
        }
    }

    private static bool IsMakeup(LedgerDay day) => day.IsWorkingDay && day.Date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}

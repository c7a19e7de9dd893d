using NodaTime;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>Checks the days of one notice among themselves.</summary>
internal static class NoticeDays
{
    private const int LongestName = 40;

    /// <summary>Days lie in their year, none is named twice, none is both off and worked, and only weekend days are worked.</summary>
    public static void Ensure(int year, IReadOnlyList<Holiday> holidays, IReadOnlyList<MakeupWorkday> makeups)
    {
        foreach (var (name, date) in holidays.Select(h => (h.Name, h.Date)).Concat(makeups.Select(m => (m.For, m.Date))))
            EnsureInYear(year, name, date);
        EnsureConsistent(holidays, makeups);
    }

    /// <summary>The same without a year.</summary>
    public static void EnsureConsistent(IReadOnlyList<Holiday> holidays, IReadOnlyList<MakeupWorkday> makeups)
    {
        foreach (var (name, date) in holidays.Select(h => (h.Name, h.Date)).Concat(makeups.Select(m => (m.For, m.Date))))
            EnsureNamed(name, date);
        EnsureOnce(holidays.Select(h => h.Date), "放假日");
        EnsureOnce(makeups.Select(m => m.Date), "上班日");
        foreach (var makeup in makeups)
            EnsureMakeup(makeup, holidays);
    }

    /// <summary>Whether a day is a Saturday or Sunday.</summary>
    public static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    private static void EnsureNamed(string name, LocalDate date)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name.Any(char.IsControl))
            throw NoticeCheck.Refused("NOTICE_NAME_MISSING", $"{date.WithWeekday()}没有写明名称，或者名称超过{LongestName}字、含有不能显示的字符");
    }

    private static void EnsureInYear(int year, string name, LocalDate date)
    {
        if (date < new LocalDate(year - 1, 12, 1) || date > new LocalDate(year + 1, 1, 7))
            throw NoticeCheck.Refused("NOTICE_DAY_OUT_OF_YEAR", $"{name}的{date.WithWeekday()}不属于{year}年的安排（可以跨到上年12月和下年1月初），请核对年份");
    }

    private static void EnsureOnce(IEnumerable<LocalDate> dates, string kind)
    {
        var twice = dates.GroupBy(d => d).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw NoticeCheck.Refused("NOTICE_DAY_TWICE", $"{kind}{twice.Key.WithWeekday()}写了两次，请核对");
    }

    private static void EnsureMakeup(MakeupWorkday makeup, IReadOnlyList<Holiday> holidays)
    {
        if (holidays.FirstOrDefault(h => h.Date == makeup.Date) is { } holiday)
            throw NoticeCheck.Refused("NOTICE_DAY_OFF_AND_WORKED", $"{makeup.Date.WithWeekday()}既写了{holiday.Name}放假，又写了调休上班（{makeup.For}），请核对");
        if (!IsWeekend(makeup.Date))
            throw NoticeCheck.Refused("NOTICE_MAKEUP_NOT_WEEKEND", $"{makeup.For}的调休上班日{makeup.Date.WithWeekday()}不是周六、周日，本来就是工作日，请核对");
    }
}

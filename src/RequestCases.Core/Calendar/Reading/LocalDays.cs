using NodaTime;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>Checks the days of a local change against the calendar it changes.</summary>
internal static class LocalDays
{
    private const int MostDays = 31;

    /// <summary>
    /// Every day must be changed by it: a day off was worked so far, a day worked was a plain weekend day, a day taken back was named by
    /// a local change.
    /// </summary>
    public static void Ensure(NoticeAmendment change, WorkingCalendars known)
    {
        List<LocalDate> added = [.. change.AddedDates], removed = [.. change.RemovedDates];
        if (added.Count + removed.Count == 0)
            throw NoticeCheck.Refused("NOTICE_EMPTY", "本地安排里一天也没有，请填写日期");
        if (added.Count + removed.Count > MostDays)
            throw NoticeCheck.Refused("NOTICE_RANGE_TOO_LONG", $"本地安排有{added.Count + removed.Count}天，超过{MostDays}天，请核对起止日期");
        foreach (var date in added.Concat(removed))
            EnsureNear(date, change.Issued);
        NoticeDays.EnsureConsistent(change.AddHolidays, change.AddMakeupWorkdays);
        foreach (var holiday in change.AddHolidays)
            EnsureWorkedSoFar(known.Current.Describe(holiday.Date));
        foreach (var makeup in change.AddMakeupWorkdays)
            EnsurePlainWeekend(known.Current.Describe(makeup.Date));
        foreach (var date in removed)
            EnsureLocalSoFar(date, known);
    }

    private static void EnsureNear(LocalDate date, LocalDate issued)
    {
        if (!CalendarRange.Contains(date))
            throw CalendarRange.Outside(date.WithWeekday());
        if (Math.Abs(Period.DaysBetween(issued, date)) > 366)
            throw NoticeCheck.Refused("NOTICE_DAY_OUT_OF_YEAR", $"{date.WithWeekday()}和成文日期{issued.WithWeekday()}相差一年以上，请核对年份");
    }

    private static void EnsureWorkedSoFar(CalendarDay day)
    {
        if (!day.IsWorkingDay)
            throw NoticeCheck.Refused("NOTICE_UNCHANGED", $"{day.Date.WithWeekday()}本来就不上班（{day.Text}），不需要另行放假");
    }

    private static void EnsurePlainWeekend(CalendarDay day)
    {
        if (day.IsWorkingDay)
            throw NoticeCheck.Refused("NOTICE_UNCHANGED", $"{day.Date.WithWeekday()}已经是{day.Text}，不需要另行安排上班");
        if (day.Kind == CalendarDayKind.Holiday)
            throw NoticeCheck.Refused("NOTICE_LOCAL_REMOVES", $"{day.Date.WithWeekday()}是{day.Text}，不能另行安排上班");
    }

    private static void EnsureLocalSoFar(LocalDate date, WorkingCalendars known)
    {
        var source = known.Current.Describe(date).Source;
        if (!known.LocalChanges.Any(c => c.Source == source && c.AddedDates.Contains(date)))
            throw NoticeCheck.Refused("NOTICE_LOCAL_REMOVES", $"{date.WithWeekday()}没有本地另行安排，没有可以撤销的");
    }
}

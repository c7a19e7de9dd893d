using NodaTime;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>Checks the days of a local change against the calendar it changes.</summary>
internal static class LocalDays
{
    private const int MostDays = 31;

    /// <summary>Every day must be changed by it: a day off was worked so far, a day worked was a plain weekend day.</summary>
    public static void Ensure(NoticeAmendment change, WorkingCalendar calendar)
    {
        var (off, worked) = (change.AddHolidays, change.AddMakeupWorkdays);
        if (change.IsEmpty)
            throw NoticeCheck.Refused("NOTICE_EMPTY", "本地安排里一天也没有，请填写放假或者上班的日期");
        if (change.RemoveHolidays.Count + change.RemoveMakeupWorkdays.Count > 0)
            throw NoticeCheck.Refused("NOTICE_LOCAL_REMOVES", "本地安排只能增加放假日或者上班日，不能取消国家的安排");
        if (off.Count + worked.Count > MostDays)
            throw NoticeCheck.Refused("NOTICE_RANGE_TOO_LONG", $"本地安排有{off.Count + worked.Count}天，超过{MostDays}天，请核对起止日期");
        foreach (var date in off.Select(h => h.Date).Concat(worked.Select(m => m.Date)))
            EnsureNear(date, change.Issued);
        NoticeDays.EnsureConsistent(off, worked);
        foreach (var holiday in off.Where(h => !calendar.IsWorkingDay(h.Date)))
            throw NoticeCheck.Refused("NOTICE_UNCHANGED", $"{holiday.Date.WithWeekday()}本来就不上班（{calendar.Describe(holiday.Date).Text}），不需要另行放假");
        foreach (var makeup in worked)
            EnsureWorked(calendar.Describe(makeup.Date));
    }

    private static void EnsureNear(LocalDate date, LocalDate issued)
    {
        if (!CalendarRange.Contains(date))
            throw CalendarRange.Outside(date.WithWeekday());
        if (Math.Abs(Period.DaysBetween(issued, date)) > 366)
            throw NoticeCheck.Refused("NOTICE_DAY_OUT_OF_YEAR", $"{date.WithWeekday()}和成文日期{issued.WithWeekday()}相差一年以上，请核对年份");
    }

    private static void EnsureWorked(CalendarDay day)
    {
        if (day.IsWorkingDay)
            throw NoticeCheck.Refused("NOTICE_UNCHANGED", $"{day.Date.WithWeekday()}已经是{day.Text}，不需要另行安排上班");
        if (day.Kind == CalendarDayKind.Holiday)
            throw NoticeCheck.Refused("NOTICE_LOCAL_REMOVES", $"{day.Date.WithWeekday()}是{day.Text}，本地不能改为上班");
    }
}

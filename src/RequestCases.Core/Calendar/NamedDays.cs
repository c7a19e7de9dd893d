using NodaTime;

namespace RequestCases.Core.Calendar;

/// <summary>Gathers the days that documents name; a make-up workday wins over a holiday on the same day.</summary>
internal sealed class NamedDays(bool[] provisionalYears)
{
    public Dictionary<LocalDate, CalendarDay> ByDate { get; } = [];

    public void Add(HolidayNotice notice) => Name(notice.Holidays, notice.MakeupWorkdays, notice.Source);

    public void Change(NoticeAmendment amendment)
    {
        foreach (var date in amendment.RemoveHolidays.Select(h => h.Date).Concat(amendment.RemoveMakeupWorkdays.Select(m => m.Date)))
            ByDate.Remove(date);
        Name(amendment.AddHolidays, amendment.AddMakeupWorkdays, amendment.Source);
    }

    private void Name(IReadOnlyList<Holiday> holidays, IReadOnlyList<MakeupWorkday> makeupWorkdays, string? source)
    {
        foreach (var holiday in holidays)
            Set(holiday.Date, CalendarDayKind.Holiday, holiday.Name, source);
        foreach (var makeup in makeupWorkdays)
            Set(makeup.Date, CalendarDayKind.MakeupWorkday, makeup.For, source);
    }

    private void Set(LocalDate date, CalendarDayKind kind, string name, string? source)
    {
        if (!CalendarRange.Contains(date))
            return;
        var isProvisional = provisionalYears[date.Year - CalendarRange.FirstYear];
        ByDate[date] = new CalendarDay(date, kind, name, source, isProvisional);
    }
}

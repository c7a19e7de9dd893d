using NodaTime;

namespace RequestCases.Core.Calendar;

/// <summary>Gathers the days that documents name; a make-up workday wins over a holiday on the same day.</summary>
internal sealed class NamedDays(bool[] provisionalYears)
{
    private readonly Dictionary<LocalDate, CalendarDay?> beforeLocal = [];

    public Dictionary<LocalDate, CalendarDay> ByDate { get; } = [];

    public void Add(HolidayNotice notice) => Name(notice.Holidays, notice.MakeupWorkdays, notice.Source);

    /// <summary>A local change; what it takes back is again as it was before the local changes.</summary>
    public void Change(NoticeAmendment amendment)
    {
        foreach (var date in amendment.RemovedDates)
            TakeBack(date);
        foreach (var date in amendment.AddedDates)
            beforeLocal.TryAdd(date, ByDate.GetValueOrDefault(date));
        Name(amendment.AddHolidays, amendment.AddMakeupWorkdays, amendment.Source);
    }

    private void TakeBack(LocalDate date)
    {
        if (beforeLocal.Remove(date, out var before) && before is not null)
            ByDate[date] = before;
        else
            ByDate.Remove(date);
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

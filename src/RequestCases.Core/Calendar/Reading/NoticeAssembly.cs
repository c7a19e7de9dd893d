using NodaTime;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>Makes notices of what was read, whether from text or from days picked by a person.</summary>
internal static class NoticeAssembly
{
    /// <summary>A year's notice.</summary>
    public static HolidayNotice OfYear(int year, string source, LocalDate issued, IReadOnlyList<FestivalDays> festivals) => new()
    {
        Year = year,
        Source = source,
        Issued = issued,
        Status = NoticeStatus.Final,
        Holidays = [.. festivals.SelectMany(f => f.Holidays).OrderBy(h => h.Date)],
        MakeupWorkdays = [.. festivals.SelectMany(f => f.MakeupWorkdays).OrderBy(m => m.Date)],
        Notes = [.. festivals.SelectMany(f => f.Notes)],
    };

    /// <summary>The notice of a year as it was known on a day.</summary>
    /// <exception cref="RefusedException">NOTICE_NOT_KNOWN: it was not issued by then.</exception>
    public static HolidayNotice Known(IEnumerable<HolidayNotice> known, int year, LocalDate asOf) =>
        Latest(known, year, asOf) is { } notice && notice.IsKnownOn(asOf)
            ? notice.AsKnownOn(asOf)
            : throw new RefusedException("NOTICE_NOT_KNOWN", $"这是对{year}年安排的调整，但{year}年原来的通知还没有引入。请先引入原来的通知。");

    /// <summary>The notice of a year that counts for a reader on a day (null: today's knowledge), or null when there is none.</summary>
    public static HolidayNotice? Latest(IEnumerable<HolidayNotice> known, int year, LocalDate? asOf) =>
        known.Where(n => n.Year == year).ToList() is { Count: > 0 } sameYear ? WorkingCalendar.LatestKnown(sameYear, asOf) : null;

    /// <summary>The days of one festival in a notice, under the name the notice uses.</summary>
    /// <exception cref="RefusedException">NOTICE_FESTIVAL_UNKNOWN: the notice does not name it.</exception>
    public static FestivalDays DaysOf(HolidayNotice notice, string name)
    {
        var festivals = Festivals.Of(name);
        var known = notice.Holidays.Select(h => h.Name).FirstOrDefault(n => Festivals.Of(n).Intersect(festivals).Any())
            ?? throw new RefusedException("NOTICE_FESTIVAL_UNKNOWN", $"{notice.Year}年原来的通知里没有“{name}”，无法调整，请核对节日名称。");
        return new FestivalDays(
            known,
            [.. notice.Holidays.Where(h => h.Name == known).Select(h => h.Date).Order()],
            [.. notice.MakeupWorkdays.Where(m => m.For == known).Select(m => m.Date).Order()]);
    }

    /// <summary>A notice after another one ordered some festivals anew.</summary>
    public static HolidayNotice Change(HolidayNotice notice, string source, LocalDate issued, IReadOnlyList<FestivalDays> festivals)
    {
        var names = festivals.Select(f => f.Name).ToHashSet();
        var (off, worked) = (festivals.SelectMany(f => f.Holidays).ToList(), festivals.SelectMany(f => f.MakeupWorkdays).ToList());
        var (offDays, workedDays) = (off.Select(h => h.Date).ToHashSet(), worked.Select(m => m.Date).ToHashSet());

        // What the change says of a day also ends what another festival said of it.
        var amendment = new NoticeAmendment
        {
            Source = source,
            Issued = issued,
            AddHolidays = [.. off.Except(notice.Holidays).OrderBy(h => h.Date)],
            AddMakeupWorkdays = [.. worked.Except(notice.MakeupWorkdays).OrderBy(m => m.Date)],
            RemoveHolidays = [.. notice.Holidays.Where(h => names.Contains(h.Name) || workedDays.Contains(h.Date)).Except(off)],
            RemoveMakeupWorkdays = [.. notice.MakeupWorkdays.Where(m => names.Contains(m.For) || offDays.Contains(m.Date)).Except(worked)],
        };
        var changed = notice.With(amendment);
        return changed with { Notes = [.. notice.Notes.Union(festivals.SelectMany(f => f.Notes))] };
    }
}

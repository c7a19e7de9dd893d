using NodaTime;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>Days picked by a person for one festival.</summary>
/// <param name="Name">The festival.</param>
/// <param name="First">First day off.</param>
/// <param name="Last">Last day off, inclusive.</param>
/// <param name="MakeupWorkdays">Weekend days worked for it.</param>
public sealed record PickedFestival(string Name, LocalDate First, LocalDate Last, IReadOnlyList<LocalDate> MakeupWorkdays);

/// <summary>The document that orders picked days.</summary>
/// <param name="Title">Its title, with the issuer.</param>
/// <param name="Number">Its number, with any brackets.</param>
/// <param name="Issued">The day under its signature.</param>
public sealed record NoticeDocument(string Title, string Number, LocalDate Issued)
{
    /// <summary>Title and number as calendars name them.</summary>
    /// <exception cref="RefusedException">NOTICE_SOURCE_MISSING: no title, or a number that is none.</exception>
    public string Source => string.IsNullOrWhiteSpace(Title)
        ? throw NoticeCheck.Refused("NOTICE_SOURCE_MISSING", "请填写文件名称")
        : DocumentNumber.Parse(Number) is { } number
            ? $"{Title.Trim()} {number.Text}"
            : throw NoticeCheck.Refused("NOTICE_SOURCE_MISSING", $"文号“{Number?.Trim()}”不完整，请写全，例如“国办发明电〔2025〕7号”");
}

/// <summary>What a local document makes of days.</summary>
public enum LocalDayKind
{
    /// <summary>Working days become days off.</summary>
    Off,

    /// <summary>Weekend days become worked.</summary>
    Worked,

    /// <summary>Days that an earlier local document changed are again as the national notices say.</summary>
    Restored,
}

/// <summary>Makes notices and local changes of days picked by a person.</summary>
public static class PickedDays
{
    private const int MostDays = 31;

    /// <summary>One festival by itself, before the others are looked at.</summary>
    /// <exception cref="RefusedException">With the reason.</exception>
    public static void EnsureSound(int year, PickedFestival picked)
    {
        CalendarRange.CheckYear(year);
        var days = ToDays(picked);
        NoticeDays.Ensure(year, [.. days.Holidays], [.. days.MakeupWorkdays]);
    }

    /// <summary>A year's notice.</summary>
    /// <exception cref="RefusedException">With the reason, naming the festival.</exception>
    public static HolidayNotice ToNotice(int year, NoticeDocument document, IReadOnlyList<PickedFestival> picked)
    {
        CalendarRange.CheckYear(year);
        var notice = NoticeAssembly.OfYear(year, document.Source, document.Issued, [.. picked.Select(ToDays)]);
        NoticeCheck.EnsureSound(notice);
        return notice;
    }

    /// <summary>The known notice of a year after another document ordered the picked festivals anew.</summary>
    /// <exception cref="RefusedException">With the reason; NOTICE_NOT_KNOWN when there is nothing to change.</exception>
    public static HolidayNotice ToChangedNotice(
        int year, NoticeDocument document, IReadOnlyList<PickedFestival> picked, IReadOnlyCollection<HolidayNotice> known)
    {
        CalendarRange.CheckYear(year);
        var source = document.Source;
        NoticeCheck.EnsureDocument(source, document.Issued, $"{year}年的调整");
        var original = NoticeAssembly.Known(known, year, document.Issued.PlusDays(-1));
        var festivals = picked.Select(p => ToDays(p) with { Name = NoticeAssembly.DaysOf(original, p.Name).Name }).ToList();
        var notice = NoticeAssembly.Change(original, source, document.Issued, festivals);
        NoticeCheck.EnsureSound(notice);
        return notice;
    }

    /// <summary>A local change of days in a row.</summary>
    /// <param name="document">The document that orders it.</param>
    /// <param name="reason">What the days are called, e.g. 台风停工.</param>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day, inclusive.</param>
    /// <param name="kind">What the days become.</param>
    /// <param name="known">What is known so far.</param>
    /// <exception cref="RefusedException">With the reason; also what <see cref="NoticeCheck.EnsureLocal"/> says.</exception>
    public static NoticeAmendment ToLocalChange(
        NoticeDocument document, string reason, LocalDate first, LocalDate last, LocalDayKind kind, WorkingCalendars known)
    {
        var days = Range(reason, first, last).ToList();
        var change = new NoticeAmendment { Source = document.Source, Issued = document.Issued };
        change = kind switch
        {
            LocalDayKind.Off => change with { AddHolidays = days.ConvertAll(date => new Holiday(reason, date)) },
            LocalDayKind.Worked => change with { AddMakeupWorkdays = days.ConvertAll(date => new MakeupWorkday(date, reason)) },
            _ => change with
            {
                RemoveHolidays = [.. known.LocalChanges.SelectMany(c => c.AddHolidays).Where(h => days.Contains(h.Date)).DistinctBy(h => h.Date)],
                RemoveMakeupWorkdays = [.. known.LocalChanges.SelectMany(c => c.AddMakeupWorkdays).Where(m => days.Contains(m.Date)).DistinctBy(m => m.Date)],
            },
        };
        NoticeCheck.EnsureLocal(change, known);
        return change;
    }

    private static FestivalDays ToDays(PickedFestival picked) =>
        new(picked.Name, [.. Range(picked.Name, picked.First, picked.Last)], picked.MakeupWorkdays);

    private static IEnumerable<LocalDate> Range(string name, LocalDate first, LocalDate last)
    {
        if (last < first)
            throw NoticeCheck.Refused("NOTICE_RANGE_REVERSED", $"{name}：最后一天{last.WithWeekday()}早于第一天{first.WithWeekday()}，请核对");
        var length = Period.DaysBetween(first, last) + 1;
        return length <= MostDays
            ? Enumerable.Range(0, length).Select(first.PlusDays)
            : throw NoticeCheck.Refused("NOTICE_RANGE_TOO_LONG", $"{name}：连续{length}天，超过{MostDays}天，请核对起止日期");
    }
}

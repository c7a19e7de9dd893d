using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Web.Pages.Admin.Calendars;

/// <summary>What a document orders for one festival, beside what was known.</summary>
/// <param name="Name">The festival or the reason.</param>
/// <param name="Off">Days off.</param>
/// <param name="Worked">Weekend days worked.</param>
/// <param name="Change">新增, 不变, or what it was before.</param>
/// <param name="IsChanged">Whether it differs from what was known.</param>
public sealed record DocumentLine(string Name, string Off, string Worked, string Change, bool IsChanged)
{
    /// <summary>A year's notice beside the one known for that year.</summary>
    public static IReadOnlyList<DocumentLine> Of(HolidayNotice notice, HolidayNotice? known)
    {
        var published = known is { Issued: not null } ? known : null;
        var names = Names(notice).Concat(published is null ? [] : Names(published)).Distinct().OrderBy(name => FirstDay(name, notice, published));
        return [.. names.Select(name => Of(name, notice, published))];
    }

    /// <summary>A local document.</summary>
    public static IReadOnlyList<DocumentLine> Of(NoticeAmendment local)
    {
        var (off, worked) = (local.AddHolidays, local.AddMakeupWorkdays);
        List<LocalDate> back = [.. local.RemoveHolidays.Select(h => h.Date), .. local.RemoveMakeupWorkdays.Select(m => m.Date)];
        var year = off.Select(h => h.Date).Concat(worked.Select(m => m.Date)).Concat(back).Min().Year;
        var lines = off.GroupBy(h => h.Name).Select(g => new DocumentLine(g.Key, DayText.Spans(g.Select(h => h.Date), year), "—", "新增放假", true))
            .Concat(worked.GroupBy(m => m.For).Select(g => new DocumentLine(g.Key, "—", DayText.Each(g.Select(m => m.Date), year), "新增上班", true)));
        return [.. back.Count == 0 ? lines : lines.Append(new DocumentLine("撤销此前的本地安排", "—", "—", $"{DayText.Each(back, year)} 恢复为国家的安排", true))];
    }

    private static IEnumerable<string> Names(HolidayNotice notice) => notice.Holidays.Select(h => h.Name).Concat(notice.MakeupWorkdays.Select(m => m.For));

    private static LocalDate FirstDay(string name, params HolidayNotice?[] notices) =>
        notices.OfType<HolidayNotice>().SelectMany(n => OffDays(n, name).Concat(WorkedDays(n, name))).Min();

    private static DocumentLine Of(string name, HolidayNotice notice, HolidayNotice? known)
    {
        var (off, worked, year) = (OffDays(notice, name), WorkedDays(notice, name), notice.Year);
        var (offBefore, workedBefore) = known is null ? ([], []) : (OffDays(known, name), WorkedDays(known, name));
        var isSame = off.ToHashSet().SetEquals(offBefore) && worked.ToHashSet().SetEquals(workedBefore);
        var change = isSame ? "不变"
            : offBefore.Count + workedBefore.Count == 0 ? "新增"
            : $"原为 {DayText.Spans(offBefore, year)}{(workedBefore.Count == 0 ? "" : $"，{DayText.Each(workedBefore, year)} 上班")}";
        return new DocumentLine(name, DayText.Spans(off, year), DayText.Each(worked, year), change, !isSame);
    }

    private static List<LocalDate> OffDays(HolidayNotice notice, string name) => [.. notice.Holidays.Where(h => h.Name == name).Select(h => h.Date)];

    private static List<LocalDate> WorkedDays(HolidayNotice notice, string name) => [.. notice.MakeupWorkdays.Where(m => m.For == name).Select(m => m.Date)];
}

using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Deadlines;

/// <summary>How much is known of the days off of a year.</summary>
public enum CalendarKnowledge
{
    /// <summary>The year's notice.</summary>
    Published,

    /// <summary>The notice is not out: the statutory holidays, and the dates may move.</summary>
    StatutoryDays,

    /// <summary>The notice is not out and not even the statutory holidays are worked out: weekends only, and the dates may move.</summary>
    WeekendsOnly,

    /// <summary>The notice is not among those at hand: weekends only, and the dates are for orientation.</summary>
    NotAtHand,
}

/// <summary>On what the days of a year rest.</summary>
/// <param name="Year">The year.</param>
/// <param name="Knowledge">How much is known.</param>
/// <param name="Sources">Titles and numbers of the documents; empty unless published.</param>
public sealed record CalendarBasis(int Year, CalendarKnowledge Knowledge, IReadOnlyList<string> Sources)
{
    /// <summary>As a Chinese sentence without full stop.</summary>
    public string Text => Knowledge switch
    {
        CalendarKnowledge.Published => $"{Year}年：{string.Join("；", Sources)}",
        CalendarKnowledge.StatutoryDays => $"{Year}年的节假日安排尚未公布，暂按法定节假日推算，公布后重新推算",
        CalendarKnowledge.WeekendsOnly => $"{Year}年的节假日安排尚未公布，暂时只按周末推算，公布后重新推算",
        _ => $"{Year}年的节假日安排没有收录，只按周末推算，日期仅供参考",
    };

    /// <summary>The basis of each year that a span of days touches, in order.</summary>
    public static IReadOnlyList<CalendarBasis> Of(LocalDate from, LocalDate through, WorkingCalendar calendar) =>
        [.. Enumerable.Range(from.Year, through.Year - from.Year + 1).Select(year => OfYear(year, calendar))];

    private static CalendarBasis OfYear(int year, WorkingCalendar calendar)
    {
        var first = new LocalDate(year, 1, 1);
        var days = Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Select(day => calendar.Describe(first.PlusDays(day))).Where(day => day.Name is not null).ToList();
        var sources = days.Select(day => day.Source).OfType<string>().Distinct().ToList();
        // A notice may name days of the December before its year.
        var hasOwnDays = days.Exists(day => day.Date.Month < 12);
        var knowledge = (calendar.IsProvisional(first), hasOwnDays) switch
        {
            (false, true) => CalendarKnowledge.Published,
            (true, true) => CalendarKnowledge.StatutoryDays,
            (true, false) => CalendarKnowledge.WeekendsOnly,
            _ => CalendarKnowledge.NotAtHand,
        };
        return new CalendarBasis(year, knowledge, sources);
    }
}

using System.Globalization;
using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Alerts;

/// <summary>The last days of the consulted parties that still owe an opinion: a case keeps only the latest of them.</summary>
internal static class OpinionDays
{
    /// <summary>
    /// Each party whose period has begun: fifteen working days run from its receipt of the letter (条例第三十二、三十四条). Another agency (第十一条)
    /// has no such period and is waited for from sending.
    /// </summary>
    public static IEnumerable<(long Id, LocalDate DueOn)> Of(IReadOnlyList<ClockFact> facts, DeadlinePolicy policy, WorkingCalendars calendars) =>
        ReplyClock.Replay(facts, KeptDates.CalendarFor(facts, policy, calendars), policy).Consultations
            .Where(c => c is { LastOpinionOn: null, UndeliverableOn: null } && (c.DeliveredOn is not null || c.Kind == ConsultationKind.OtherAgency))
            .Select(c => (long.Parse(c.Id, CultureInfo.InvariantCulture), c.OpinionDue));
}

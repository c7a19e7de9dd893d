using RequestCases.Application.Data;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Calendars;

/// <summary>What recomputing a case needs of it, and no more.</summary>
internal sealed record OpenCase(
    long Id, int Version, string Number, int? UnitId, string? HandlerId, IReadOnlyList<ClockFact> Facts, DeadlinePolicy Policy, ReasonsRecord? Reasons,
    KeptDates Dates)
{
    /// <summary>Open cases whose dates follow the calendar, in the order of their ids; a case closed without reply has none.</summary>
    public static IQueryable<OpenCase> In(OfficeDb db, long after) =>
        db.Cases.Where(c => c.Status == CaseStatus.Open && c.ClosedWithout == null && c.Id > after).OrderBy(c => c.Id).Select(c => new OpenCase(
            c.Id, c.Version, c.Number, c.UnitId, c.HandlerId, c.Facts, c.Policy, c.Reasons,
            new KeptDates(c.ReceivedOn, c.ReplyDue, c.SupplementNoticeDue, c.WaitsUntil, c.Clock, c.Provisional, c.ReplyEffectiveOn, c.OnTime)));

    /// <summary>The case by other calendars; the same dates when nothing moves.</summary>
    public CaseMove By(WorkingCalendars calendars) =>
        new(Id, Number, UnitId, HandlerId, Dates, KeptDates.Of(Facts, Policy, calendars));
}

using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Core;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Calendars;

/// <summary>What recomputing a case needs of it, and no more: read in one statement for many cases.</summary>
internal sealed record OpenCase(
    long Id, int Version, string Number, int? UnitId, string? HandlerId, IReadOnlyList<ClockFact> Facts, DeadlinePolicy Policy, ReasonsRecord? Reasons,
    KeptDates Dates, string? LastHash, List<OpenTask> Tasks)
{
    /// <summary>Open cases whose dates follow the calendar, in the order of their ids; a case closed without reply has none.</summary>
    public static IQueryable<RequestCase> Among(IQueryable<RequestCase> cases) => cases.Where(c => c.Status == CaseStatus.Open && c.ClosedWithout == null);

    /// <summary>Reads open cases behind an id.</summary>
    public static IQueryable<OpenCase> In(OfficeDb db, long after, int atMost) =>
        Among(db.Cases).Where(c => c.Id > after).OrderBy(c => c.Id).Take(atMost).Select(c => new OpenCase(
            c.Id, c.Version, c.Number, c.UnitId, c.HandlerId, c.Facts, c.Policy, c.Reasons,
            new KeptDates(c.ReceivedOn, c.ReplyDue, c.SupplementNoticeDue, c.WaitsUntil, c.Clock, c.Provisional, c.ReplyEffectiveOn, c.OnTime),
            db.AuditEvents.Where(e => e.CaseId == c.Id).OrderByDescending(e => e.Id).Select(e => e.Hash).FirstOrDefault(),
            db.WorkItems.Where(w => w.CaseId == c.Id && w.State == WorkItemState.Open).Select(w => new OpenTask(w.Id, w.Activity, w.OpenedAt, w.DueOn)).ToList()));

    /// <summary>The case by other calendars, the same dates when nothing moves; null and the reason when it cannot be counted, which must not hold up all others.</summary>
    public CaseMove? TryMove(WorkingCalendars calendars, out RefusedException? why)
    {
        why = null;
        try
        {
            return new CaseMove(Id, Number, UnitId, HandlerId, Dates, KeptDates.Of(Facts, Policy, calendars));
        }
        catch (RefusedException refused)
        {
            why = refused;
            return null;
        }
    }
}

/// <summary>An open task, as far as its day depends on the calendar.</summary>
internal sealed record OpenTask(long Id, string Activity, Instant OpenedAt, LocalDate DueOn);

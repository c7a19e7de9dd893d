using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.People;
using RequestCases.Core;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Alerts;

/// <summary>Lets the days pass: throws the expiry messages for supplements, fees, reasons and opinions that did not come in time.</summary>
public sealed partial class ExpirySweep(OfficeDb db, Expire expire, OfficeCalendar calendar, ILogger<ExpirySweep> log)
{
    private static readonly string[] Waits =
        ["RequestCases.RecordSupplement", "RequestCases.RecordPayment", "RequestCases.RecordReasons", "RequestCases.RecordOpinion"];

    /// <summary>Sweeps; returns how many cases moved on. A case that cannot move is noted in the log and does not hold up the others.</summary>
    public async Task<int> RunAsync(Instant now, CancellationToken cancellation)
    {
        await calendar.RefreshAsync(db, cancellation);
        var day = calendar.On(OfficeTime.DateAt(now));
        var waiting = await db.WorkItems.AsNoTracking().Include(w => w.Case)
            .Where(w => w.State == WorkItemState.Open && Waits.Contains(w.Activity) && w.DueOn < day.Today)
            .ToListAsync(cancellation);
        var moved = 0;
        foreach (var work in waiting)
        {
            if (Expire.MessageFor(work.Activity, work.Case, day) is { } message)
                moved += await LetPassAsync(work, message, now, cancellation) ? 1 : 0;
        }
        return moved;
    }

    private async Task<bool> LetPassAsync(WorkItem work, string message, Instant now, CancellationToken cancellation)
    {
        var context = new OperationContext(Actor.System, now, $"expire:{work.Id}:{message}", work.Case.Version);
        try
        {
            return !(await expire.ExecuteAsync(work.CaseId, message, context, cancellation)).Repeated;
        }
        catch (Exception e) when (e is RefusedException or DbUpdateException)
        {
            LogHeldUp(work.CaseId, message, (e as RefusedException)?.Code ?? e.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Case {CaseId} did not move on {Event}: {Reason}; the next sweep tries again")]
    private partial void LogHeldUp(long caseId, string @event, string reason);
}

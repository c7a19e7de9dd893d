using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.People;
using RequestCases.Core;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Alerts;

/// <summary>Lets the days pass: throws the expiry messages for supplements, fees, reasons and opinions that did not come in time.</summary>
public sealed class ExpirySweep(OfficeDb db, Expire expire)
{
    private static readonly string[] Waits =
        ["RequestCases.RecordSupplement", "RequestCases.RecordPayment", "RequestCases.RecordReasons", "RequestCases.RecordOpinion"];

    /// <summary>Sweeps; returns how many cases moved on.</summary>
    public async Task<int> RunAsync(Instant now, CancellationToken cancellation)
    {
        var today = OfficeTime.DateAt(now);
        var waiting = await db.WorkItems.AsNoTracking().Include(w => w.Case)
            .Where(w => w.State == WorkItemState.Open && Waits.Contains(w.Activity) && w.DueOn < today)
            .ToListAsync(cancellation);
        var moved = 0;
        foreach (var work in waiting)
        {
            if (Expire.MessageFor(work.Activity, work.Case, today) is { } message)
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
        catch (RefusedException)
        {
            // Somebody finished the task in this moment; the next sweep looks again.
            return false;
        }
    }
}

using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Core;

namespace RequestCases.Application.People;

/// <summary>Makes each change of the directory happen once, with its audit event: a repeated submission changes nothing.</summary>
public sealed class DirectoryJournal(OfficeDb db)
{
    /// <summary>Carries a change out unless this submission was carried out before.</summary>
    /// <param name="context">Who, when and which submission.</param>
    /// <param name="change">Makes the change and saves it.</param>
    /// <param name="read">Reads what the earlier submission changed.</param>
    /// <param name="cancellation">Cancels it.</param>
    internal async Task<T> OnceAsync<T>(OperationContext context, Func<Task<T>> change, Func<Task<T>> read, CancellationToken cancellation)
    {
        if (await IsDoneAsync(context, cancellation))
            return await read();
        try
        {
            return await change();
        }
        catch (Exception e) when (e is DbUpdateException or RefusedException || e.IsConflict())
        {
            // The same submission may have arrived twice in this very moment: then the other one has won.
            db.ChangeTracker.Clear();
            if (await IsDoneAsync(context, cancellation))
                return await read();
            if (e is not RefusedException)
                throw new RefusedException("DIRECTORY_CHANGED", "刚刚有人同时修改了这里，本次没有保存。请核对当前情况后再提交。");
            throw;
        }
    }

    internal async Task SaveAsync(string kind, string summary, OperationContext context, CancellationToken cancellation)
    {
        var audit = new AuditEvent
        {
            At = context.At,
            ActorId = context.Actor.Id,
            ActorName = context.Actor.Name,
            Kind = kind,
            Summary = summary,
            Reason = context.Reason,
            OperationKey = context.OperationKey,
        };
        audit.Seal(null);
        db.AuditEvents.Add(audit);
        await db.SaveChangesAsync(cancellation);
    }

    private Task<bool> IsDoneAsync(OperationContext context, CancellationToken cancellation) =>
        db.AuditEvents.AnyAsync(e => e.OperationKey == context.OperationKey, cancellation);
}

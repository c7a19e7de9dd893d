using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Core;
using RequestCases.Core.Workflow;

namespace RequestCases.Application.Procedures;

/// <summary>Keeps what the office is editing: one draft a procedure, with all its faults; cases know nothing of it.</summary>
public sealed class EditProcedure(OfficeDb db, DirectoryJournal journal)
{
    /// <summary>Saves the draft of a procedure; a new one is based on the given version, else on the live one.</summary>
    /// <param name="processId">The procedure.</param>
    /// <param name="xml">What was typed; must be XML that can be read safely, and may have faults.</param>
    /// <param name="context">Who, when; the seen version is the draft's revision, 0 when there was no draft.</param>
    /// <param name="basedOnId">The version it was begun from.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <exception cref="DefinitionException">It cannot be read safely; nothing was stored.</exception>
    /// <exception cref="RefusedException">NOT_FOUND, or PROCEDURE_DRAFT_CHANGED: somebody else saved or took it back meanwhile.</exception>
    public Task<ProcedureDraft> SaveAsync(
        string processId, string xml, OperationContext context, string? basedOnId = null, CancellationToken cancellation = default)
    {
        BpmnReader.EnsureSafe(xml);
        return journal.OnceAsync(context, ChangeAsync, ReadAsync, cancellation);

        async Task<ProcedureDraft> ChangeAsync()
        {
            var live = await ProcedureLibrary.Live(db).Where(p => p.ProcessId == processId).Select(p => new { p.Id, p.Name }).SingleOrDefaultAsync(cancellation)
                ?? throw NotFound();
            var draft = await FindAsync(processId, context, cancellation);
            if (basedOnId is not null && !await db.Procedures.AnyAsync(p => p.Id == basedOnId && p.ProcessId == processId, cancellation))
                throw NotFound();
            draft ??= db.Drafts.Add(new ProcedureDraft { ProcessId = processId, BasedOnId = live.Id }).Entity;
            draft.Save(xml, basedOnId ?? draft.BasedOnId, context);
            await journal.SaveAsync("SaveProcedureDraft", $"保存流程草稿：{live.Name}", context, cancellation);
            return draft;
        }

        // The repetition of a save is told what it saved, not what somebody else has saved since.
        async Task<ProcedureDraft> ReadAsync() =>
            await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.ProcessId == processId, cancellation) is { } draft
            && (context.SeenVersion is null || draft.Revision == context.SeenVersion + 1)
                ? draft
                : throw Changed();
    }

    /// <summary>Takes the draft back; what is live stays.</summary>
    /// <exception cref="RefusedException">PROCEDURE_DRAFT_CHANGED: somebody else saved it, or took it back, meanwhile.</exception>
    public Task DiscardAsync(string processId, OperationContext context, CancellationToken cancellation = default)
    {
        return journal.OnceAsync(context, RemoveAsync, () => Task.FromResult(true), cancellation);

        async Task<bool> RemoveAsync()
        {
            db.Drafts.Remove(await FindAsync(processId, context, cancellation) ?? throw Changed());
            await journal.SaveAsync("DiscardProcedureDraft", $"放弃流程草稿：{processId}", context, cancellation);
            return true;
        }
    }

    private async Task<ProcedureDraft?> FindAsync(string processId, OperationContext context, CancellationToken cancellation)
    {
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.ProcessId == processId, cancellation);
        return context.SeenVersion is null || context.SeenVersion == (draft?.Revision ?? 0) ? draft : throw Changed();
    }

    internal static RefusedException NotFound() => new("NOT_FOUND", "没有这个流程，或者没有这个版本。");

    internal static RefusedException Changed() =>
        new("PROCEDURE_DRAFT_CHANGED", "在您打开页面之后，有人保存、发布或者放弃了这份草稿，本次没有保存。请先导出您的修改，再打开现在的草稿核对。");
}

using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Core;
using RequestCases.Core.Workflow.Versions;

namespace RequestCases.Application.Procedures;

/// <summary>Brings the open cases of a procedure to its live version: shows first for each whether it can be moved, then orders the run.</summary>
public sealed class MoveCasesToVersion(OfficeDb db, ProcedureLibrary library, DirectoryJournal journal, ProcedureRunSignal signal)
{
    /// <summary>What ordering asks.</summary>
    public sealed class Input
    {
        /// <summary>理由</summary>
        [Display(Name = "改用新版本的理由"), Text(500)]
        public string? Reason { get; set; }

        /// <summary>The version that was shown as the live one.</summary>
        [Asked]
        public string? ToId { get; set; }
    }

    /// <summary>Says for each open case on an older version whether it can be moved; changes nothing.</summary>
    /// <param name="to">The live version.</param>
    /// <param name="most">Most cases named of each kind.</param>
    /// <param name="cancellation">Cancels it.</param>
    public async Task<DryRun> PreviewAsync(ProcedureVersion to, int most, CancellationToken cancellation = default)
    {
        // Definitions are read on this connection, so not while the cases stream over it.
        var versions = await db.Procedures.Where(p => p.ProcessId == to.ProcessId && p.Number <= to.Number).Select(p => p.Id).ToListAsync(cancellation);
        foreach (var id in versions)
            await library.GetAsync(db, id, cancellation);
        var (total, movable, stuck) = (0, new List<CaseTransfer>(), new List<CaseTransfer>());
        var moved = 0;
        await foreach (var open in CaseOnOlderVersion.In(db, to).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var result = await TransferAsync(open, to.Id, cancellation);
            total++;
            moved += result.State is null ? 0 : 1;
            var named = result.State is null ? stuck : movable;
            if (named.Count < most)
                named.Add(new CaseTransfer(open.Id, open.Number, open.Stage, open.VersionNumber, result.State is null ? result.Why : null));
        }
        return new DryRun(total, moved, stuck, movable);
    }

    /// <summary>Orders the run; the same submission twice gives the same run.</summary>
    /// <exception cref="RefusedException">The version is no longer live, no case is on an older one, or a run is going on.</exception>
    public Task<ProcedureRun> OrderAsync(string processId, Input input, OperationContext context, CancellationToken cancellation = default)
    {
        InputRefusedException.ThrowIfInvalid(input);
        context = context with { Reason = input.Reason!.Trim() };
        return journal.OnceAsync(context, ChangeAsync, () => db.ProcedureRuns.SingleAsync(r => r.OperationKey == context.OperationKey, cancellation), cancellation);

        async Task<ProcedureRun> ChangeAsync()
        {
            var live = await ProcedureLibrary.Live(db).SingleOrDefaultAsync(p => p.ProcessId == processId, cancellation) ?? throw EditProcedure.NotFound();
            if (live.Id != input.ToId)
                throw new RefusedException("PROCEDURE_LIVE_CHANGED", $"在您打开页面之后，第 {live.Number} 版已经发布，本次没有开始。请核对后再开始。");
            if (await db.ProcedureRuns.AnyAsync(r => r.FinishedAt == null && r.To.ProcessId == processId, cancellation))
                throw new RefusedException("PROCEDURE_RUN_GOING", "这个流程的办件正在改用新版本，请等它做完。");
            var total = await CaseOnOlderVersion.Among(db, live).CountAsync(cancellation);
            if (total == 0)
                throw new RefusedException("PROCEDURE_NO_CASES", $"没有在办件在旧版本上，都已经是第 {live.Number} 版。");
            var run = db.ProcedureRuns.Add(new ProcedureRun
            {
                ToId = live.Id,
                StartedAt = context.At,
                OrderedById = context.Actor.Id,
                OrderedByName = context.Actor.Name,
                Reason = context.Reason!,
                OperationKey = context.OperationKey,
                Total = total,
            }).Entity;
            await journal.SaveAsync(nameof(MoveCasesToVersion), $"在办件改用流程新版本：{live.Name} 第 {live.Number} 版，{total} 件", context, cancellation);
            signal.Wake();
            return run;
        }
    }

    private async Task<TransferResult> TransferAsync(CaseOnOlderVersion open, string toId, CancellationToken cancellation) => PositionTransfer.Between(
        await library.GetAsync(db, open.VersionId, cancellation), await library.GetAsync(db, toId, cancellation), open.Process);
}

/// <summary>What moving would come to.</summary>
/// <param name="Total">Open cases on older versions.</param>
/// <param name="Movable">How many of them can be moved.</param>
/// <param name="Stuck">The first of those that cannot.</param>
/// <param name="Ready">The first of those that can.</param>
public sealed record DryRun(int Total, int Movable, IReadOnlyList<CaseTransfer> Stuck, IReadOnlyList<CaseTransfer> Ready);

/// <summary>Whether a case can be moved.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">办件号.</param>
/// <param name="Stage">Where it is.</param>
/// <param name="VersionNumber">Number of the version it is on.</param>
/// <param name="Why">Why it cannot be moved; null when it can.</param>
public sealed record CaseTransfer(long CaseId, string Number, string Stage, int VersionNumber, string? Why);

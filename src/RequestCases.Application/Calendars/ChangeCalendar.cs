using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Calendars;

/// <summary>Brings a calendar document in: shows first which open cases would move, then keeps it and orders the recomputation, in one transaction.</summary>
public sealed class ChangeCalendar(OfficeDb db, OfficeCalendar calendar, DirectoryJournal journal, RecomputationSignal signal)
{
    /// <summary>The open cases that would move, those that come earlier first.</summary>
    public async Task<IReadOnlyList<CaseMove>> PreviewAsync(CalendarProposal proposal, CancellationToken cancellation = default)
    {
        await calendar.RefreshAsync(db, cancellation);
        var proposed = proposal.Over(calendar.Calendars);
        var moves = new List<CaseMove>();
        await foreach (var open in OpenCase.In(db, after: 0, atMost: int.MaxValue).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (open.TryMove(proposed, out _) is { } move && DateMoves.Differ(move.Before, move.After))
                moves.Add(move);
        }
        return [.. moves.OrderByDescending(m => m.IsEarlier).ThenBy(m => m.Main.To).ThenBy(m => m.CaseId)];
    }

    /// <summary>Keeps the document and orders the recomputation; returns the run. The same submission twice gives the same run.</summary>
    /// <exception cref="Core.RefusedException">The document says nothing new.</exception>
    public Task<CalendarRun> ApplyAsync(CalendarProposal proposal, OperationContext context, CancellationToken cancellation = default)
    {
        return journal.OnceAsync(context, KeepAsync, () => db.CalendarRuns.SingleAsync(r => r.OperationKey == context.OperationKey, cancellation), cancellation);

        async Task<CalendarRun> KeepAsync()
        {
            // Read before the check: whoever brings another document in meanwhile makes this save fail.
            var rules = await RulesAsync(cancellation);
            await calendar.RefreshAsync(db, cancellation);
            proposal.CheckIssued(context.Today);
            proposal.Over(calendar.Calendars);
            rules.Revision++;
            var document = new CalendarDocument
            {
                Notice = proposal.Notice,
                LocalChange = proposal.LocalChange,
                AddedAt = context.At,
                AddedById = context.Actor.Id,
                AddedByName = context.Actor.Name,
            };
            var total = await OpenCase.Among(db.Cases).CountAsync(cancellation);
            var run = db.CalendarRuns.Add(new CalendarRun { Document = document, StartedAt = context.At, Total = total, OperationKey = context.OperationKey }).Entity;
            await journal.SaveAsync(nameof(ChangeCalendar), $"引入放假安排：{document.Source}", context, cancellation);
            signal.Wake();
            return run;
        }
    }

    /// <summary>Changes the readings of the law by which cases received from now on are counted.</summary>
    /// <exception cref="Core.RefusedException">RULES_CHANGED: somebody else changed them after the person's page was opened.</exception>
    public Task<DeadlinePolicy> ChangePolicyAsync(DeadlinePolicy policy, string summary, OperationContext context, CancellationToken cancellation = default)
    {
        return journal.OnceAsync(context, KeepAsync, () => Task.FromResult(policy), cancellation);

        async Task<DeadlinePolicy> KeepAsync()
        {
            var rules = await RulesAsync(cancellation);
            if (context.SeenVersion is { } seen && seen != rules.Revision)
                throw new Core.RefusedException("RULES_CHANGED", "在您打开页面之后，有人调整了口径或者放假安排，本次没有保存。请重新打开本页，核对现在的口径后再调整。");
            rules.Policy = policy;
            rules.Revision++;
            await journal.SaveAsync("ChangePolicy", summary, context, cancellation);
            return policy;
        }
    }

    /// <summary>Makes the row of the rules if it is not there yet: steps hold it while they save.</summary>
    public async Task EnsureRulesAsync(CancellationToken cancellation = default)
    {
        await RulesAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<OfficeRules> RulesAsync(CancellationToken cancellation) =>
        await db.Rules.SingleOrDefaultAsync(cancellation) ?? db.Rules.Add(new OfficeRules()).Entity;
}

using NodaTime;
using RequestCases.Core.Alerts;

namespace RequestCases.Application.Alerts;

/// <summary>Something with a last day that a rule may alert of.</summary>
/// <param name="Milestone">Which.</param>
/// <param name="Id">Which task, consultation or reconsideration of the case; 0 for the reply itself.</param>
/// <param name="CaseId">The case.</param>
/// <param name="DueOn">The last day, inclusive.</param>
/// <param name="UnitId">Whose rule holds; null for the office's.</param>
/// <param name="Sent">The most serious step the ledger has about this last day; null for none.</param>
internal sealed record AlertSubject(Milestone Milestone, long Id, long CaseId, LocalDate DueOn, int? UnitId, int? Sent)
{
    /// <summary>Through which day it is silent, since the clock stands still.</summary>
    public LocalDate? SilentThrough { get; init; }
}

/// <summary>Where the next batch begins: behind this last day and identity.</summary>
internal sealed record AlertCursor(LocalDate DueOn, long Id);

/// <summary>Some of the subjects of one kind.</summary>
/// <param name="Subjects">They.</param>
/// <param name="Next">Where the next batch begins; null when there is none.</param>
internal sealed record AlertBatch(IReadOnlyList<AlertSubject> Subjects, AlertCursor? Next);

/// <summary>Reads the subjects of one kind, batch by batch.</summary>
/// <param name="after">Where the batch begins; null for the first.</param>
/// <param name="cancellation">Cancels it.</param>
internal delegate Task<AlertBatch> AlertLane(AlertCursor? after, CancellationToken cancellation);

using NodaTime;
using RequestCases.Web.TagHelpers;

namespace RequestCases.Web.Pages;

/// <summary>The deadline of a case at a glance.</summary>
/// <param name="CaseId">The case, for the way to its ledger.</param>
/// <param name="Badge">What is left; null once archived.</param>
/// <param name="Caption">What the day is: 答复期限, 补正截止.</param>
/// <param name="Date">The day; null when there is none.</param>
/// <param name="Provisional">Whether it may still move with a holiday notice.</param>
/// <param name="Why">The sentence that explains it.</param>
/// <param name="Strip">One cell a working day; null when nothing is counted.</param>
/// <param name="HasLedger">Whether days have been counted, so that there is a ledger to show.</param>
public sealed record DeadlineCardModel(
    long CaseId, DueBadge? Badge, string Caption, LocalDate? Date, bool Provisional, string Why, LedgerStripModel? Strip, bool HasLedger);

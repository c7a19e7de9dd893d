using NodaTime;

namespace RequestCases.Core.Cases.Corrections;

/// <summary>A date that was recorded on a case and can be corrected.</summary>
/// <param name="Key">Tells the dates of a case apart; stays the same as long as nothing is recorded in between.</param>
/// <param name="Label">What it is, in Chinese.</param>
/// <param name="Date">The date as recorded; null while it is not known.</param>
/// <param name="MayBeEmpty">Whether it may be taken back to unknown.</param>
/// <param name="MayLieAhead">Whether it may lie in the future: the last day of a period that was set.</param>
/// <param name="IsReceipt">Whether it belongs to the receipt of the application, which is the disclosure office's.</param>
public sealed record RecordedDate(string Key, string Label, LocalDate? Date, bool MayBeEmpty = false, bool MayLieAhead = false, bool IsReceipt = false);

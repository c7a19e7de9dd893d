using NodaTime;

namespace RequestCases.Core.Deadlines;

/// <summary>Which day is the day of receipt, and why.</summary>
/// <param name="ReceivedOn">
/// The day of receipt by law, the date for <see cref="ApplicationReceived"/>; null when in law it has not been received yet: it is
/// registered and the clock has not started.
/// </param>
/// <param name="CountsAsReceivedOn">The same day under the office's setting for days off (D1), as the clock and the pages show it.</param>
/// <param name="Article">Where the rule stands.</param>
/// <param name="Explanation">A Chinese sentence or two for the clerk.</param>
public sealed record ReceiptDetermination(
    LocalDate? ReceivedOn, LocalDate? CountsAsReceivedOn, string Article, string Explanation);

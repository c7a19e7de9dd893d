using NodaTime;

namespace RequestCases.Application.Alerts;

/// <summary>What would be given on some days to come if nothing happens before.</summary>
/// <param name="Days">Each working day with the number of its alerts.</param>
/// <param name="Rows">The alerts, by day and urgency; bounded.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record AlertForecast(IReadOnlyList<(LocalDate Day, int Count)> Days, IReadOnlyList<ForecastRow> Rows, int Total);

/// <summary>One alert to come.</summary>
/// <param name="Day">The day of sending.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Number">办件号.</param>
/// <param name="Content">What the application asks for.</param>
/// <param name="Subject">What there is to do.</param>
/// <param name="DueOn">The last day.</param>
/// <param name="WorkingDaysLeft">Working days left on the day of sending.</param>
/// <param name="To">Names of those it would reach.</param>
/// <param name="IsAlone">Whether it would be a mail of its own.</param>
public sealed record ForecastRow(
    LocalDate Day, long CaseId, string Number, string Content, string Subject, LocalDate DueOn, int WorkingDaysLeft, IReadOnlyList<string> To, bool IsAlone);

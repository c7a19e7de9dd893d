using NodaTime;
using RequestCases.Core.Alerts;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Alerts;

/// <summary>An alert that was given: the ledger that makes each one come once. Its key is case, milestone, subject, last day and step.</summary>
public sealed class AlertRecord
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>The case.</summary>
    public required long CaseId { get; init; }

    /// <summary>The case.</summary>
    public RequestCase Case { get; private set; } = null!;

    /// <summary>What it is about.</summary>
    public required Milestone Milestone { get; init; }

    /// <summary>Which task, consultation or reconsideration of the case; 0 for the reply itself.</summary>
    public required long SubjectId { get; init; }

    /// <summary>The last day it is about: a moved day arms its alerts again.</summary>
    public required LocalDate DueOn { get; init; }

    /// <summary>Which step: working days from the last day, negative before it.</summary>
    public required int Step { get; init; }

    /// <summary>When it was given.</summary>
    public required Instant At { get; init; }

    /// <summary>How many people it reached.</summary>
    public required int Recipients { get; init; }

    /// <summary>Milder steps that came due since the last sweep that is known to have been finished, and were never given: -5,-3; null for none.</summary>
    public string? Missed { get; init; }

    /// <summary>The steps of <see cref="Missed"/>.</summary>
    public IReadOnlyList<int> MissedSteps => ReadMissed(Missed);

    /// <summary>Reads a list of missed steps.</summary>
    public static IReadOnlyList<int> ReadMissed(string? missed) =>
        [.. (missed ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(step => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture))];
}

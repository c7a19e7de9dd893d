using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Calendars;

/// <summary>By what new cases are counted; one row. Its revision changes with the policy and with every calendar document.</summary>
public sealed class OfficeRules
{
    /// <summary>The only row.</summary>
    public const int OnlyId = 1;

    /// <summary>Identity.</summary>
    public int Id { get; private set; } = OnlyId;

    /// <summary>The office's answers to the questions the law leaves open.</summary>
    public DeadlinePolicy Policy { get; set; } = DeadlinePolicy.Default;

    /// <summary>Counts changes; a concurrency token.</summary>
    public int Revision { get; set; }
}

using NodaTime;

namespace RequestCases.Application.Alerts;

/// <summary>An alert that was sent: the ledger that makes each one come once.</summary>
public sealed class AlertRecord
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>The case.</summary>
    public required long CaseId { get; init; }

    /// <summary>Which step: 5, 3, 1 working days before, 0 on the day, -1 overdue.</summary>
    public required int Step { get; init; }

    /// <summary>The due date it is about: a moved date arms its alerts again.</summary>
    public required LocalDate DueOn { get; init; }

    /// <summary>When it was sent, or passed over for a more serious one.</summary>
    public required Instant At { get; init; }

    /// <summary>How many people were mailed; 0 when a more serious step was sent instead.</summary>
    public required int Recipients { get; init; }
}

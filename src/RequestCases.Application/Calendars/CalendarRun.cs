using NodaTime;

namespace RequestCases.Application.Calendars;

/// <summary>重新计算期限 of all open cases after a document: how far it has come. A stop in the middle is taken up from here.</summary>
public sealed class CalendarRun
{
    /// <summary>Identity.</summary>
    public long Id { get; private set; }

    /// <summary>The document that made it necessary.</summary>
    public CalendarDocument Document { get; init; } = null!;

    /// <summary>The document that made it necessary.</summary>
    public long DocumentId { get; private set; }

    /// <summary>When it was ordered.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>Key of the submission that ordered it.</summary>
    public required string OperationKey { get; init; }

    /// <summary>办件号 of cases whose dates could not be worked out, with the reason, one a line; null when there are none.</summary>
    public string? Failures { get; set; }

    /// <summary>When all cases were done and the mails written.</summary>
    public Instant? FinishedAt { get; set; }

    /// <summary>Open cases when it was ordered.</summary>
    public required int Total { get; init; }

    /// <summary>Cases looked at so far.</summary>
    public int Looked { get; set; }

    /// <summary>Cases whose dates moved so far.</summary>
    public int Moved { get; set; }

    /// <summary>The last case looked at; a concurrency token, so that two nodes never take the same step.</summary>
    public long LastCaseId { get; set; }
}

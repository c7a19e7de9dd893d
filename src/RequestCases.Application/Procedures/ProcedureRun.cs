using NodaTime;

namespace RequestCases.Application.Procedures;

/// <summary>Moving the open cases of a procedure to its newest version: how far it has come. A stop in the middle is taken up from here.</summary>
public sealed class ProcedureRun
{
    /// <summary>Identity.</summary>
    public long Id { get; private set; }

    /// <summary>The version the cases are moved to.</summary>
    public ProcedureVersion To { get; init; } = null!;

    /// <summary>The version the cases are moved to.</summary>
    public required string ToId { get; init; }

    /// <summary>When it was ordered.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>Who ordered it.</summary>
    public required string OrderedById { get; init; }

    /// <summary>Name as it was then.</summary>
    public required string OrderedByName { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Key of the submission that ordered it.</summary>
    public required string OperationKey { get; init; }

    /// <summary>When all cases were done.</summary>
    public Instant? FinishedAt { get; set; }

    /// <summary>Open cases on older versions when it was ordered.</summary>
    public required int Total { get; init; }

    /// <summary>Cases looked at so far.</summary>
    public int Looked { get; set; }

    /// <summary>Cases moved so far.</summary>
    public int Moved { get; set; }

    /// <summary>The last case looked at; a concurrency token, so that two nodes never take the same step.</summary>
    public long LastCaseId { get; set; }
}

/// <summary>A case that a run left where it was.</summary>
public sealed class CaseLeftByRun
{
    /// <summary>The run.</summary>
    public required long RunId { get; init; }

    /// <summary>The case.</summary>
    public required long CaseId { get; init; }

    /// <summary>The version it stays on.</summary>
    public required string VersionId { get; init; }

    /// <summary>What has no counterpart in the new version, in Chinese.</summary>
    public required string Why { get; init; }
}

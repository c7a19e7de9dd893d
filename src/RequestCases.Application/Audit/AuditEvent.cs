using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Audit;

/// <summary>Who did what, when and why. Events of one case are chained by hash: a changed or missing one shows.</summary>
public sealed class AuditEvent
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>The case, if it is about one.</summary>
    public long? CaseId { get; set; }

    /// <summary>The case, if it is about one.</summary>
    public RequestCase? Case { get; set; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>Who.</summary>
    public required string ActorId { get; init; }

    /// <summary>Name as it was then.</summary>
    public required string ActorName { get; init; }

    /// <summary>Which operation, e.g. Triage.</summary>
    public required string Kind { get; init; }

    /// <summary>What happened, in Chinese, as the timeline shows it.</summary>
    public required string Summary { get; init; }

    /// <summary>Why, if a reason was asked.</summary>
    public string? Reason { get; init; }

    /// <summary>Key of the submission; unique.</summary>
    public required string OperationKey { get; init; }

    /// <summary>Hash of this event over the one before it in the same case.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Chains the event to the one before it.</summary>
    public string Seal(string? previousHash) => Hash = ComputeHash(previousHash);

    /// <summary>The hash this event must have after the given one.</summary>
    public string ComputeHash(string? previousHash)
    {
        // What is read back has to give the same hash, so the hash is over the instant as it is kept.
        var at = InstantPattern.ExtendedIso.Format(OfficeTime.AsKept(At));
        var text = string.Join('\n', previousHash, at, ActorId, ActorName, Kind, Summary, Reason, OperationKey);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

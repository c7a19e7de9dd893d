using NodaTime;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Files;

/// <summary>沟通记录: a call, visit or mail with the applicant.</summary>
public sealed class CommunicationEntry
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>The case.</summary>
    public long CaseId { get; set; }

    /// <summary>The case.</summary>
    public RequestCase? Case { get; set; }

    /// <summary>When it took place, in the office's time.</summary>
    public required LocalDateTime TookPlaceAt { get; init; }

    /// <summary>How, e.g. 电话.</summary>
    public required string Means { get; init; }

    /// <summary>With whom, e.g. 申请人本人, 代理人; null where an older entry does not say.</summary>
    public string? With { get; init; }

    /// <summary>What was said, or that nobody answered.</summary>
    public required string Content { get; init; }

    /// <summary>Who of the office.</summary>
    public required string By { get; init; }
}

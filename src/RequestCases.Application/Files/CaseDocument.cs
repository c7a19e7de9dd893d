using NodaTime;
using RequestCases.Application.Documents;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Files;

/// <summary>A file that belongs to a case; its content lies in the file store under its hash.</summary>
public sealed class CaseDocument
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>The case.</summary>
    public long CaseId { get; set; }

    /// <summary>The case.</summary>
    public RequestCase? Case { get; set; }

    /// <summary>What it is, e.g. 申请材料, 身份证明, 答复, 送达凭证.</summary>
    public required string Kind { get; init; }

    /// <summary>File name as a label.</summary>
    public required string Title { get; set; }

    /// <summary>Media type found by content.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the content, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Whether it is a letter that the office made, as .docx.</summary>
    public bool IsLetter => Kind is LetterDesk.LetterDocument or LetterDesk.ReplyDocument && ContentType == OfficialLetterDocument.MediaType;

    /// <summary>Place among the attachments of the reply, from 1; null when it is none.</summary>
    public int? AttachmentNumber { get; set; }

    /// <summary>Hash of the file this one was made from, e.g. the attachment before its number was stamped on it.</summary>
    public string? MadeFromSha256 { get; init; }

    /// <summary>When it was added.</summary>
    public required Instant AddedAt { get; init; }

    /// <summary>Who added it.</summary>
    public required string AddedBy { get; init; }
}

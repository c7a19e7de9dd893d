using NodaTime;
using RequestCases.Application.Files;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Documents;

/// <summary>发文登记: a letter that was given its number. The number stays taken when the letter is void.</summary>
public sealed class IssuedLetter
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>The case.</summary>
    public long CaseId { get; set; }

    /// <summary>The case.</summary>
    public RequestCase? Case { get; set; }

    /// <summary>Template it was made from, e.g. supplement-notice.</summary>
    public required string Kind { get; init; }

    /// <summary>标题.</summary>
    public required string Title { get; init; }

    /// <summary>Series its number is of.</summary>
    public required string Series { get; init; }

    /// <summary>Year of the series.</summary>
    public required int Year { get; init; }

    /// <summary>Place in the series, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>发文字号 as printed.</summary>
    public required string Number { get; init; }

    /// <summary>主送.</summary>
    public required string Addressee { get; init; }

    /// <summary>成文日期.</summary>
    public required LocalDate DatedOn { get; init; }

    /// <summary>The frozen document.</summary>
    public long? DocumentId { get; set; }

    /// <summary>The frozen document.</summary>
    public CaseDocument? Document { get; set; }

    /// <summary>When it was issued.</summary>
    public required Instant IssuedAt { get; init; }

    /// <summary>Who issued it.</summary>
    public required string IssuedBy { get; init; }

    /// <summary>作废: day the number was given up; null while the letter stands.</summary>
    public LocalDate? VoidedOn { get; private set; }

    /// <summary>Why it was given up.</summary>
    public string? VoidReason { get; private set; }

    /// <summary>Who gave it up.</summary>
    public string? VoidedBy { get; private set; }

    /// <summary>Gives the number up; it keeps its place in the register, with the reason.</summary>
    public void Void(LocalDate on, string reason, string by) => (VoidedOn, VoidReason, VoidedBy) = (on, reason, by);
}

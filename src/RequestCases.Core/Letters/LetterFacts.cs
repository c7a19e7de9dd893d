using NodaTime;
using RequestCases.Core.Cases.Items;

namespace RequestCases.Core.Letters;

/// <summary>What a letter says about its case. Texts are put into the letter literally, never read as a template.</summary>
public sealed record LetterFacts
{
    /// <summary>Number of the case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Name of the applicant.</summary>
    public required string ApplicantName { get; init; }

    /// <summary>A natural person is addressed as 您, an organisation as 贵单位.</summary>
    public required bool ApplicantIsNaturalPerson { get; init; }

    /// <summary>Receipt date of the application (Article 31); null while receipt is not confirmed.</summary>
    public required LocalDate? ReceivedOn { get; init; }

    /// <summary>How it came, to fit 以…方式, e.g. 邮寄; null leaves it out.</summary>
    public string? ReceivedHow { get; init; }

    /// <summary>What was asked for. Line breaks become spaces.</summary>
    public required string Subject { get; init; }

    /// <summary>形式要求, e.g. 纸质.</summary>
    public string? PreferredForm { get; init; }

    /// <summary>获取方式, e.g. 邮寄.</summary>
    public string? PreferredDelivery { get; init; }

    /// <summary>When the supplemented application came (Article 30); null when none was asked.</summary>
    public LocalDate? SupplementedOn { get; init; }

    /// <summary>信息事项, for the table of a partial disclosure and the remedy of each part.</summary>
    public IReadOnlyList<InformationItem> Items { get; init; } = [];

    /// <summary>What the form gives, by the keys of the kind of letter; for a reply the drafter's facts.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
}

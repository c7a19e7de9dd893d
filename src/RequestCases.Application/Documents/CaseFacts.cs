using RequestCases.Core.Cases;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Documents;

/// <summary>What letters say about a case.</summary>
internal static class CaseFacts
{
    public static LetterFacts Of(RequestCase requestCase, IReadOnlyDictionary<string, string> values) => new()
    {
        CaseNumber = requestCase.Number,
        ApplicantName = NamesOf(requestCase.Applicant),
        ApplicantIsNaturalPerson = requestCase.Applicant.IsNaturalPerson,
        ReceivedOn = requestCase.ReceivedOn,
        ReceivedHow = OfficeNames.InLetters(requestCase.Channel),
        Subject = requestCase.Content.Subject,
        PreferredForm = requestCase.Content.PreferredForm,
        PreferredDelivery = requestCase.Content.PreferredDelivery,
        SupplementedOn = requestCase.Supplement?.ReceivedOn,
        Items = requestCase.Items,
        Values = values,
    };

    /// <summary>The applicant and those who apply with them.</summary>
    public static string NamesOf(Applicant applicant) => string.Join('、', (applicant.CoApplicants ?? "")
        .ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Prepend(applicant.Name));
}

using RequestCases.Core;
using RequestCases.Core.Letters;

namespace RequestCases.Web.Pages.Work;

/// <summary>The reply as it will go out, or why it cannot be made yet.</summary>
/// <param name="Letter">The letter; null when it cannot be made.</param>
/// <param name="Refusal">Why, in Chinese.</param>
public sealed record LetterPreview(OfficialLetter? Letter, string? Refusal)
{
    /// <summary>Makes it, or takes over why it cannot be made.</summary>
    public static LetterPreview Of(Func<OfficialLetter> make)
    {
        try
        {
            return new LetterPreview(make(), null);
        }
        catch (RefusedException refused)
        {
            return new LetterPreview(null, refused.Message);
        }
    }

    /// <summary>Salutation, body and remedy, each paragraph indented as in the document.</summary>
    public string Text => Letter is null
        ? ""
        : string.Join('\n', Letter.BodyParagraphs.Append(Letter.Remedy ?? "").Where(line => line.Length > 0).Select(line => $"　　{line}").Prepend(Letter.Salutation ?? ""));

    /// <summary>附件说明.</summary>
    public string Attachments => Letter is not { Attachments: { Count: > 0 } names }
        ? ""
        : string.Join('\n', names.Select((name, index) => $"{(index == 0 ? "　　附件：" : "　　　　　")}{index + 1}. {name}"));
}

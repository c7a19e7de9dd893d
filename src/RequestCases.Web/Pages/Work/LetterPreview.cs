using RequestCases.Core;
using RequestCases.Core.Letters;

namespace RequestCases.Web.Pages.Work;

/// <summary>A letter as it will go out, or why it cannot be made yet.</summary>
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

    /// <summary>成文日期; open places while there is none.</summary>
    public string Date => Letter?.DateLine ?? "";

    /// <summary>Whom to ask.</summary>
    public string Contact => Letter?.ContactLine ?? "";
}

using System.Text.RegularExpressions;

namespace RequestCases.Web.Pages.Work;

/// <summary>Finds in a letter what hardly ever belongs there: identity and mobile telephone numbers of the mainland.</summary>
public static partial class PersonalNumbers
{
    /// <summary>The numbers found, shortened so that the warning does not repeat them.</summary>
    public static IReadOnlyList<string> In(string? text) =>
    [
        .. IdNumber().Matches(text ?? "").Select(m => $"身份证号 {m.Value[..4]}…{m.Value[^4..]}"),
        .. Mobile().Matches(text ?? "").Select(m => $"手机号 {m.Value[..3]}…{m.Value[^4..]}"),
    ];

    [GeneratedRegex(@"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])")]
    private static partial Regex IdNumber();

    [GeneratedRegex(@"(?<!\d)1[3-9]\d{9}(?!\d)")]
    private static partial Regex Mobile();
}

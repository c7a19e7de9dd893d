using System.Text.RegularExpressions;

namespace RequestCases.Core.Cases;

/// <summary>Finds in a text what hardly ever may be released: identity, mobile telephone and bank card numbers of the mainland.</summary>
public static partial class PersonalNumbers
{
    /// <summary>The numbers found, shortened so that a warning does not repeat them, each once.</summary>
    public static IReadOnlyList<string> In(string? text)
    {
        var ids = IdNumber().Matches(text ?? "").Select(match => match.Value).ToList();
        return
        [
            .. ids.Select(number => $"身份证号 {number[..4]}…{number[^4..]}")
                .Concat(Mobile().Matches(text ?? "").Select(match => Digits(match.Value)).Select(number => $"手机号 {number[..3]}…{number[^4..]}"))
                .Concat(Card().Matches(text ?? "").Select(match => Digits(match.Value)).Where(number => IsCard(number) && !ids.Contains(number))
                    .Select(number => $"银行卡号 {number[..4]}…{number[^4..]}"))
                .Distinct(),
        ];
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    // 16 to 19 digits of a Chinese or international issuer with the check digit of ISO/IEC 7812.
    private static bool IsCard(string number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[^(i + 1)] - '0';
            if (i % 2 == 1)
                digit = digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }
        return number.Length is >= 16 and <= 19 && sum % 10 == 0;
    }

    [GeneratedRegex(@"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])")]
    private static partial Regex IdNumber();

    [GeneratedRegex(@"(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<!\d)(?:62|4\d|5[1-5])\d{2}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)")]
    private static partial Regex Card();
}

namespace RequestCases.Core.Cases;

/// <summary>
/// Check digits of identity numbers (GB 11643 resident numbers, GB 32100 credit codes). They find slips of typing; a doubt is a hint to
/// compare with the document, never a reason to refuse.
/// </summary>
public static class IdentityNumbers
{
    /// <summary>The document most natural persons show.</summary>
    public const string ResidentIdentityCard = "居民身份证";

    /// <summary>What organisations are identified by.</summary>
    public const string CreditCode = "统一社会信用代码";

    private const int Length = 18;
    private const string ResidentCheckDigits = "10X98765432";
    private const string CreditCodeCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly int[] ResidentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] CreditCodeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>What seems wrong with a number, in Chinese; null when nothing does, when it is empty, or when its kind has no check digit.</summary>
    public static string? Doubt(string? documentKind, string? number)
    {
        var text = number?.Trim().ToUpperInvariant() ?? "";
        if (text.Length == 0 || documentKind is not (ResidentIdentityCard or CreditCode))
            return null;
        // Cards of the first generation had 15 digits and no check digit; they are long out of use but stand in old files.
        if (documentKind == ResidentIdentityCard && text.Length == 15)
            return null;
        var what = documentKind == CreditCode ? CreditCode : $"{documentKind}号码";
        if (text.Length != Length)
            return $"{what}应为 {Length} 位，现为 {text.Length} 位，请与证件核对。";
        var isRight = documentKind == ResidentIdentityCard ? IsResidentNumber(text) : IsCreditCode(text);
        return isRight ? null : $"{what}的校验位不符，可能有一位录错，请与证件核对。核对无误的，可以照常登记。";
    }

    /// <summary>Whether these are 18 characters with the right check digit of a resident number.</summary>
    public static bool IsResidentNumber(string number)
    {
        if (number.Length != Length || !number.AsSpan(0, Length - 1).ContainsOnlyDigits())
            return false;
        var sum = ResidentWeights.Select((weight, i) => weight * (number[i] - '0')).Sum();
        return char.ToUpperInvariant(number[^1]) == ResidentCheckDigits[sum % 11];
    }

    /// <summary>Whether these are 18 characters with the right check character of a credit code.</summary>
    public static bool IsCreditCode(string code)
    {
        if (code.Length != Length)
            return false;
        var values = code.Select(c => CreditCodeCharacters.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal)).ToArray();
        if (values.Contains(-1))
            return false;
        var sum = CreditCodeWeights.Select((weight, i) => weight * values[i]).Sum();
        return values[^1] == (31 - (sum % 31)) % 31;
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}

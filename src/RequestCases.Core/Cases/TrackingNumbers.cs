using System.Text.RegularExpressions;

namespace RequestCases.Core.Cases;

/// <summary>邮件号: whether what was written down can be the number of a registered item or EMS of the post. A doubt warns, it does not refuse.</summary>
public static partial class TrackingNumbers
{
    private static readonly int[] Weights = [8, 6, 4, 2, 3, 5, 9, 7];

    private static readonly string[] Couriers = ["顺丰", "圆通", "中通", "申通", "韵达", "京东", "极兔", "德邦", "百世"];

    /// <summary>What is doubtful in the proof of a posting, in Chinese; null when nothing is.</summary>
    /// <param name="proof">What was written as proof, e.g. EMS EA000000205CN.</param>
    public static string? Doubt(string? proof)
    {
        if (string.IsNullOrWhiteSpace(proof))
            return null;
        if (Couriers.FirstOrDefault(name => proof.Contains(name, StringComparison.Ordinal)) is { } courier)
            return $"{courier}不是邮政企业。答复只能通过邮政企业（EMS、挂号信）寄送（国办公开办函〔2016〕235号，邮政法第五十五条），经快递企业寄送的不算依法送达。";
        if (International().Match(proof) is { Success: true } found)
            return HasCheckDigit(found.Groups[1].Value) ? null : $"邮件号 {found.Value} 的校验位不对，可能抄错了一位，请对照邮件回执核对。";
        return Domestic().IsMatch(proof) ? null : "没有看到 13 位的邮件号（例如 EA000000205CN 或者 13 位数字），请对照邮件回执核对。";
    }

    // UPU S10: eight digits weighted, modulo eleven.
    private static bool HasCheckDigit(string digits)
    {
        var sum = Weights.Select((weight, at) => weight * (digits[at] - '0')).Sum();
        var check = 11 - (sum % 11);
        return digits[8] - '0' == (check == 10 ? 0 : check == 11 ? 5 : check);
    }

    [GeneratedRegex("(?<![A-Z0-9])[A-Z]{2}([0-9]{9})[A-Z]{2}(?![A-Z0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex International();

    [GeneratedRegex("(?<![0-9])[0-9]{13}(?![0-9])")]
    private static partial Regex Domestic();
}

using RequestCases.Core.Cases;

namespace RequestCases.Core.Tests.Cases;

public class IdentityNumbersTests
{
    [TestCase("37029919650312101X")]
    [TestCase("37029919650312101x")]
    [TestCase("370299198807221027")]
    public void A_resident_number_with_the_right_check_digit_raises_no_doubt(string number)
    {
        Assert.That(IdentityNumbers.IsResidentNumber(number), Is.True);
        Assert.That(IdentityNumbers.Doubt("居民身份证", number), Is.Null);
    }

    // The sample code of GB 32100-2015.
    [TestCase("91350100M000100Y43")]
    [TestCase("91350100m000100y43")]
    public void A_credit_code_with_the_right_check_character_raises_no_doubt(string code)
    {
        Assert.That(IdentityNumbers.IsCreditCode(code), Is.True);
        Assert.That(IdentityNumbers.Doubt("统一社会信用代码", code), Is.Null);
    }

    [Test]
    public void Every_single_wrong_digit_of_a_resident_number_is_found()
    {
        const string Right = "370299198807221027";
        for (var i = 0; i < Right.Length; i++)
        {
            foreach (var digit in "0123456789".Where(d => d != Right[i]))
                Assert.That(IdentityNumbers.IsResidentNumber(Replace(Right, i, digit)), Is.False, $"{digit} at {i}");
        }
    }

    [Test]
    public void Every_two_neighbours_swapped_in_a_credit_code_are_found()
    {
        const string Right = "91350100M000100Y43";
        for (var i = 0; i + 1 < Right.Length; i++)
        {
            if (Right[i] != Right[i + 1])
                Assert.That(IdentityNumbers.IsCreditCode(Replace(Replace(Right, i, Right[i + 1]), i + 1, Right[i])), Is.False, $"at {i}");
        }
    }

    [TestCase("居民身份证", "370299198807221028", "校验位不符")]
    [TestCase("居民身份证", "37029919880722102A", "校验位不符")]
    [TestCase("居民身份证", "3702991988072210", "应为 18 位，现为 16 位")]
    [TestCase("统一社会信用代码", "91350100M000100Y44", "校验位不符")]
    [TestCase("统一社会信用代码", "91350100I000100Y43", "校验位不符")]
    public void A_slip_is_pointed_out(string kind, string number, string doubt) =>
        Assert.That(IdentityNumbers.Doubt(kind, number), Does.Contain(doubt));

    [TestCase("护照", "E00000000")]
    [TestCase("居民身份证", "370299880722102")]
    [TestCase("居民身份证", "")]
    [TestCase("居民身份证", null)]
    [TestCase(null, "370299198807221028")]
    public void Numbers_without_a_check_digit_raise_no_doubt(string? kind, string? number) =>
        Assert.That(IdentityNumbers.Doubt(kind, number), Is.Null);

    private static string Replace(string text, int at, char with) => string.Concat(text.AsSpan(0, at), with.ToString(), text.AsSpan(at + 1));
}

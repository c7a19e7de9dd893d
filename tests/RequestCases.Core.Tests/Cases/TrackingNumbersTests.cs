using RequestCases.Core.Cases;

namespace RequestCases.Core.Tests.Cases;

public sealed class TrackingNumbersTests
{
    [TestCase("EMS EA000000204CN")]
    [TestCase("挂号 RR473124829CN")]
    [TestCase("EMS 1234567890123")]
    [TestCase("")]
    [TestCase(null)]
    public void A_number_of_the_post_raises_no_doubt(string? proof) => Assert.That(TrackingNumbers.Doubt(proof), Is.Null);

    [TestCase("EMS EA000000200CN", "校验位不对")]
    [TestCase("RR473124828CN", "校验位不对")]
    [TestCase("已寄", "没有看到 13 位的邮件号")]
    [TestCase("顺丰 SF1234567890123", "不是邮政企业")]
    public void A_wrong_check_digit_no_number_and_a_courier_are_doubted(string proof, string doubt) =>
        Assert.That(TrackingNumbers.Doubt(proof), Does.Contain(doubt));
}

using RequestCases.Core.Cases;

namespace RequestCases.Core.Tests.Cases;

public sealed class MaskingTests
{
    [TestCase("37029919650312101X", "3702**********101X")]
    [TestCase("12345678", "12****78")]
    [TestCase("", "")]
    [TestCase(null, "")]
    public void An_identity_number_shows_its_first_and_last_four_characters(string? number, string shown) =>
        Assert.That(Masking.IdNumber(number), Is.EqualTo(shown));

    [TestCase("13900000101", "139****0101")]
    [TestCase("0532-00000103", "053******0103")]
    public void A_telephone_number_shows_its_first_three_and_last_four_digits(string number, string shown) =>
        Assert.That(Masking.Phone(number), Is.EqualTo(shown));

    [TestCase("applicant107@example.com", "a****@example.com")]
    [TestCase("no-address", "")]
    public void A_mail_address_shows_its_first_letter_and_its_domain(string address, string shown) =>
        Assert.That(Masking.Email(address), Is.EqualTo(shown));
}

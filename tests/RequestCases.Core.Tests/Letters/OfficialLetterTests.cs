using NodaTime;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Letters;

namespace RequestCases.Core.Tests.Letters;

public class OfficialLetterTests
{
    [TestCase(1, "示城管公开〔2026〕1号")]
    [TestCase(15, "示城管公开〔2026〕15号")]
    [TestCase(1234, "示城管公开〔2026〕1234号")]
    public void A_number_has_hexagonal_brackets_no_ordinal_and_no_leading_zeros(int sequence, string printed) =>
        Assert.That(new LetterNumber("示城管公开", 2026, sequence).ToString(), Is.EqualTo(printed));

    [Test]
    public void A_number_needs_a_code_a_full_year_and_a_sequence_from_one()
    {
        Assert.Multiple(() =>
        {
            Assert.Throws<ArgumentException>(() => _ = new LetterNumber(" ", 2026, 1));
            Assert.Throws<ArgumentOutOfRangeException>(() => _ = new LetterNumber("示城管公开", 26, 1));
            Assert.Throws<ArgumentOutOfRangeException>(() => _ = new LetterNumber("示城管公开", 2026, 0));
        });
    }

    [Test]
    public void A_letter_with_number_and_date_is_no_draft()
    {
        var letter = Letter(new LetterNumber("示城管公开", 2026, 15), new LocalDate(2026, 11, 23));
        Assert.Multiple(() =>
        {
            Assert.That(letter.Draft, Is.False);
            Assert.That(letter.NumberLine, Is.EqualTo("示城管公开〔2026〕15号"));
            Assert.That(letter.Title, Is.EqualTo("政府信息不存在告知书"));
            Assert.That(letter.Salutation, Is.EqualTo("张三："));
            Assert.That(letter.BodyParagraphs, Is.EqualTo(new[] { "第一段。", "第二段。" }));
            Assert.That(letter.Remedy, Does.Contain("示例市人民政府"));
        });
    }

    [Test]
    public void A_letter_without_number_or_date_is_a_draft_with_an_open_number()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Letter(null, null).Draft, Is.True);
            Assert.That(Letter(null, null).NumberLine, Is.EqualTo("示城管公开〔2026〕　　号"));
            Assert.That(Letter(new LetterNumber("示城管公开", 2026, 15), null).Draft, Is.True);
        });
    }

    private static OfficialLetter Letter(LetterNumber? number, LocalDate? date) => OfficialLetter.ForReply(
        LetterSamples.Template(ReplyGround.NotExisting), LetterSamples.Facts(ReplyGround.NotExisting), "第一段。\n\n第二段。", LetterSamples.Agency(), number, date, draftYear: 2026);
}

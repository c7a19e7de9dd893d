using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Tests.Letters;

public class ReplyGroundTests
{
    [Test]
    public void Every_ground_is_described_once()
    {
        Assert.That(ReplyGrounds.All.Select(info => info.Ground), Is.EquivalentTo(LetterSamples.AllGrounds()));
        Assert.That(ReplyGrounds.All.Select(info => ReplyGrounds.Of(info.Ground)), Is.EqualTo(ReplyGrounds.All));
    }

    [Test]
    public void Replies_and_closings_together_cover_rows_3_to_23_of_the_annual_report()
    {
        var rows = ReplyGrounds.All.Select(info => info.ReportRow).Concat(ClosingGrounds.All.Select(info => info.ReportRow));
        Assert.That(rows.Distinct().Order(), Is.EqualTo(Enumerable.Range(3, 21)));
    }

    [TestCase(ReplyGround.Disclosed, "第三十六条第（二）项", 3, ReplyKind.Disclosure)]
    [TestCase(ReplyGround.AlreadyPublic, "第三十六条第（一）项", 3, ReplyKind.Disclosure)]
    [TestCase(ReplyGround.PartiallyDisclosed, "第三十七条", 4, ReplyKind.PartialDisclosure)]
    [TestCase(ReplyGround.StateSecret, "第十四条", 5, ReplyKind.Refusal)]
    [TestCase(ReplyGround.ProhibitedByLaw, "第十四条", 6, ReplyKind.Refusal)]
    [TestCase(ReplyGround.EndangersSecurityOrStability, "第十四条", 7, ReplyKind.Refusal)]
    [TestCase(ReplyGround.ThirdPartyRights, "第十五条", 8, ReplyKind.Refusal)]
    [TestCase(ReplyGround.InternalAffairs, "第十六条第一款", 9, ReplyKind.Refusal)]
    [TestCase(ReplyGround.ProcessInformation, "第十六条第二款", 10, ReplyKind.Refusal)]
    [TestCase(ReplyGround.EnforcementFile, "第十六条第二款", 11, ReplyKind.Refusal)]
    [TestCase(ReplyGround.AdministrativeQuery, "第三十六条第（七）项", 12, ReplyKind.Refusal)]
    [TestCase(ReplyGround.NotExisting, "第三十六条第（四）项", 13, ReplyKind.CannotProvide)]
    [TestCase(ReplyGround.NotThisAgency, "第三十六条第（五）项", 13, ReplyKind.CannotProvide)]
    [TestCase(ReplyGround.NeedsCreation, "第三十八条", 14, ReplyKind.CannotProvide)]
    [TestCase(ReplyGround.StillUnclear, "第三十条", 15, ReplyKind.CannotProvide)]
    [TestCase(ReplyGround.PetitionOrComplaint, "第三十九条第一款", 16, ReplyKind.NotProcessed)]
    [TestCase(ReplyGround.RepeatedRequest, "第三十六条第（六）项", 17, ReplyKind.NotProcessed)]
    [TestCase(ReplyGround.PublishedWork, "第三十九条第二款", 18, ReplyKind.NotProcessed)]
    [TestCase(ReplyGround.ExcessiveWithoutReason, "第三十五条", 19, ReplyKind.NotProcessed)]
    [TestCase(ReplyGround.ConfirmationOfHeldInformation, "国办公开办函〔2021〕30号", 20, ReplyKind.NotProcessed)]
    public void A_ground_rests_on_its_article_and_counts_in_its_row(ReplyGround ground, string article, int row, ReplyKind kind)
    {
        var info = ReplyGrounds.Of(ground);
        Assert.Multiple(() =>
        {
            Assert.That(info.Article, Does.EndWith(article));
            Assert.That(info.ReportRow, Is.EqualTo(row));
            Assert.That(info.Kind, Is.EqualTo(kind));
        });
    }

    [TestCase(ClosingGround.SupplementAbandoned, 21)]
    [TestCase(ClosingGround.FeeUnpaid, 22)]
    [TestCase(ClosingGround.Withdrawn, 23)]
    public void A_closing_without_reply_counts_in_its_row(ClosingGround ground, int row) =>
        Assert.That(ClosingGrounds.Of(ground).ReportRow, Is.EqualTo(row));

    [TestCaseSource(typeof(LetterSamples), nameof(LetterSamples.AllGrounds))]
    public void Field_keys_of_a_ground_are_unique_and_each_field_is_labelled(ReplyGround ground)
    {
        var fields = ReplyGrounds.Of(ground).RequiredFields;
        Assert.Multiple(() =>
        {
            Assert.That(fields.Select(field => field.Key), Is.Unique);
            Assert.That(fields.Where(field => field.Label.Length == 0 || field.Hint.Length == 0), Is.Empty);
            Assert.That(fields.Any(field => field.Required), "every ground needs a fact");
        });
    }

    [Test]
    public void An_unknown_ground_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReplyGrounds.Of((ReplyGround)99));
}

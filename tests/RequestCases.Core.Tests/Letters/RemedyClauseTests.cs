using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Letters;

namespace RequestCases.Core.Tests.Letters;

public class RemedyClauseTests
{
    private const string First =
        "如不服本决定，应当自收到本告知书之日起60日内先向示例市人民政府申请行政复议；"
        + "对行政复议决定不服的，可以自收到复议决定书之日起15日内向示例市人民法院提起行政诉讼。";

    private const string Choice =
        "如不服本决定，可以自收到本告知书之日起60日内向示例市人民政府申请行政复议，"
        + "或者自收到之日起6个月内向示例市人民法院提起行政诉讼。";

    private const string Partial =
        "如不服本决定中不予公开的部分，应当自收到本告知书之日起60日内先向示例市人民政府申请行政复议；"
        + "对行政复议决定不服的，可以自收到复议决定书之日起15日内向示例市人民法院提起行政诉讼。"
        + "如不服本决定的其他部分，可以自收到本告知书之日起60日内向示例市人民政府申请行政复议，"
        + "或者自收到之日起6个月内向示例市人民法院提起行政诉讼。";

    [TestCase(ReplyGround.StateSecret, First)]
    [TestCase(ReplyGround.ProhibitedByLaw, First)]
    [TestCase(ReplyGround.EndangersSecurityOrStability, First)]
    [TestCase(ReplyGround.ThirdPartyRights, First)]
    [TestCase(ReplyGround.InternalAffairs, First)]
    [TestCase(ReplyGround.ProcessInformation, First)]
    [TestCase(ReplyGround.EnforcementFile, First)]
    [TestCase(ReplyGround.PartiallyDisclosed, Partial)]
    [TestCase(ReplyGround.Disclosed, Choice)]
    [TestCase(ReplyGround.AlreadyPublic, Choice)]
    [TestCase(ReplyGround.AdministrativeQuery, Choice)]
    [TestCase(ReplyGround.NotExisting, Choice)]
    [TestCase(ReplyGround.NotThisAgency, Choice)]
    [TestCase(ReplyGround.NeedsCreation, Choice)]
    [TestCase(ReplyGround.StillUnclear, Choice)]
    [TestCase(ReplyGround.PetitionOrComplaint, Choice)]
    [TestCase(ReplyGround.RepeatedRequest, Choice)]
    [TestCase(ReplyGround.PublishedWork, Choice)]
    [TestCase(ReplyGround.ExcessiveWithoutReason, Choice)]
    [TestCase(ReplyGround.ConfirmationOfHeldInformation, Choice)]
    public void Each_ground_has_the_remedy_of_the_table(ReplyGround ground, string clause) =>
        Assert.That(RemedyClause.For(ground, LetterSamples.Agency()), Is.EqualTo(clause));

    [Test]
    public void An_agency_can_set_another_remedy_for_a_ground()
    {
        var agency = LetterSamples.Agency();
        agency.RemedyKinds = new Dictionary<ReplyGround, RemedyKind>
        {
            [ReplyGround.AdministrativeQuery] = RemedyKind.ReconsiderationFirst,
            [ReplyGround.PartiallyDisclosed] = RemedyKind.Choice,
        };
        Assert.Multiple(() =>
        {
            Assert.That(RemedyClause.For(ReplyGround.AdministrativeQuery, agency), Is.EqualTo(First));
            Assert.That(RemedyClause.For(ReplyGround.PartiallyDisclosed, agency), Is.EqualTo(Choice));
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public void An_online_channel_is_named_when_there_is_one(bool servedOnline)
    {
        var agency = LetterSamples.Agency();
        agency.OnlineReconsiderationUrl = "https://fuyi.example.cn/apply";
        Assert.That(
            RemedyClause.For(ReplyGround.NotExisting, agency, servedOnline),
            Is.EqualTo(Choice + "行政复议申请也可以通过互联网提交，网址：https://fuyi.example.cn/apply。"));
    }

    [Test]
    public void A_reply_served_online_without_an_online_channel_is_refused()
    {
        var refusal = Assert.Throws<RuleBrokenException>(
            () => RemedyClause.For(ReplyGround.NotExisting, LetterSamples.Agency(), servedOnline: true))!;
        Assert.That(refusal.Rule, Is.TypeOf<ReplyServedOnlineMustNameOnlineReconsideration>());
        Assert.That(refusal.Article, Does.Contain("第二十二条第二款"));
    }

    [Test]
    public void A_reply_without_reconsideration_body_or_court_is_refused_and_both_are_named()
    {
        var refusal = Assert.Throws<RuleBrokenException>(() => RemedyClause.For(ReplyGround.Disclosed, new AgencyProfile()))!;
        Assert.That(refusal.Code, Is.EqualTo("REMEDY_BODY_MISSING"));
        Assert.That(refusal.Message, Does.Contain("行政复议机关和管辖法院"));
    }
}

using NodaTime;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Letters;

namespace RequestCases.Core.Tests.Letters;

public class ReplyLetterTests
{
    [TestCaseSource(typeof(LetterSamples), nameof(LetterSamples.AllGrounds))]
    public void A_letter_states_application_article_and_every_fact_it_needs(ReplyGround ground)
    {
        var facts = LetterSamples.Facts(ground);
        var body = ReplyLetter.Compose(LetterSamples.Template(ground), facts, LetterSamples.Agency());
        Assert.Multiple(() =>
        {
            Assert.That(body, Does.StartWith("本机关于2026年11月3日收到您提出的政府信息公开申请（申请编号：2026-0042），申请获取“道路改造工程占道许可”。\n"));
            Assert.That(body, Does.Contain(ReplyGrounds.Of(ground).Article));
            Assert.That(facts.Values.Values.Where(value => !body.Contains(value, StringComparison.Ordinal)), Is.Empty);
        });
    }

    [TestCaseSource(typeof(LetterSamples), nameof(LetterSamples.AllGrounds))]
    public void Optional_facts_appear_when_they_are_given(ReplyGround ground)
    {
        var values = ReplyGrounds.Of(ground).RequiredFields
            .Where(field => field.Key != ReplyFields.Attachments)
            .ToDictionary(field => field.Key, field => $"<{field.Key}>");
        var body = ReplyLetter.Compose(LetterSamples.Template(ground), LetterSamples.Facts(ground) with { Values = values }, LetterSamples.Agency());
        Assert.That(values.Values.Where(value => !body.Contains(value, StringComparison.Ordinal)), Is.Empty);
    }

    [TestCaseSource(typeof(LetterSamples), nameof(LetterSamples.AllGrounds))]
    public void Each_required_fact_that_is_blank_is_named_and_stops_the_letter(ReplyGround ground)
    {
        foreach (var field in ReplyGrounds.Of(ground).RequiredFields.Where(field => field.Required))
        {
            var values = LetterSamples.RequiredValues(ground);
            values[field.Key] = " \n ";
            var facts = LetterSamples.Facts(ground) with { Values = values };
            Assert.That(ReplyLetter.Missing(ground, values), Is.EqualTo(new[] { field }));
            var refusal = Assert.Throws<RuleBrokenException>(() => ReplyLetter.Compose(LetterSamples.Template(ground), facts, LetterSamples.Agency()))!;
            Assert.That(refusal.Message, Does.Contain(field.Label));
        }
    }

    [Test]
    public void Nothing_is_missing_when_the_required_facts_are_given() =>
        Assert.That(ReplyLetter.Missing(ReplyGround.ThirdPartyRights, LetterSamples.RequiredValues(ReplyGround.ThirdPartyRights)), Is.Empty);

    [Test]
    public void The_right_agency_is_named_only_with_its_contact()
    {
        var values = LetterSamples.RequiredValues(ReplyGround.NotThisAgency);
        Assert.That(ReplyLetter.Missing(ReplyGround.NotThisAgency, values), Is.Empty);
        values[ReplyFields.RightAgency] = "示例市交通运输局";
        Assert.That(
            ReplyLetter.Missing(ReplyGround.NotThisAgency, values).Select(field => field.Key),
            Is.EqualTo(new[] { ReplyFields.RightAgencyContact }));
    }

    [Test]
    public void An_organisation_is_addressed_as_a_unit()
    {
        var facts = LetterSamples.Facts(ReplyGround.NotExisting) with { ApplicantName = "示例有限公司", ApplicantIsNaturalPerson = false };
        var body = ReplyLetter.Compose(LetterSamples.Template(ReplyGround.NotExisting), facts, LetterSamples.Agency());
        Assert.That(body, Does.Contain("收到贵单位提出的").And.Not.Contain("您"));
    }

    [Test]
    public void Way_of_receipt_and_supplement_are_told()
    {
        var facts = LetterSamples.Facts(ReplyGround.StillUnclear) with { ReceivedHow = "邮寄", SupplementedOn = new LocalDate(2026, 11, 12) };
        var body = ReplyLetter.Compose(LetterSamples.Template(ReplyGround.StillUnclear), facts, LetterSamples.Agency());
        Assert.That(body, Does.Contain("收到您以邮寄方式提出的").And.Contain("2026年11月12日收到您的补正材料"));
    }

    [Test]
    public void Placeholders_typed_by_an_applicant_stay_text()
    {
        const string subject = "{{机关名称}} ${Court} {0} %s";
        var facts = LetterSamples.Facts(ReplyGround.Disclosed) with { Subject = subject };
        Assert.That(ReplyLetter.Compose(LetterSamples.Template(ReplyGround.Disclosed), facts, LetterSamples.Agency()), Does.Contain($"“{subject}”"));
    }

    [Test]
    public void Several_lines_become_several_paragraphs_and_stops_are_not_doubled()
    {
        var values = LetterSamples.RequiredValues(ReplyGround.Disclosed);
        values[ReplyFields.Information] = "批复（复印件）\r\n\r\n申请表。";
        values[ReplyFields.Provision] = "随本告知书邮寄。";
        var body = ReplyLetter.Compose(LetterSamples.Template(ReplyGround.Disclosed), LetterSamples.Facts(ReplyGround.Disclosed) with { Values = values }, LetterSamples.Agency());
        Assert.That(body, Does.Contain("\n公开的政府信息：\n批复（复印件）。\n申请表。\n提供方式：随本告知书邮寄。\n"));
    }

    [Test]
    public void Attachments_are_listed_for_grounds_that_have_them()
    {
        var values = new Dictionary<string, string> { [ReplyFields.Attachments] = "批复\n\n申请表" };
        Assert.Multiple(() =>
        {
            Assert.That(ReplyLetter.Attachments(ReplyGround.Disclosed, values), Is.EqualTo(new[] { "批复", "申请表" }));
            Assert.That(ReplyLetter.Attachments(ReplyGround.NotExisting, values), Is.Empty);
        });
    }

    [Test]
    public void Refusals_rest_on_Article_36_item_3_too()
    {
        foreach (var info in ReplyGrounds.All.Where(info => info.Kind == ReplyKind.Refusal && info.Ground != ReplyGround.AdministrativeQuery))
        {
            var body = ReplyLetter.Compose(LetterSamples.Template(info.Ground), LetterSamples.Facts(info.Ground), LetterSamples.Agency());
            Assert.That(body, Does.Contain("、第三十六条第（三）项的规定，本机关决定不予公开。"), info.Name);
        }
    }
}

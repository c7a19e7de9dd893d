using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Replies.Warnings;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Tests.Cases;

/// <summary>What a reviewer would raise about a draft.</summary>
public sealed class DraftWarningTests
{
    private const string Regulation = "《中华人民共和国政府信息公开条例》";
    private static readonly OfficeDay Day = new(new LocalDate(2026, 11, 9), WorkingCalendars.BuiltIn, DeadlinePolicy.Default);
    private static readonly MaskedPart Price = new("补偿价款明细", ReplyGround.ThirdPartyRights, "属于商业秘密");

    [Test]
    public void A_draft_in_order_raises_nothing() => Assert.That(Codes(Check(
        ReplyGround.Disclosed, $"本机关于2026年11月2日收到您提出的政府信息公开申请。依据{Regulation}第三十六条第（二）项的规定，予以公开。")), Is.Empty);

    [TestCase("联系人手机139 0000 0120", "手机号 139…0120")]
    [TestCase("身份证号370299199102141208", "身份证号 3702…1208")]
    [TestCase("卡号6222 0212 3456 7890 128", "银行卡号 6222…0128")]
    public void Personal_numbers_in_the_text_are_told_without_repeating_them(string body, string told) =>
        Assert.That(Single("PERSONAL_NUMBER", Check(ReplyGround.Disclosed, body)).Text, Is.EqualTo($"正文含有{told}"));

    [TestCase("统一社会信用代码91370299MA1000001Q")]
    [TestCase("电话0532-00000103，合同编号6222021234567890123")]
    public void Other_long_numbers_are_no_personal_numbers(string body) => Assert.That(Codes(Check(ReplyGround.Disclosed, body)), Is.Empty);

    [Test]
    public void A_personal_number_in_a_released_file_is_told_with_the_files_name()
    {
        var check = Check(ReplyGround.Disclosed, "……") with
        {
            Files = [new("名单", "李某 13900000120")],
            Values = new Dictionary<string, string> { [ReplyFields.Attachments] = "名单" },
        };
        Assert.That(Single("PERSONAL_NUMBER", check).Text, Does.StartWith("附件“名单”含有手机号"));
    }

    [Test]
    public void A_masked_part_without_reason_is_told() => Assert.That(
        Codes(Check(ReplyGround.PartiallyDisclosed, "……", Item(1) with { Masked = [Price with { Ground = ReplyGround.StateSecret, Reason = "" }] })),
        Is.EqualTo(["MASKED_WITHOUT_REASON"]));

    [Test]
    public void Withheld_parts_reasons_and_articles_are_counted_against_each_other()
    {
        var values = new Dictionary<string, string>
        {
            [ReplyFields.Withheld] = "明细\n账户",
            [ReplyFields.WithheldReason] = "商业秘密",
            [ReplyFields.WithheldArticle] = "第十五条\n第十五条",
        };
        Assert.That(Codes(Check(ReplyGround.PartiallyDisclosed, "……") with { Values = values }), Is.EqualTo(["WITHHELD_NOT_MATCHED"]));
    }

    [Test]
    public void Parts_masked_for_a_third_party_that_was_not_asked_are_told() =>
        Assert.That(Codes(Check(ReplyGround.PartiallyDisclosed, "……", Item(1) with { Masked = [Price] })), Is.EqualTo(["MASKED_UNHEARD"]));

    [Test]
    public void An_empty_search_behind_nonexistence_is_told()
    {
        Assert.That(Codes(Check(ReplyGround.NotExisting, "……")), Is.EqualTo(["SEARCH_EMPTY"]));
        var search = new SearchRecord("档案室", "", "没有", "周岚", Day.Today);
        Assert.That(Codes(Check(ReplyGround.NotExisting, "……", Item(1) with { Search = search })), Is.EqualTo(["SEARCH_EMPTY"]));
        Assert.That(Codes(Check(ReplyGround.NotExisting, "……", Item(1) with { Search = search with { Keywords = "协议" } })), Is.Empty);
    }

    [Test]
    public void A_third_party_that_has_not_answered_is_told()
    {
        var check = Check(ReplyGround.Disclosed, "……");
        check.Case.SendConsultation(new Consultation("", ConsultationKind.ThirdParty, "示例热力有限公司", "协议", Day.Today, null), Day);
        Assert.That(Single("OPINION_OPEN", check).Text, Does.Contain("示例热力有限公司"));
    }

    [TestCase("请于2026年2月30日前来领取。", "DATE_IMPOSSIBLE")]
    [TestCase("已于2027年11月3日移交。", "DATE_AHEAD")]
    [TestCase("本机关于2026年11月3日收到您提出的政府信息公开申请。", "RECEIPT_DATE_DIFFERS")]
    public void Wrong_dates_are_told(string body, string code) => Assert.That(Codes(Check(ReplyGround.Disclosed, body)), Is.EqualTo([code]));

    [Test]
    public void The_day_of_a_supplement_is_not_taken_for_the_day_of_receipt() => Assert.That(
        Codes(Check(ReplyGround.Disclosed, "本机关于2026年11月2日收到您提出的申请。经补正，2026年11月6日收到您的补正材料。")), Is.Empty);

    [Test]
    public void An_item_that_the_body_does_not_mention_is_told()
    {
        var items = new[] { Item(1) with { Description = "餐厨垃圾处置单位名单" }, Item(2) with { Description = "中标通知书" }, Item(3) with { Description = "评标", Found = "《评标报告》" } };
        var check = Check(ReplyGround.Disclosed, "一、餐厨垃圾处置单位的名单见附件。二、《评标报告》见附件。", items);
        Assert.That(Single("ITEM_NOT_MENTIONED", check).Text, Does.Contain("第2项“中标通知书”"));
    }

    [TestCase($"依据{Regulation}第十四条的规定", true)]
    [TestCase($"依据{Regulation}第三十六条第（四）项的规定", true)]
    [TestCase($"依据{Regulation}第三十六条第（二）项的规定", false)]
    [TestCase($"依据{Regulation}第三十六条的规定", false)]
    [TestCase($"依据{Regulation}第四十条的规定", false)]
    [TestCase("依据《中华人民共和国行政复议法》第十五条的规定", false)]
    public void An_article_that_is_not_of_the_ground_is_told(string body, bool told) =>
        Assert.That(Codes(Check(ReplyGround.Disclosed, body)), told ? Is.EqualTo(["ARTICLE_NOT_OF_GROUND"]) : Is.Empty);

    [Test]
    public void Articles_of_the_items_may_be_cited()
    {
        var items = new[] { Item(1), Item(2) with { Ground = ReplyGround.StateSecret } };
        Assert.That(Codes(Check(ReplyGround.PartiallyDisclosed, $"第1项、第2项：依据{Regulation}第三十七条、第十四条、第三十六条第（三）项", items)), Is.Empty);
    }

    [Test]
    public void A_list_of_attachments_that_differs_from_the_files_is_told()
    {
        var listed = new Dictionary<string, string> { [ReplyFields.Attachments] = "名单\n合同" };
        var check = Check(ReplyGround.Disclosed, "……") with { Values = listed };
        Assert.That(Codes(check), Is.EqualTo(["ATTACHMENTS_DIFFER"]));
        Assert.That(Codes(check with { Files = [new("合同", null), new("名单", null)] }), Is.EqualTo(["ATTACHMENTS_DIFFER"]));
        Assert.That(Codes(check with { Files = [new("名单", null), new("合同", null)] }), Is.Empty);
        Assert.That(Codes(Check(ReplyGround.StateSecret, "……") with { Files = [new("名单", null)] }), Is.EqualTo(["ATTACHMENTS_DIFFER"]));
    }

    private static InformationItem Item(int number) => new(number, "名单") { Ground = ReplyGround.Disclosed };

    private static DraftCheck Check(ReplyGround ground, string body, params InformationItem[] items) => new(
        ground, new Dictionary<string, string>(), body, items.Length > 0 ? items : [Item(1)],
        RequestCase.Register(
            "〔2026〕001", "disclosure-request@1", new ReceiptDates(ReceiptChannel.InPerson, SubmittedOn: new LocalDate(2026, 11, 2)),
            new Applicant { Kind = ApplicantKind.NaturalPerson, Name = "许某" }, new ApplicationContent("名单", "名单", "纸质", "邮寄"),
            Instant.FromUtc(2026, 11, 9, 2, 0), Day),
        [], Day.Today);

    private static DraftWarning Single(string code, DraftCheck check) => DraftWarnings.Of(check).Single(warning => warning.Code == code);

    private static IEnumerable<string> Codes(DraftCheck check) => DraftWarnings.Of(check).Select(warning => warning.Code);
}

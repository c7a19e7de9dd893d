using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Tests.Documents;

/// <summary>A letter of every kind, as a real office would write it.</summary>
internal static class SampleOrders
{
    private const string Pipes = "《示例花园小区供热管网移交协议》及其附件二（补偿价款明细和收款账户）";

    public static IEnumerable<string> Kinds() => LetterKinds.All.Select(kind => kind.Key);

    public static OfficialLetter Letter(string kind, bool organisation = false)
    {
        var facts = Facts(kind, organisation);
        var template = SampleLetters.Templates.Of(kind);
        var number = new LetterNumber("示城管公开" + template.CodeSuffix, 2026, 15);
        if (template.Kind.IsReply)
            return OfficialLetter.ForReply(template, facts, ReplyLetter.Compose(template, facts, SampleLetters.Agency()), SampleLetters.Agency(), number, SampleLetters.Date);
        var addressee = facts.Values.GetValueOrDefault("party") ?? facts.ApplicantName;
        return OfficialLetter.Of(template, facts, addressee, SampleLetters.Agency(), number, SampleLetters.Date, WorkingCalendars.BuiltIn.Current);
    }

    private static LetterFacts Facts(string kind, bool organisation)
    {
        var ground = LetterKinds.Of(kind).Ground;
        return SampleLetters.Facts(ground ?? ReplyGround.Disclosed) with
        {
            CaseNumber = "〔2026〕042",
            ApplicantName = organisation ? "示例市阳光环境资源综合利用研究服务有限公司" : "张三",
            ApplicantIsNaturalPerson = !organisation,
            SupplementedOn = organisation ? new LocalDate(2026, 11, 10) : null,
            Items = ground == ReplyGround.PartiallyDisclosed && organisation ? Items() : [],
            Values = ground is { } reply ? SampleLetters.Values(reply) : Values(kind),
        };
    }

    private static InformationItem[] Items() =>
    [
        new(1, "示例花园小区供热管网移交协议正文及全部附件") { Ground = ReplyGround.Disclosed, Masked = [new("附件二中的收款账户", ReplyGround.ThirdPartyRights, "属于供热企业的商业秘密，经书面征求意见，企业不同意公开且理由合理")] },
        new(2, "移交过程中的局务会会议纪要") { Ground = ReplyGround.ProcessInformation, Reason = "属于讨论记录，所议事项当时尚未作出决定，公开会影响与会人员坦率发表意见" },
        new(3, "移交验收报告") { Ground = ReplyGround.NotExisting, Reason = "经检索综合办公平台和局档案室，没有制作或者保存该报告" },
    ];

    private static Dictionary<string, string> Values(string kind) => kind switch
    {
        LetterKinds.RegistrationReceipt => Of(
            ("channel", "网络平台"),
            ("registeredAt", "2026年12月10日 09:32"),
            ("receivedOn", "2026-12-10"),
            ("replyDue", "2027-01-08"),
            ("queryCode", "7H2K-93QD")),
        LetterKinds.SupplementNotice => Of(
            ("items", "“道路改造工程材料”所指工程不明确，请写明道路名称、起止路口和改造年份\n“审批材料”的种类不明确，请写明需要立项批复、占道施工许可还是竣工验收材料"),
            ("supplementBy", "2026-12-15"),
            ("clarification", "人民路2025年以来共有三项改造工程，本机关只办理占道施工许可；立项、竣工验收分别由发展改革、住房城乡建设部门办理，可以向其申请公开。")),
        LetterKinds.ReasonsNotice => Of(
            ("facts", "2026年1月至11月，共提出申请94件，其中11月3日一日提出37件，所涉事项均为人民路改造工程，其中21件内容基本相同。"),
            ("answerBy", "2026-12-15")),
        LetterKinds.ExtensionNotice => Of(
            ("originalDue", "2026-12-01"),
            ("newDue", "2026-12-29"),
            ("workdays", "20"),
            ("reason", "申请涉及2020年以来七个年度的案卷，需要逐件核对第三方信息")),
        LetterKinds.ThirdPartyConsultation or LetterKinds.JointAgencyConsultation or LetterKinds.OtherAgencyConsultation => Of(
            ("party", kind == LetterKinds.ThirdPartyConsultation ? "示例热力有限公司" : "示例市住房和城乡建设局"),
            ("matter", Pipes),
            ("items", "协议正文全文\n附件一、附件三全文\n附件二隐去收款账户后的部分")),
        LetterKinds.ConsultationTold => Of(
            ("parties", "第三方合法权益"),
            ("sentOn", "2026-11-12")),
        LetterKinds.ThirdPartyDecision => Of(
            ("party", "示例热力有限公司"),
            ("disclosed", Pipes + "，隐去收款账户"),
            ("refusalReasons", "补偿价款属于商业秘密"),
            ("reasons", "补偿价款由财政资金支付，涉及小区两千余户居民的供热费用分摊，不公开可能对公共利益造成重大影响。")),
        LetterKinds.FeeNotice => Of(
            ("basis", "《政府信息公开信息处理费管理办法》第三条、第四条，按件计收"),
            ("standard", "同一申请人一个自然月内累计申请：1至10件（含）不收费；11至30件（含）每件100元；31件以上以10件为一档，每增加一档每件提高100元"),
            ("calculation", "档次\t件数\t每件（元）\t金额（元）\n第1件至第10件\t10\t0\t0\n第11件至第30件\t20\t100\t2000\n第31件至第35件\t5\t200\t1000\n合计\t35\t\t3000"),
            ("amount", "3000元"),
            ("payment", "凭本通知书所附缴款码，通过银行柜台、网上银行或者政府非税收入缴款平台缴纳")),
        LetterKinds.AbandonmentNotice => Of(
            ("noticeOn", "2026-11-06"),
            ("supplementBy", "2026-11-20")),
        LetterKinds.FeeUnpaidNotice => Of(
            ("amount", "3000元"),
            ("noticeOn", "2026-10-20"),
            ("payBy", "2026-11-17")),
        LetterKinds.WithdrawalNote => Of(
            ("withdrawnOn", "2026-11-20"),
            ("reason", "已经从门户网站取得所需信息")),
        LetterKinds.CorrectionNotice => Of(
            ("record", "占道经营行政处罚决定公示信息中当事人的姓名"),
            ("corrected", "当事人姓名由“张山”更正为“张三”"),
            ("evidence", "居民身份证、行政处罚决定书原件")),
        LetterKinds.CorrectionTransfer => Of(
            ("record", "不动产登记信息中的房屋用途"),
            ("agency", "示例市自然资源和规划局"),
            ("contact", "示例市人民路20号，电话010-00000020")),
        LetterKinds.DeliveryReceipt => Of(
            ("letter", "政府信息部分公开告知书（示城管公开〔2026〕15号）"),
            ("addressee", "张三"),
            ("method", "直接送达")),
        LetterKinds.ClosingNote => Of(
            ("reason", "申请人逾期不补正，视为放弃申请；已书面告知。")),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static Dictionary<string, string> Of(params (string Key, string Value)[] values) => values.ToDictionary(value => value.Key, value => value.Value);
}

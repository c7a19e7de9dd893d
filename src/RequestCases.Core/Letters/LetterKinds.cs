using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Letters.Templates;

namespace RequestCases.Core.Letters;

/// <summary>All kinds of letters, by the names of their templates, and what each must contain.</summary>
public static class LetterKinds
{
    /// <summary>登记回执.</summary>
    public const string RegistrationReceipt = "registration-receipt";

    /// <summary>补正告知书.</summary>
    public const string SupplementNotice = "supplement-notice";

    /// <summary>说明理由告知书.</summary>
    public const string ReasonsNotice = "reasons-notice";

    /// <summary>延期答复告知书.</summary>
    public const string ExtensionNotice = "extension-notice";

    /// <summary>征求意见书（第三方）, with its return slip.</summary>
    public const string ThirdPartyConsultation = "third-party-consultation";

    /// <summary>征求意见告知书, to the applicant.</summary>
    public const string ConsultationTold = "consultation-told";

    /// <summary>征求意见函（共同制作机关）.</summary>
    public const string JointAgencyConsultation = "joint-agency-consultation";

    /// <summary>征求意见函（其他机关）.</summary>
    public const string OtherAgencyConsultation = "other-agency-consultation";

    /// <summary>告知第三方决定书.</summary>
    public const string ThirdPartyDecision = "third-party-decision";

    /// <summary>收费通知书.</summary>
    public const string FeeNotice = "fee-notice";

    /// <summary>视为放弃告知书（逾期不补正）.</summary>
    public const string AbandonmentNotice = "abandonment-notice";

    /// <summary>视为放弃告知书（逾期不缴费）.</summary>
    public const string FeeUnpaidNotice = "fee-unpaid-notice";

    /// <summary>撤回申请办结告知.</summary>
    public const string WithdrawalNote = "withdrawal-note";

    /// <summary>更正答复.</summary>
    public const string CorrectionNotice = "correction-notice";

    /// <summary>更正转送告知.</summary>
    public const string CorrectionTransfer = "correction-transfer";

    /// <summary>送达回证.</summary>
    public const string DeliveryReceipt = "delivery-receipt";

    /// <summary>办结说明.</summary>
    public const string ClosingNote = "closing-note";

    private const string Fees = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）";

    private static readonly RemedyBlock[] Challengeable = [RemedyBlock.Choice, RemedyBlock.ReconsiderationFirst];
    private static readonly string[] Application = [CaseKeys.Number, CaseKeys.Subject, CaseKeys.ReceivedOn];

    /// <summary>All, in the order of the work.</summary>
    public static IReadOnlyList<LetterKindInfo> All { get; } =
    [
        new(RegistrationReceipt, "政府信息公开申请登记回执", Regulation.Article("第三十一条"),
            [new("channel", "收件渠道"), new("registeredAt", "登记时间"), new("receivedOn", "收到申请之日"), new("replyDue", "最迟答复日期", Counted: true),
             new("queryCode", "查询码", Required: false)])
        {
            MustUse = [CaseKeys.Number, CaseKeys.Subject],
            MustSay = ["补正", "征求意见", "延期"],
        },
        new(SupplementNotice, "政府信息公开申请补正告知书", Regulation.Article("第三十条"),
            [new("items", "需要补正的事项"), new("supplementBy", "补正期限"), new("clarification", "指导和释明", Required: false)])
        {
            MustUse = Application,
            MustSay = ["第三十条", "视为放弃", "不再处理", "自收到补正的申请之日起"],
        },
        new(ReasonsNotice, "政府信息公开申请说明理由告知书", Regulation.Article("第三十五条"),
            [new("facts", "申请数量、频次的事实"), new("answerBy", "说明理由的期限")])
        {
            MustUse = Application,
            MustSay = ["第三十五条", "明显超过合理范围", "说明理由", "不予处理"],
        },
        new(ExtensionNotice, "政府信息公开申请延期答复告知书", Regulation.Article("第三十三条第二款"),
            [new("originalDue", "原答复期限", Counted: true), new("newDue", "延长后的答复期限", Counted: true), new("workdays", "延长的工作日数"), new("reason", "延期的理由")])
        {
            MustUse = Application,
            MustSay = ["第三十三条第二款", "工作机构负责人同意", "工作日"],
        },
        new(ThirdPartyConsultation, "政府信息公开征求意见书", Regulation.Article("第三十二条"), Consulted())
        {
            MustSay = ["第三十二条", "收到本征求意见书之日起15个工作日内", "是否同意公开", "理由", "逾期未提出意见", "由本机关依照"],
            HidesApplicant = true,
            HasSlip = true,
            MayHaveAttachments = true,
        },
        new(ConsultationTold, "政府信息公开征求意见告知书", Regulation.Article("第三十三条第三款"),
            [new("parties", "征求意见的对象"), new("sentOn", "发出征求意见书的日期")])
        {
            MustUse = Application,
            MustSay = ["第三十三条第三款", "不计算在"],
        },
        new(JointAgencyConsultation, "政府信息公开征求意见函", Regulation.Article("第三十四条"), Consulted())
        {
            MustSay = ["第三十四条", "收到本函之日起15个工作日内", "逾期未提出意见", "视为同意公开"],
            HidesApplicant = true,
            HasSlip = true,
            MayHaveAttachments = true,
        },
        new(OtherAgencyConsultation, "政府信息公开协商确认函", Regulation.Article("第十一条"), Consulted())
        {
            MustSay = ["第十一条", "准确一致"],
            HidesApplicant = true,
            HasSlip = true,
            MayHaveAttachments = true,
        },
        new(ThirdPartyDecision, "政府信息公开告知第三方决定书", Regulation.Article("第三十二条"),
            [new("party", "第三方"), new("disclosed", "决定公开的政府信息"), new("reasons", "决定公开的理由"), new("refusalReasons", "第三方不同意公开的理由", Required: false)])
        {
            MustSay = ["第三十二条", "决定公开"],
            Remedies = Challengeable,
            HidesApplicant = true,
        },
        new(FeeNotice, "政府信息公开信息处理费收费通知书", Fees + "第六条",
            [new("basis", "收费依据"), new("standard", "收费标准"), new("calculation", "计算明细"), new("amount", "数额"), new("payment", "缴纳方式")])
        {
            MustUse = Application,
            MustSay = ["20个工作日内", "视为放弃", "不再处理", "自申请人完成缴费次日起重新计算"],
        },
        .. ReplyGrounds.All.Select(Reply),
        new(AbandonmentNotice, "政府信息公开申请视为放弃告知书", Regulation.Article("第三十条"),
            [new("noticeOn", "补正告知书发出的日期"), new("supplementBy", "补正期限")])
        {
            MustUse = Application,
            MustSay = ["第三十条", "视为放弃申请", "不再处理"],
            Remedies = Challengeable,
        },
        new(FeeUnpaidNotice, "政府信息公开申请视为放弃告知书（未缴费）", Fees + "第六条",
            [new("amount", "应缴数额"), new("noticeOn", "收费通知书送达的日期"), new("payBy", "缴费期限")])
        {
            MustUse = Application,
            MustSay = ["109号", "视为放弃申请", "不再处理"],
            Remedies = Challengeable,
        },
        new(WithdrawalNote, "政府信息公开申请撤回办结告知书", Regulation.Article("第四十五条"),
            [new("withdrawnOn", "撤回日期", Required: false), new("reason", "撤回的说明", Required: false)])
        {
            MustUse = Application,
            MustSay = ["撤回"],
        },
        new(CorrectionNotice, "政府信息更正告知书", Regulation.Article("第四十一条"),
            [new("record", "要求更正的政府信息"), new("corrected", "更正的内容"), new("evidence", "核实的证据材料")])
        {
            MustUse = [CaseKeys.Number],
            MustSay = ["第四十一条", "更正"],
            Remedies = Challengeable,
        },
        new(CorrectionTransfer, "政府信息更正申请转送告知书", Regulation.Article("第四十一条"),
            [new("record", "要求更正的政府信息"), new("agency", "有权更正的行政机关"), new("contact", "该机关的联系方式")])
        {
            MustUse = [CaseKeys.Number],
            MustSay = ["第四十一条", "转送"],
        },
        new(DeliveryReceipt, "送达回证", "国办公开办函〔2016〕235号",
            [new("letter", "送达文书的名称和文号"), new("addressee", "受送达人"), new("method", "送达方式")])
        {
            MustUse = [CaseKeys.Number],
            MustSay = ["签收", "日期"],
        },
        new(ClosingNote, "政府信息公开申请办结说明", Regulation.Article("第四十五条"), [new("reason", "办结的情形和理由")])
        {
            MustUse = Application,
            MustSay = ["办结"],
        },
    ];

    private static readonly Dictionary<string, LetterKindInfo> ByKey = All.ToDictionary(kind => kind.Key, StringComparer.Ordinal);

    /// <summary>What is known of a kind; null when there is none of this name.</summary>
    public static LetterKindInfo? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>What is known of a kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none of this name.</exception>
    public static LetterKindInfo Of(string key) => Find(key) ?? throw new ArgumentOutOfRangeException(nameof(key), key, "Not a kind of letter.");

    /// <summary>The kind of the reply on a ground, e.g. reply-not-existing.</summary>
    public static string ForReply(ReplyGround ground) =>
        "reply" + string.Concat(ground.ToString().Select(letter => char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{letter}"));

    private static LetterField[] Consulted() =>
        [new("party", "征求意见的对象"), new("matter", "涉及的政府信息"), new("items", "拟公开的具体内容", Required: false)];

    private static LetterKindInfo Reply(ReplyGroundInfo info) => new(
        ForReply(info.Ground), info.Name, info.Article,
        [.. info.RequiredFields.Where(field => field.Key != ReplyFields.Attachments).Select(field => new LetterField(field.Key, field.Label, field.Required))])
    {
        Ground = info.Ground,
        MustUse = Application,
        MustSay = [info.Article],
        Remedies = [RemedyBlock.ByGround],
        MayHaveAttachments = info.RequiredFields.Any(field => field.Key == ReplyFields.Attachments),
    };
}

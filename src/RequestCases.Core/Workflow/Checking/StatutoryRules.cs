using static RequestCases.Core.Workflow.Checking.CaseFacts;

namespace RequestCases.Core.Workflow.Checking;

/// <summary>
/// What the law demands of every path through a procedure, as data. Article numbers without a title are those of 政府信息公开条例;
/// a rule without an article is the office's own.
/// </summary>
internal static class StatutoryRules
{
    private const string Art17 = "《政府信息公开条例》第十七条";
    private const string Art30 = "《政府信息公开条例》第三十条";
    private const string Art33 = "《政府信息公开条例》第三十三条";
    private const string Art33Extension = "《政府信息公开条例》第三十三条第二款";
    private const string Art35 = "《政府信息公开条例》第三十五条";
    private const string Art36 = "《政府信息公开条例》第三十六条";
    internal const string Art45 = "《政府信息公开条例》第四十五条";
    private const string FeeRules = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条";
    private const string DeliveryRules = "国办公开办函〔2016〕235号";

    private static readonly string[] Reviews = ["UnitReview", "SecrecyReview", "LegalReview", "Approve"];
    private static readonly string[] Waits = ["RecordSupplement", "RecordReasons", "RecordOpinion", "RecordPayment"];
    private static readonly string[] Asking = ["Triage", "SendSupplementNotice", "RequestReasons", "ReviewSupplement", "ReviewReasons"];
    private static readonly string[] Handling = ["Assign", "TakeOn", "Search", "SendConsultation", "SendFeeNotice", "Draft"];
    private static readonly string[] BeforeReply = [.. Asking, .. Waits, .. Handling, .. Reviews];

    /// <summary>When work may be open.</summary>
    public static IReadOnlyList<WorkRule> OpenWork { get; } =
    [
        new("REGISTRATION_MISSING", Art45, [.. BeforeReply, "Issue"], new(Registered), "可能在登记之前就要办理。申请要先登记，请把它放到登记之后。"),
        new("REGISTERED_TWICE", Art45, ["Register"], new(Not: Registered), "可能在登记之后又要登记。一件申请只登记一次。"),
        new("EXAMINATION_MISSING", Art45, [.. Handling, .. Reviews, "Issue"], new(Examined), "可能没有经过受理审核就要办理。请先经受理审核（内容是否明确、要不要补正）。"),
        new("SUPPLEMENT_TWICE", Art30, ["SendSupplementNotice"], new(Not: SupplementSent), "可能第二次要求补正。补正要一次性告知，补正后仍不明确的直接答复。"),
        new("LETTER_MISSING", Art30, ["RecordSupplement"], new(SupplementAwaited), "可能没有发出补正告知，或者已经补正、期满，还在等待补正。请先告知补正，并且只等一次。"),
        new("LETTER_MISSING", Art35, ["RecordReasons"], new(ReasonsSent), "可能没有要求说明理由就等待理由。请先要求说明理由。"),
        new("LETTER_MISSING", "《政府信息公开条例》第三十二条", ["RecordOpinion"], new(OpinionAsked), "可能没有发出征求意见书就等待意见。请先书面征求意见。"),
        new("LETTER_MISSING", FeeRules, ["RecordPayment"], new(FeeAwaited), "可能没有发出收费通知，或者已经缴费、期满，还在等待缴费。请先发收费通知，并且只等一次。"),
        new("DRAFT_IN_REVIEW", Art17, ["Draft"], new(Not: Submitted), "可能在稿子送审之后、没有退回时又要拟稿。审核中的稿子不能改，请只在退回后重拟。"),
        new("REVIEW_WITHOUT_DRAFT", Art17, Reviews, new(Submitted), "可能在没有送审的稿子时要求审核。请放到拟制答复送审之后，退回后先重拟。"),
        new("REVIEW_AFTER_APPROVAL", Art17, Reviews, new(Not: Approved), "可能在签发之后还要审核。审核要在签发之前办完。"),
        new("WORK_AFTER_APPROVAL", Art17, [.. Asking, .. Waits, "Assign", "TakeOn", "Search", "SendConsultation", "SendFeeNotice"], new(Not: Approved), "可能在签发之后、制发之前还要办理。签发的稿子不能再变，补正、征求意见、收费和检索都要在签发之前办完。"),
        new("ISSUE_WITHOUT_APPROVAL", Art45, ["Issue"], new(Approved), "可能没有经过签发就制发答复。请放到签发之后。"),
        new("ISSUED_TWICE", Art36, ["Issue"], new(Not: Issued), "可能把答复制发两次。一件申请只制发一个答复。"),
        new("WORK_AFTER_REPLY", Art33, BeforeReply, new(Not: Issued), "可能在答复制发之后还要办理。答复之后不能再补正、征求意见、收费或者重拟。"),
        new("WORK_AFTER_CLOSING", Art45, [.. BeforeReply, "Issue", "Deliver"], new(Not: Closed), "可能在不再处理之后还要办理。结案后只能归档。"),
        new("WORK_AFTER_WITHDRAWAL", Art45, [.. BeforeReply, "Issue"], new(Not: Withdrawn), "可能在申请人撤回之后还要办理。撤回后只按撤回办结、归档，请用打断的事件等待撤回。"),
        new("DELIVERY_BEFORE_ISSUE", DeliveryRules, ["Deliver"], new(Issued), "可能在制发之前要送达。送达要在制发之后。"),
        new("DELIVERED_TWICE", DeliveryRules, ["Deliver"], new(Not: Delivered), "可能在已经送达之后又要送达。请只在未能送达时重新送达。"),
        new("ARCHIVED_TOO_EARLY", Art45, ["Archive"], new(Delivered | Closed), "可能在答复送达之前就归档。请放到送达或者依法不再处理之后。"),
        new("ARCHIVED_TWICE", Art45, ["Archive"], new(Not: Archived), "可能归档两次。"),
        new("EXTENSION_WITHOUT_APPROVAL", Art33Extension, ["NotifyExtension"], new(ExtensionApproved | Closed), "可能没有经审批就告知延期。延期要经政府信息公开工作机构负责人同意。"),
    ];

    /// <summary>When work may be begun; work already open may stay.</summary>
    public static IReadOnlyList<WorkRule> StartedWork { get; } =
    [
        new("EXTENSION_AFTER_REPLY", Art33Extension, ["ApproveExtension", "NotifyExtension"], new(Not: Issued | Closed), "可能在答复之后才开始。延期只能在答复之前，请不要放在制发之后。"),
    ];

    /// <summary>When an outcome may be given.</summary>
    public static IReadOnlyList<OutcomeRule> Outcomes { get; } =
    [
        new("REPLY_WITHOUT_SECRECY_REVIEW", Art17, "Approve", "approve", new(SecrecyPassed), "可能在保密审查通过之前签发。先审查、后公开，请让每条路线先经保密审查，重拟后再审。"),
        new("LETTER_MISSING", Art30, "Draft", "submit", new(Not: SupplementOwed), "送审之前，受理审核要求的补正告知可能没有发出。请让“需补正”通到告知补正。"),
        new("LETTER_MISSING", Art35, "Draft", "submit", new(Not: ReasonsOwed), "送审之前，受理审核要求的说明理由告知可能没有发出。请让“需说明理由”通到要求说明理由。"),
        new("LETTER_MISSING", "《政府信息公开条例》第三十二条", "Draft", "submit", new(Not: OpinionOwed), "送审之前，需要的征求意见书可能没有发出。请让“需征求意见”通到发征求意见书。"),
        new("LETTER_MISSING", FeeRules, "Draft", "submit", new(Not: FeeOwed), "送审之前，需要的收费通知可能没有发出。请让“需收费”通到发收费通知。"),
    ];

    /// <summary>When the system may close a case without a reply, by ground.</summary>
    public static IReadOnlyList<ClosingRule> Closings { get; } =
    [
        new("supplementAbandoned", Art30, new(SupplementLapsed, Over), "只有告知补正后逾期不补正的，才能按放弃申请不再处理。"),
        new("feeUnpaid", FeeRules, new(FeeLapsed, Over), "只有发出收费通知后逾期不缴费的，才能按放弃申请不再处理。"),
        new("withdrawn", null, new(Withdrawn, Over), "只有申请人撤回的，才能按撤回办结。"),
    ];

    /// <summary>What must have happened when a procedure is over.</summary>
    public static IReadOnlyList<EndRule> Ends { get; } =
    [
        new("ENDS_WITHOUT_REPLY", Art33, new(Issued | Closed), "可能既没有答复、也没有依法不再处理就结束。请让每条路线通到制发答复，或者补正、缴费逾期、撤回的办结。"),
        new("REPLY_NOT_DELIVERED", DeliveryRules, new(Delivered | Closed), "可能制发了答复却没有送达就结束。请在制发后接送达。"),
        new("NOT_ARCHIVED", Art45, new(Archived), "可能没有归档就结束。请让每条路线都通到归档。"),
        new("LETTER_MISSING", Art33Extension, new(Not: ExtensionApproved), "可能同意了延期却没有告知申请人就结束。延期要告知申请人才有效。"),
    ];

    /// <summary>What must be waited for, as long as something holds.</summary>
    public static IReadOnlyList<AwaitRule> Awaited { get; } =
    [
        new("EXPIRY_NOT_AWAITED", Art30, "RecordSupplement", new(), "supplement-expired", "申请人一直不补正的，办件会永远停在这里。"),
        new("EXPIRY_NOT_AWAITED", Art35, "RecordReasons", new(), "reasons-expired", "申请人一直不说明理由的，办件会永远停在这里。"),
        new("EXPIRY_NOT_AWAITED", "《政府信息公开条例》第三十二条", "RecordOpinion", new(), "opinions-expired", "第三方一直不答复的，办件会永远停在这里。"),
        new("EXPIRY_NOT_AWAITED", FeeRules, "RecordPayment", new(), "fee-expired", "申请人一直不缴费的，办件会永远停在这里。"),
        new("WITHDRAWAL_IMPOSSIBLE", null, null, new(Not: Over | Withdrawn), "withdrawn", "这时申请人不能撤回。答复制发之前随时可以撤回，请用事件子过程在整个流程上等待撤回。"),
    ];

    private const CaseFacts Over = Issued | Closed;
}

/// <summary>When work of some activities may be open.</summary>
internal sealed record WorkRule(string Code, string Article, IReadOnlyList<string> Activities, Condition While, string Message);

/// <summary>When an outcome may be given.</summary>
internal sealed record OutcomeRule(string Code, string Article, string Activity, string Outcome, Condition While, string Message);

/// <summary>When a case may be closed on a ground.</summary>
internal sealed record ClosingRule(string Ground, string? Article, Condition While, string Message);

/// <summary>What must hold when a procedure is over.</summary>
internal sealed record EndRule(string Code, string Article, Condition Must, string Message);

/// <summary>Which message must be awaited while work is open (null: at any time) and the condition holds.</summary>
internal sealed record AwaitRule(string Code, string? Article, string? OpenActivity, Condition While, string MessageName, string Message);

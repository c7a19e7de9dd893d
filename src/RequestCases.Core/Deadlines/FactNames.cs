namespace RequestCases.Core.Deadlines;

/// <summary>What a fact is called where it is told to people.</summary>
public static class FactNames
{
    /// <summary>A few Chinese words: 补正告知, 收到补正.</summary>
    public static string Name(this ClockFact fact) => fact switch
    {
        ApplicationReceived => "收到申请",
        SupplementNoticeSent => "补正告知",
        SupplementReceived => "收到补正",
        ConsultationSent sent => sent.Kind.Text(),
        OpinionReceived => "收到意见",
        ExtensionApproved => "延期",
        FeeNoticeSent => "收费通知",
        FeePaid => "缴费",
        ReasonsRequested => "要求说明理由",
        ReasonsReceived => "收到理由",
        DelayDetermined => "确定延迟答复的合理期限",
        ReplySent => "答复发出",
        ReplyServed => "答复送达",
        ReconsiderationNoticeReceived => "收到行政复议答复通知书",
        ReconsiderationDecisionReceived => "收到行政复议决定书",
        InformationFormed => "信息形成或者变更",
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "Not a fact the clock knows."),
    };

    /// <summary>征求第三方意见, 征求共同制作机关意见, 征求其他机关意见.</summary>
    public static string Text(this ConsultationKind kind) => kind switch
    {
        ConsultationKind.ThirdParty => "征求第三方意见",
        ConsultationKind.JointAgency => "征求共同制作机关意见",
        _ => "征求其他机关意见",
    };
}

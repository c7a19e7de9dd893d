using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>An application taken as given up goes on only with the answer it was closed for want of, in time or late for a good reason.</summary>
public sealed record ApplicationGivenUpIsMadeAnew : Rule
{
    private ApplicationGivenUpIsMadeAnew(string how)
        : base("RESUME_AFTER_GIVING_UP", "《政府信息公开条例》第三十条、国办函〔2020〕109号第六条", $"{how}否则不能恢复办理：只需补登材料的，请选择补正卷宗；需要继续办理的，请申请人重新提出申请。") { }

    /// <summary>Null when kept; whether the answer was in time is for the clock to say.</summary>
    public static Rule? Check(ClosingGround? closedWithout, Reopening asked) => (asked, closedWithout) switch
    {
        ({ Resume: true, Answer: null }, ClosingGround.SupplementAbandoned) => new ApplicationGivenUpIsMadeAnew("本件因申请人逾期不补正结束。补正在期限内交邮（以邮戳为准）、或者逾期有正当理由的，请填写补正的日期和内容；"),
        ({ Resume: true, Answer: null }, ClosingGround.FeeUnpaid) => new ApplicationGivenUpIsMadeAnew("本件因申请人逾期不缴费结束。在期限内已经缴费的，请填写缴费日期和凭证；"),
        _ => null,
    };
}

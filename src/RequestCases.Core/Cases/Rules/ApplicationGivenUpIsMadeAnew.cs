using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>An application taken as given up does not go on: its clock still waits for an answer that no step asks for any more.</summary>
public sealed record ApplicationGivenUpIsMadeAnew : Rule
{
    private ApplicationGivenUpIsMadeAnew(string what)
        : base("RESUME_AFTER_GIVING_UP", "《政府信息公开条例》第三十条、国办函〔2020〕109号第六条", $"本件因申请人逾期不{what}结束，不能恢复办理。只需补登材料的，请选择补正卷宗，重新打开后补登；需要继续办理的，请申请人重新提出申请。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(ClosingGround? closedWithout, bool resume) => (resume, closedWithout) switch
    {
        (true, ClosingGround.SupplementAbandoned) => new ApplicationGivenUpIsMadeAnew("补正"),
        (true, ClosingGround.FeeUnpaid) => new ApplicationGivenUpIsMadeAnew("缴费"),
        _ => null,
    };
}

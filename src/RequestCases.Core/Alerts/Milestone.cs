namespace RequestCases.Core.Alerts;

/// <summary>A point of the procedure that has a last day, and of which the office is alerted. The names are kept in the ledger.</summary>
public enum Milestone
{
    /// <summary>登记</summary>
    Registration,

    /// <summary>受理审核</summary>
    Triage,

    /// <summary>补正告知</summary>
    SupplementNotice,

    /// <summary>分办</summary>
    Assignment,

    /// <summary>检索调查</summary>
    Investigation,

    /// <summary>拟制答复</summary>
    Drafting,

    /// <summary>征求意见, each party for itself</summary>
    Consultation,

    /// <summary>处室审核</summary>
    UnitReview,

    /// <summary>保密审查、法制审核</summary>
    SecrecyAndLegalReview,

    /// <summary>签发</summary>
    Approval,

    /// <summary>答复期限</summary>
    Reply,

    /// <summary>制发送达</summary>
    Delivery,

    /// <summary>归档</summary>
    Archiving,

    /// <summary>补正期满</summary>
    SupplementExpiry,

    /// <summary>缴费期满</summary>
    FeeExpiry,

    /// <summary>说明理由期满</summary>
    ReasonsExpiry,

    /// <summary>申请人的复议期满</summary>
    ReconsiderationPeriod,

    /// <summary>申请人的起诉期满</summary>
    LitigationPeriod,

    /// <summary>行政复议答复</summary>
    ReconsiderationAnswer,
}

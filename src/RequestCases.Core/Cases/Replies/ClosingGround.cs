namespace RequestCases.Core.Cases.Replies;

/// <summary>Why a case was closed without a reply (table three of the annual report, （六）其他处理).</summary>
public enum ClosingGround
{
    /// <summary>申请人无正当理由逾期不补正, Article 30.</summary>
    SupplementAbandoned = 1,

    /// <summary>申请人逾期未按收费通知要求缴纳费用, 国办函〔2020〕109号 Article 6.</summary>
    FeeUnpaid,

    /// <summary>申请人主动撤回.</summary>
    Withdrawn,
}

namespace RequestCases.Core.Cases.Replies;

/// <summary>The legal ground on which an application is answered. Articles are of 《政府信息公开条例》 (国务院令第711号).</summary>
public enum ReplyGround
{
    /// <summary>予以公开, Article 36(2).</summary>
    Disclosed = 1,

    /// <summary>已主动公开, Article 36(1).</summary>
    AlreadyPublic,

    /// <summary>部分公开, Article 37.</summary>
    PartiallyDisclosed,

    /// <summary>国家秘密, Article 14.</summary>
    StateSecret,

    /// <summary>法律、行政法规禁止公开, Article 14.</summary>
    ProhibitedByLaw,

    /// <summary>危及“三安全一稳定”, Article 14.</summary>
    EndangersSecurityOrStability,

    /// <summary>保护第三方合法权益, Article 15.</summary>
    ThirdPartyRights,

    /// <summary>内部事务信息, Article 16, first paragraph.</summary>
    InternalAffairs,

    /// <summary>过程性信息, Article 16, second paragraph.</summary>
    ProcessInformation,

    /// <summary>行政执法案卷信息, Article 16, second paragraph.</summary>
    EnforcementFile,

    /// <summary>行政查询事项, Article 36(7).</summary>
    AdministrativeQuery,

    /// <summary>信息不存在, Article 36(4).</summary>
    NotExisting,

    /// <summary>不属于本机关负责公开, Article 36(5).</summary>
    NotThisAgency,

    /// <summary>没有现成信息，需要加工、分析, Article 38.</summary>
    NeedsCreation,

    /// <summary>补正后申请内容仍不明确, Article 30.</summary>
    StillUnclear,

    /// <summary>信访、投诉、举报, Article 39, first paragraph.</summary>
    PetitionOrComplaint,

    /// <summary>重复申请, Article 36(6).</summary>
    RepeatedRequest,

    /// <summary>公开出版物, Article 39, second paragraph.</summary>
    PublishedWork,

    /// <summary>无正当理由大量反复申请, Article 35.</summary>
    ExcessiveWithoutReason,

    /// <summary>要求确认或者重新出具已获取信息: practice, a row of the annual report without an article of its own.</summary>
    ConfirmationOfHeldInformation,
}

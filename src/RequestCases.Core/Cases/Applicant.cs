namespace RequestCases.Core.Cases;

/// <summary>Who applies, as the annual report counts them (国办公开办函〔2021〕30号, table three).</summary>
public enum ApplicantKind
{
    /// <summary>自然人</summary>
    NaturalPerson,

    /// <summary>商业企业</summary>
    Business,

    /// <summary>科研机构</summary>
    Research,

    /// <summary>社会公益组织</summary>
    PublicInterest,

    /// <summary>法律服务机构</summary>
    LegalService,

    /// <summary>其他组织</summary>
    OtherOrganisation,
}

/// <summary>The applicant as identified at registration (条例第二十九条: name, identity, contact).</summary>
public sealed record Applicant
{
    /// <summary>自然人 or one of the five kinds of organisation; fixed at registration for the annual report.</summary>
    public required ApplicantKind Kind { get; init; }

    /// <summary>姓名 or 名称.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of identity document, e.g. 居民身份证; for organisations 统一社会信用代码.</summary>
    public string? IdType { get; init; }

    /// <summary>Number of the identity document or credit code; masked on every screen.</summary>
    public string? IdNumber { get; init; }

    /// <summary>法定代表人 or 负责人 of an organisation.</summary>
    public string? Representative { get; init; }

    /// <summary>Telephone; masked in lists.</summary>
    public string? Phone { get; init; }

    /// <summary>Mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Postal address.</summary>
    public string? Address { get; init; }

    /// <summary>共同申请人, one a line; each gets the reply.</summary>
    public string? CoApplicants { get; init; }

    /// <summary>代理人, if one acts for the applicant.</summary>
    public string? AgentName { get; init; }

    /// <summary>Proof of the agent's authority, e.g. 授权委托书.</summary>
    public string? AgentAuthority { get; init; }

    /// <summary>Help given under 条例第二十九条第二款 or 第四十三条, e.g. 书写困难，由工作人员代填.</summary>
    public string? Assistance { get; init; }

    /// <summary>Whether the applicant is a natural person (addressed 您) or an organisation (addressed 你单位).</summary>
    public bool IsNaturalPerson => Kind == ApplicantKind.NaturalPerson;
}

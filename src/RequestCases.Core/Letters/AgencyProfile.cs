using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Letters;

/// <summary>What the agency's letters say about the agency itself, and by which procedure it works.</summary>
public class AgencyProfile
{
    /// <summary>Full name, e.g. 示例市城市管理局.</summary>
    public string Name { get; set; } = "";

    /// <summary>机关代字 of the letters, e.g. 示城管公开.</summary>
    public string LetterCode { get; set; } = "";

    /// <summary>政府信息公开工作机构 (Article 4), named as contact in letters.</summary>
    public string OfficeName { get; set; } = "";

    /// <summary>Postal address.</summary>
    public string Address { get; set; } = "";

    /// <summary>Postal code.</summary>
    public string PostCode { get; set; } = "";

    /// <summary>Telephone.</summary>
    public string Phone { get; set; } = "";

    /// <summary>E-mail address announced in the guide.</summary>
    public string Email { get; set; } = "";

    /// <summary>复议机关: the government at the same level (行政复议法 Article 24), or the superior of a vertical agency (Article 27).</summary>
    public string ReconsiderationBody { get; set; } = "";

    /// <summary>The court with jurisdiction.</summary>
    public string Court { get; set; } = "";

    /// <summary>Where reconsideration can be asked for online; must exist when replies are served by internet (Article 22(2)).</summary>
    public string? OnlineReconsiderationUrl { get; set; }

    /// <summary>缴纳方式 of 信息处理费, as fee notices state it (国办函〔2020〕109号第六条).</summary>
    public string PaymentInstructions { get; set; } = "";

    /// <summary>The agency's own setting of the remedy for a ground; what is not set here takes the default of its ground.</summary>
    public IReadOnlyDictionary<ReplyGround, RemedyKind> RemedyKinds { get; set; } = new Dictionary<ReplyGround, RemedyKind>();

    /// <summary>Process id of the procedure that new cases start on.</summary>
    public string ProcedureId { get; set; } = "disclosure-request";
}

namespace RequestCases.Core.Cases.Replies;

/// <summary>Keys of the facts that letters ask for.</summary>
public static class ReplyFields
{
    /// <summary>公开的政府信息.</summary>
    public const string Information = "information";

    /// <summary>提供方式.</summary>
    public const string Provision = "provision";

    /// <summary>未按申请要求的形式提供的理由 (Article 40).</summary>
    public const string FormNote = "formNote";

    /// <summary>附件, one a line.</summary>
    public const string Attachments = "attachments";

    /// <summary>公开的方式、途径.</summary>
    public const string Where = "where";

    /// <summary>不予公开的内容.</summary>
    public const string Withheld = "withheld";

    /// <summary>不予公开部分的理由.</summary>
    public const string WithheldReason = "withheldReason";

    /// <summary>不予公开部分的依据.</summary>
    public const string WithheldArticle = "withheldArticle";

    /// <summary>查明的事实.</summary>
    public const string Facts = "facts";

    /// <summary>理由.</summary>
    public const string Reasons = "reasons";

    /// <summary>公开的危害.</summary>
    public const string Harm = "harm";

    /// <summary>法律、行政法规的名称和条款.</summary>
    public const string Law = "law";

    /// <summary>征求第三方意见情况 (Article 32).</summary>
    public const string ConsultationResult = "consultation";

    /// <summary>公共利益的衡量 (Article 15).</summary>
    public const string PublicInterest = "publicInterest";

    /// <summary>查询的地点、途径.</summary>
    public const string Place = "place";

    /// <summary>检索范围.</summary>
    public const string SearchPlaces = "searchPlaces";

    /// <summary>检索方式.</summary>
    public const string SearchMethod = "searchMethod";

    /// <summary>检索关键词.</summary>
    public const string SearchKeywords = "searchKeywords";

    /// <summary>检索结果.</summary>
    public const string SearchResult = "searchResult";

    /// <summary>负责公开的行政机关.</summary>
    public const string RightAgency = "rightAgency";

    /// <summary>该机关的联系方式.</summary>
    public const string RightAgencyContact = "rightAgencyContact";

    /// <summary>要求补正的内容.</summary>
    public const string SupplementAsked = "supplementAsked";

    /// <summary>补正的内容.</summary>
    public const string SupplementCame = "supplementCame";

    /// <summary>相应渠道.</summary>
    public const string Channel = "channel";

    /// <summary>前次申请编号.</summary>
    public const string EarlierNumber = "earlierNumber";

    /// <summary>前次申请日期.</summary>
    public const string EarlierDate = "earlierDate";

    /// <summary>前次答复文号和日期.</summary>
    public const string EarlierReply = "earlierReply";

    /// <summary>公开出版物名称.</summary>
    public const string Publication = "publication";

    /// <summary>申请数量、频次.</summary>
    public const string Numbers = "numbers";

    /// <summary>申请人说明的理由.</summary>
    public const string ReasonsGiven = "reasonsGiven";

    /// <summary>申请人已获取信息的情况.</summary>
    public const string Held = "held";
}

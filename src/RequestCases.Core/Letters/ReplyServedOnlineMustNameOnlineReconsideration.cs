using RequestCases.Core.Cases.Rules;

namespace RequestCases.Core.Letters;

/// <summary>A reply served by internet names an internet channel for reconsideration.</summary>
public sealed record ReplyServedOnlineMustNameOnlineReconsideration : Rule
{
    private ReplyServedOnlineMustNameOnlineReconsideration()
        : base("ONLINE_RECONSIDERATION_MISSING", "《中华人民共和国行政复议法》第二十二条第二款", "通过互联网送达的答复应当同时提供提交行政复议申请书的互联网渠道。请管理员先在机关信息中填写网上申请行政复议的网址。")
    {
    }

    /// <summary>Null when it is not served by internet, or a channel is set.</summary>
    public static ReplyServedOnlineMustNameOnlineReconsideration? Check(AgencyProfile agency, bool servedOnline)
    {
        ArgumentNullException.ThrowIfNull(agency);
        return servedOnline && string.IsNullOrWhiteSpace(agency.OnlineReconsiderationUrl)
            ? new ReplyServedOnlineMustNameOnlineReconsideration()
            : null;
    }
}

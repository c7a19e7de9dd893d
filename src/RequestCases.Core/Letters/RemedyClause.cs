using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Core.Letters;

/// <summary>The remedy clause of a reply. 60 days, 15 days and 6 months are calendar periods.</summary>
public static class RemedyClause
{
    /// <summary>
    /// The clause for a ground: 复议前置 for refusals under Articles 14, 15 and 16 and for the refused part of a partial
    /// disclosure (行政复议法 Article 23(1)(4)), a choice otherwise.
    /// </summary>
    /// <param name="ground">The ground of the reply.</param>
    /// <param name="agency">Names the reconsideration body, the court and the online channel.</param>
    /// <param name="servedOnline">Whether the reply is served by internet: then an online channel must be named (Article 22(2)).</param>
    /// <param name="kindOverride">The agency's own setting for this ground; null takes the default.</param>
    /// <exception cref="RuleBrokenException">Reconsideration body or court is not set, or the online channel that must be named is not.</exception>
    public static string For(
        ReplyGround ground, AgencyProfile agency, bool servedOnline = false, RemedyKind? kindOverride = null)
    {
        ArgumentNullException.ThrowIfNull(agency);
        Rule.Enforce(ReplyMustNameReconsiderationBodyAndCourt.Check(agency));
        Rule.Enforce(ReplyServedOnlineMustNameOnlineReconsideration.Check(agency, servedOnline));
        var kind = kindOverride ?? ReplyGrounds.Of(ground).RemedyKind;
        return Clause(ground, kind, agency) + OnlineChannel(agency);
    }

    private static string Clause(ReplyGround ground, RemedyKind kind, AgencyProfile agency)
    {
        if (kind == RemedyKind.Choice)
            return EitherWay("如不服本决定", agency);
        return ground == ReplyGround.PartiallyDisclosed
            ? ReconsiderationFirst("如不服本决定中不予公开的部分", agency) + EitherWay("如不服本决定的其他部分", agency)
            : ReconsiderationFirst("如不服本决定", agency);
    }

    private static string ReconsiderationFirst(string condition, AgencyProfile agency) =>
        $"{condition}，应当自收到本告知书之日起60日内先向{agency.ReconsiderationBody}申请行政复议；"
        + $"对行政复议决定不服的，可以自收到复议决定书之日起15日内向{agency.Court}提起行政诉讼。";

    private static string EitherWay(string condition, AgencyProfile agency) =>
        $"{condition}，可以自收到本告知书之日起60日内向{agency.ReconsiderationBody}申请行政复议，"
        + $"或者自收到之日起6个月内向{agency.Court}提起行政诉讼。";

    private static string OnlineChannel(AgencyProfile agency) =>
        string.IsNullOrWhiteSpace(agency.OnlineReconsiderationUrl)
            ? ""
            : $"行政复议申请也可以通过互联网提交，网址：{agency.OnlineReconsiderationUrl.Trim()}。";
}

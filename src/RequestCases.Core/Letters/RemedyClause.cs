using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Core.Letters;

/// <summary>The remedy clause of a letter. 60 days, 15 days and 6 months are calendar periods.</summary>
public static class RemedyClause
{
    /// <summary>
    /// The clause for a ground and the parts of the reply: 复议前置 for what is refused under Articles 14, 15 and 16 (行政复议法
    /// Article 23(1)(4)), a choice otherwise.
    /// </summary>
    /// <param name="ground">The ground of the reply.</param>
    /// <param name="agency">Names the reconsideration body, the court and the online channel, and may set the remedy of a ground.</param>
    /// <param name="servedOnline">Whether the reply is served by internet: then an online channel must be named (Article 22(2)).</param>
    /// <param name="items">The items; as long as one is undecided only the ground counts.</param>
    /// <exception cref="RuleBrokenException">Reconsideration body or court is not set, or the online channel that must be named is not.</exception>
    public static string For(ReplyGround ground, AgencyProfile agency, bool servedOnline = false, IReadOnlyList<InformationItem>? items = null)
    {
        Demand(agency, servedOnline);
        return OfParts(ground, items ?? [], agency) + OnlineChannel(agency);
    }

    /// <summary>The clause of a letter that is no reply; null when it has none.</summary>
    /// <param name="block">What its template says; never by ground.</param>
    /// <param name="title">Title of the letter.</param>
    /// <param name="agency">Names the reconsideration body, the court and the online channel.</param>
    /// <exception cref="RuleBrokenException">Reconsideration body or court is not set.</exception>
    internal static string? For(RemedyBlock block, string title, AgencyProfile agency)
    {
        if (block == RemedyBlock.None)
            return null;
        Demand(agency, servedOnline: false);
        var letter = title.EndsWith('书') && title.Length > 3 ? title[^3..] : "文书";
        var clause = block == RemedyBlock.Choice ? EitherWay("如不服本决定", agency, letter) : ReconsiderationFirst("如不服本决定", agency, letter);
        return clause + OnlineChannel(agency);
    }

    /// <summary>The remedy of a ground: the agency's own setting, or that of the law.</summary>
    public static RemedyKind KindOf(ReplyGround ground, AgencyProfile agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        return agency.RemedyKinds.TryGetValue(ground, out var kind) ? kind : ReplyGrounds.Of(ground).RemedyKind;
    }

    /// <summary>Whether the clause asks for reconsideration before the court, of the whole reply or of a part of it.</summary>
    /// <param name="ground">The ground of the reply.</param>
    /// <param name="agency">May set the remedy of a ground.</param>
    /// <param name="items">The items; as long as one is undecided only the ground counts.</param>
    public static bool HasReconsiderationFirst(ReplyGround ground, AgencyProfile agency, IReadOnlyList<InformationItem> items) =>
        PartsOf(ground, items, agency).Any(part => KindOf(part, agency) == RemedyKind.ReconsiderationFirst);

    private static void Demand(AgencyProfile agency, bool servedOnline)
    {
        ArgumentNullException.ThrowIfNull(agency);
        Rule.Enforce(ReplyMustNameReconsiderationBodyAndCourt.Check(agency));
        Rule.Enforce(ReplyServedOnlineMustNameOnlineReconsideration.Check(agency, servedOnline));
    }

    private static string OfParts(ReplyGround ground, IReadOnlyList<InformationItem> items, AgencyProfile agency)
    {
        var parts = PartsOf(ground, items, agency);
        var first = parts.Where(part => KindOf(part, agency) == RemedyKind.ReconsiderationFirst).ToList();
        if (first.Count == 0)
            return EitherWay("如不服本决定", agency);
        return first.Count == parts.Count && !parts.Contains(ReplyGround.PartiallyDisclosed)
            ? ReconsiderationFirst("如不服本决定", agency)
            : ReconsiderationFirst($"如不服本决定中{Refused(first, parts)}", agency) + EitherWay("如不服本决定的其他部分", agency);
    }

    // Of a partial disclosure the parts count, unless the agency leaves all of it to choose or a part is not decided yet.
    private static HashSet<ReplyGround> PartsOf(ReplyGround ground, IReadOnlyList<InformationItem> items, AgencyProfile agency)
    {
        var decided = items.Count > 0 && items.All(item => item.Ground is not null);
        if (ground != ReplyGround.PartiallyDisclosed)
            return [.. decided ? items.SelectMany(Grounds) : [], ground];
        return decided && KindOf(ground, agency) != RemedyKind.Choice ? [.. items.SelectMany(Grounds)] : [ground];
    }

    private static IEnumerable<ReplyGround> Grounds(InformationItem item) => item.Masked.Select(part => part.Ground).Prepend(item.Ground!.Value);

    // 行政查询 is refused too, but left to choose: then the articles tell the parts apart.
    private static string Refused(List<ReplyGround> first, HashSet<ReplyGround> parts)
    {
        var articles = first.Order().Select(ground => ReplyGrounds.Of(ground).Article.Replace(Regulation.Name, "", StringComparison.Ordinal)).Distinct();
        return parts.Except(first).Any(ground => ReplyGrounds.Of(ground).Kind == ReplyKind.Refusal)
            ? $"依据{Regulation.Name}{string.Join("、", articles)}不予公开的部分"
            : "不予公开的部分";
    }

    private static string ReconsiderationFirst(string condition, AgencyProfile agency, string letter = "告知书") =>
        $"{condition}，应当自收到本{letter}之日起60日内先向{agency.ReconsiderationBody}申请行政复议；"
        + $"对行政复议决定不服的，可以自收到复议决定书之日起15日内向{agency.Court}提起行政诉讼。";

    private static string EitherWay(string condition, AgencyProfile agency, string letter = "告知书") =>
        $"{condition}，可以自收到本{letter}之日起60日内向{agency.ReconsiderationBody}申请行政复议，"
        + $"或者自收到之日起6个月内向{agency.Court}提起行政诉讼。";

    private static string OnlineChannel(AgencyProfile agency) =>
        string.IsNullOrWhiteSpace(agency.OnlineReconsiderationUrl)
            ? ""
            : $"行政复议申请也可以通过互联网提交，网址：{agency.OnlineReconsiderationUrl.Trim()}。";
}

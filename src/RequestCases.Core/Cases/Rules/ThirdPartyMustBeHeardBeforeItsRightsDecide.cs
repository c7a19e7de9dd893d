using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Withholding an item to protect a third party presupposes that the third party was asked in writing.</summary>
public sealed record ThirdPartyMustBeHeardBeforeItsRightsDecide : Rule
{
    private ThirdPartyMustBeHeardBeforeItsRightsDecide(IReadOnlyList<InformationItem> items)
        : base(
            "THIRD_PARTY_NOT_HEARD",
            "《政府信息公开条例》第三十二条",
            $"{ItemWords.List(items)}：以损害第三方合法权益为由不予公开，应当先书面征求第三方意见。请退回检索调查，发征求意见书。")
    {
    }

    /// <summary>Null when kept: somebody was asked, and everybody whom the item names one a line.</summary>
    public static Rule? Check(IReadOnlyList<InformationItem> items, IReadOnlyList<Consultation> consultations)
    {
        var asked = consultations.Where(c => c.Kind == ConsultationKind.ThirdParty).Select(c => PartyNames.Plain(c.Party)).ToList();
        var unheard = items.Where(item => item.Ground == ReplyGround.ThirdPartyRights && !IsHeard(item, asked)).ToList();
        return unheard.Count > 0 ? new ThirdPartyMustBeHeardBeforeItsRightsDecide(unheard) : null;
    }

    private static bool IsHeard(InformationItem item, List<string> asked) =>
        asked.Count > 0
        && PartyNames.In(item.RightsOf).All(name => asked.Any(party => party.Contains(name, StringComparison.Ordinal) || name.Contains(party, StringComparison.Ordinal)));
}

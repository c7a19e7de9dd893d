using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>What is withheld for a third party's sake names the third party in the records of the case.</summary>
public sealed record ThirdPartyRightsMustSayWhose : Rule
{
    private ThirdPartyRightsMustSayWhose(IReadOnlyList<InformationItem> items)
        : base("RIGHTS_OF_NOBODY", "《政府信息公开条例》第十五条", $"{ItemWords.List(items)}以保护第三方合法权益为由不予公开，请写明涉及谁的权益。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(IReadOnlyList<InformationItem> items) =>
        items.Where(item => item.Ground == ReplyGround.ThirdPartyRights && string.IsNullOrWhiteSpace(item.RightsOf)).ToList() is { Count: > 0 } unnamed
            ? new ThirdPartyRightsMustSayWhose(unnamed)
            : null;
}

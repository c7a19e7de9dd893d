using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Withholding to protect a third party presupposes that the third party was asked in writing.</summary>
public sealed record ThirdPartyMustBeHeardBeforeItsRightsDecide : Rule
{
    private ThirdPartyMustBeHeardBeforeItsRightsDecide()
        : base("THIRD_PARTY_NOT_HEARD", "《政府信息公开条例》第三十二条", "以损害第三方合法权益为由不予公开，应当先书面征求第三方意见。请退回检索调查，发征求意见书。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(ReplyGround ground, IReadOnlyList<Consultation> consultations) =>
        ground == ReplyGround.ThirdPartyRights && !consultations.Any(c => c.Kind == ConsultationKind.ThirdParty)
            ? new ThirdPartyMustBeHeardBeforeItsRightsDecide()
            : null;
}

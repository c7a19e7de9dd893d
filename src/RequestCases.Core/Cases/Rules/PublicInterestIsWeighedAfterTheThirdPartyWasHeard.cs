using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Only after a third party refused, or let its time pass, or could not be reached, is there something to decide against it.</summary>
public sealed record PublicInterestIsWeighedAfterTheThirdPartyWasHeard : Rule
{
    private PublicInterestIsWeighedAfterTheThirdPartyWasHeard(string party)
        : base("DECISION_BEFORE_HEARING", "《政府信息公开条例》第三十二条", $"{party}还没有表示不同意公开，意见期限也没有届满，或者已经同意公开、已经作过决定，现在不用作这项决定。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(Consultation consultation, ConsultationStanding standing)
    {
        var isHeard = standing is ConsultationStanding.Silent or ConsultationStanding.Undeliverable
            || consultation.Opinion is ConsultationOpinion.Refuses or ConsultationOpinion.AgreesInPart;
        return isHeard && consultation is { Kind: ConsultationKind.ThirdParty, Decision: null }
            ? null
            : new PublicInterestIsWeighedAfterTheThirdPartyWasHeard(consultation.Party);
    }
}

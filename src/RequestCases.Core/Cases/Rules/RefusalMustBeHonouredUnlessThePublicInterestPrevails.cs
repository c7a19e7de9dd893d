namespace RequestCases.Core.Cases.Rules;

/// <summary>What a third party does not want disclosed is withheld, unless the office decided otherwise for the public interest.</summary>
public sealed record RefusalMustBeHonouredUnlessThePublicInterestPrevails(string Party) : Rule(
    "THIRD_PARTY_REFUSAL_UNDECIDED",
    "《政府信息公开条例》第三十二条",
    $"第三方{Party}不同意公开（或者只同意部分公开），本答复却要公开涉及它的信息。请改为不予公开或者部分公开，遮盖涉及它权益的内容，并在该项“涉及谁的权益”里写上它的名称（已经签发的，先在“编号制发”里退回重拟）；不公开可能对公共利益造成重大影响、决定公开的，请先在“更多操作”里登记“决定公开第三方信息”并告知第三方。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(Consultation refusal) =>
        refusal.Decision is null ? new RefusalMustBeHonouredUnlessThePublicInterestPrevails(refusal.Party) : null;
}

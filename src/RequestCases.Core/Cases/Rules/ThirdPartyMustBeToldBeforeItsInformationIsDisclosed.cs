namespace RequestCases.Core.Cases.Rules;

/// <summary>The third party is told in writing what will be disclosed and why, before it is.</summary>
public sealed record ThirdPartyMustBeToldBeforeItsInformationIsDisclosed(string Party) : Rule(
    "THIRD_PARTY_NOT_TOLD",
    "《政府信息公开条例》第三十二条",
    $"决定公开涉及{Party}的信息，应当先把公开的内容和理由书面告知它，现在不能制发。请在“更多操作”里登记告知书的送达日期和凭证；送不到的，登记原因和采取的办法（如公告）。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(Consultation consultation) =>
        consultation.Decision is { ToldOn: null, Undeliverable: null } ? new ThirdPartyMustBeToldBeforeItsInformationIsDisclosed(consultation.Party) : null;
}

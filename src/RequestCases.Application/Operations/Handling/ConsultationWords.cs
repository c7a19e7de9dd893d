namespace RequestCases.Application.Operations.Handling;

/// <summary>Sentences that several operations on consultations say.</summary>
internal static class ConsultationWords
{
    public const string ProofMissing = "请填写送达凭证（送达回证、邮件号），它证明意见期限从哪一天起算。";

    public const string ChooseParty = "请选择征求对象。";
}

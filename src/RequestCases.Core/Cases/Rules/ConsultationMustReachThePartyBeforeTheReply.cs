namespace RequestCases.Core.Cases.Rules;

/// <summary>A third party or a jointly producing agency was asked only when it has the letter, or cannot be reached.</summary>
public sealed record ConsultationMustReachThePartyBeforeTheReply(string Party) : Rule(
    "CONSULTATION_NOT_DELIVERED",
    "《政府信息公开条例》第三十二条、第三十四条",
    $"还不知道{Party}有没有收到征求意见书，现在不能送审。请在“更多操作”里登记送达，15个工作日的意见期限自收到之日起算；确实送不到的，登记无法送达并写明原因。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(Consultation consultation, ConsultationStanding standing) =>
        standing == ConsultationStanding.AwaitingDelivery ? new ConsultationMustReachThePartyBeforeTheReply(consultation.Party) : null;
}

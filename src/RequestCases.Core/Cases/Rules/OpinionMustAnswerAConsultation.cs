namespace RequestCases.Core.Cases.Rules;

/// <summary>An opinion answers a consultation of the case.</summary>
public sealed record OpinionMustAnswerAConsultation(string ConsultationId) : Rule(
    "OPINION_WITHOUT_CONSULTATION",
    "《政府信息公开条例》第三十二条",
    $"没有编号为“{ConsultationId}”的征求意见记录。请先登记发出征求意见书，或者核对编号。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(string consultationId, bool isKnown) =>
        isKnown ? null : new OpinionMustAnswerAConsultation(consultationId);
}

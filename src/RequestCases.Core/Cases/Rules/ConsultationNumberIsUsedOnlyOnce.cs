namespace RequestCases.Core.Cases.Rules;

/// <summary>Each consultation of a case has its own number.</summary>
public sealed record ConsultationNumberIsUsedOnlyOnce(string ConsultationId) : Rule(
    "CONSULTATION_TWICE",
    "《政府信息公开条例》第三十二条",
    $"征求意见“{ConsultationId}”已经登记发出。向其他对象征求意见的，请另编一个编号；日期有误的，请更正原记录。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(string consultationId, bool isUsed) =>
        !isUsed ? null : new ConsultationNumberIsUsedOnlyOnce(consultationId);
}

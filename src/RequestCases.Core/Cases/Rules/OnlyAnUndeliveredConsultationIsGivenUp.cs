namespace RequestCases.Core.Cases.Rules;

/// <summary>Who has the letter, or answered, was reached.</summary>
public sealed record OnlyAnUndeliveredConsultationIsGivenUp(string Party) : Rule(
    "CONSULTATION_DELIVERED_ALREADY",
    "《政府信息公开条例》第三十二条、第三十四条",
    $"{Party}已经收到征求意见书或者已经答复，不能登记无法送达。送达日期写错的，请更正日期。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(Consultation consultation) =>
        consultation is { DeliveredOn: null, OpinionOn: null } ? null : new OnlyAnUndeliveredConsultationIsGivenUp(consultation.Party);
}

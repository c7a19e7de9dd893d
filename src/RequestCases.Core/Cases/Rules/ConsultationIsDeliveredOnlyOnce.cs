namespace RequestCases.Core.Cases.Rules;

/// <summary>The day a party received the letter is recorded once; a wrong one is corrected, so that the correction shows.</summary>
public sealed record ConsultationIsDeliveredOnlyOnce(string Party) : Rule(
    "CONSULTATION_DELIVERED_TWICE",
    "《政府信息公开条例》第三十二条、第三十四条",
    $"{Party}收到征求意见书的日期已经登记，不能再登记一次。日期写错的，请更正日期。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(Consultation consultation) =>
        consultation.DeliveredOn is null ? null : new ConsultationIsDeliveredOnlyOnce(consultation.Party);
}

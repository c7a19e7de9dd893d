namespace RequestCases.Core.Cases.Rules;

/// <summary>An opinion that came is not overwritten by another.</summary>
public sealed record OpinionIsRecordedOnlyOnce(string Party) : Rule(
    "OPINION_TWICE",
    "《政府信息公开条例》第三十二条、第三十四条",
    $"{Party}的意见已经登记，不能再登记一次。收到日期写错的，请更正日期；对方后来补充说明的，请作为材料添加，留卷备查。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(Consultation? consultation) =>
        consultation?.OpinionOn is null ? null : new OpinionIsRecordedOnlyOnce(consultation.Party);
}

using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>No reply is drafted to the end while a third party or a jointly producing agency may still answer within its fifteen working days.</summary>
public sealed record ConsultedPartyMustHaveItsTimeToAnswer(string Party, LocalDate OpinionDue) : Rule(
    "OPINION_OUTSTANDING",
    "《政府信息公开条例》第三十二条、第三十四条",
    $"{Party}的意见期限到 {OpinionDue.WithWeekday()}（收到征求意见书之日起15个工作日），还没有答复，现在不能送审。请等它答复或者期限届满；已经答复的，请先登记意见。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(Consultation consultation, ConsultationStanding standing, LocalDate opinionDue) =>
        standing == ConsultationStanding.AwaitingOpinion ? new ConsultedPartyMustHaveItsTimeToAnswer(consultation.Party, opinionDue) : null;
}

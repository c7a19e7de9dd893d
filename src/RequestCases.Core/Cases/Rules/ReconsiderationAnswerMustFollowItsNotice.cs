using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>The office answers the reconsideration body after it was asked.</summary>
public sealed record ReconsiderationAnswerMustFollowItsNotice(LocalDate AnsweredOn, LocalDate NoticeOn) : Rule(
    "RECONSIDERATION_ANSWER_BEFORE_NOTICE",
    "《行政复议法》第四十八条、第五十四条",
    $"提交答复的日期{AnsweredOn.WithWeekday()}早于收到行政复议答复通知书的日期{NoticeOn.WithWeekday()}。请核对日期。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate noticeOn, LocalDate answeredOn) =>
        answeredOn >= noticeOn ? null : new ReconsiderationAnswerMustFollowItsNotice(answeredOn, noticeOn);
}

using NodaTime;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Reasons come after they were asked for.</summary>
public sealed record AnswerMustFollowItsRequest : Rule
{
    private AnswerMustFollowItsRequest()
        : base("ANSWER_BEFORE_REQUEST", "《政府信息公开条例》第三十五条", "申请人说明理由的日期不能早于要求说明理由的日期。请核对日期。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate? requestedOn, LocalDate receivedOn) =>
        requestedOn is { } requested && receivedOn >= requested ? null : new AnswerMustFollowItsRequest();
}

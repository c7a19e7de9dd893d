using NodaTime;

namespace RequestCases.Core.Cases.Rules;

/// <summary>The applicant gets time to answer.</summary>
public sealed record AnswerPeriodMustLieAhead : Rule
{
    private AnswerPeriodMustLieAhead(LocalDate sentOn)
        : base("ANSWER_PERIOD_PAST", "《政府信息公开条例》第三十五条", $"答复理由的期限应当在告知日（{sentOn:uuuu-MM-dd}）之后。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate sentOn, LocalDate answerBy) =>
        answerBy > sentOn ? null : new AnswerPeriodMustLieAhead(sentOn);
}

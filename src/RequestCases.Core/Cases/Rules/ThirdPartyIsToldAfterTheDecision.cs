using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A third party is told of a decision that was made.</summary>
public sealed record ThirdPartyIsToldAfterTheDecision : Rule
{
    private ThirdPartyIsToldAfterTheDecision(string message)
        : base("THIRD_PARTY_TOLD_BEFORE_DECISION", "《政府信息公开条例》第三十二条", message) { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate? decidedOn, LocalDate toldOn) =>
        decidedOn is not { } decided ? new ThirdPartyIsToldAfterTheDecision("还没有决定公开这个第三方的信息，没有可以告知的内容。请先登记“决定公开第三方信息”。")
        : toldOn < decided ? new ThirdPartyIsToldAfterTheDecision($"告知日期 {toldOn.WithWeekday()}早于决定日期 {decided.WithWeekday()}。请核对日期。")
        : null;
}

using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Whether a third party's information is disclosed is decided before the reply is issued.</summary>
public sealed record DecisionOnAThirdPartyMustPrecedeTheReply(LocalDate IssuedOn) : Rule(
    "DECISION_AFTER_ISSUE",
    "《政府信息公开条例》第三十二条",
    $"答复已于 {IssuedOn.WithWeekday()}制发，不能再补作公开第三方信息的决定。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate? issuedOn) => issuedOn is { } on ? new DecisionOnAThirdPartyMustPrecedeTheReply(on) : null;
}

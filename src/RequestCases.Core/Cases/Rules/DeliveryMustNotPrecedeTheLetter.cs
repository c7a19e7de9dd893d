using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A reply cannot have been handed over, posted or sent before the date it bears.</summary>
public sealed record DeliveryMustNotPrecedeTheLetter : Rule
{
    private DeliveryMustNotPrecedeTheLetter(LocalDate issuedOn, LocalDate sentOn)
        : base("DELIVERY_BEFORE_ISSUE", "国办公开办函〔2016〕235号第四条", $"答复的成文日期是{issuedOn.WithWeekday()}，不可能在{sentOn.WithWeekday()}就已经送出。请核对送出日期。")
    {
    }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate? issuedOn, LocalDate sentOn) =>
        issuedOn is { } issued && sentOn < issued ? new DeliveryMustNotPrecedeTheLetter(issued, sentOn) : null;
}

using NodaTime;

namespace RequestCases.Core.Cases.Rules;

/// <summary>One reopening is asked for at a time.</summary>
public sealed record ReopeningMustBeDecidedBeforeAnother : Rule
{
    private ReopeningMustBeDecidedBeforeAnother(string by, LocalDate on)
        : base("REOPENING_PENDING", "《政府信息公开条例》第四十五条", $"{by}已于{on:uuuu-MM-dd}申请重新打开，正等签发人决定，不用再申请。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(Reopening? pending) =>
        pending is { } asked ? new ReopeningMustBeDecidedBeforeAnother(asked.RequestedBy, asked.RequestedOn) : null;
}

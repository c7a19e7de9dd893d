using NodaTime;

namespace RequestCases.Core.Cases.Rules;

/// <summary>An application may be withdrawn until the reply is issued.</summary>
public sealed record WithdrawalMustPrecedeIssue : Rule
{
    private WithdrawalMustPrecedeIssue(LocalDate issuedOn)
        : base("WITHDRAWAL_AFTER_ISSUE", "《政府信息公开条例》第三十三条", $"答复已于{issuedOn:uuuu-MM-dd}制发，申请不能再撤回。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate? issuedOn) =>
        issuedOn is { } on ? new WithdrawalMustPrecedeIssue(on) : null;
}

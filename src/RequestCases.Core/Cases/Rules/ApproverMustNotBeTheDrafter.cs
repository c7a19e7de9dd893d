namespace RequestCases.Core.Cases.Rules;

/// <summary>The review mechanism of 条例第十七条 needs a second person: nobody approves an own draft.</summary>
public sealed record ApproverMustNotBeTheDrafter : Rule
{
    private ApproverMustNotBeTheDrafter()
        : base("APPROVER_IS_DRAFTER", "《政府信息公开条例》第十七条", "签发人不能签发本人拟制的答复，请由其他签发人签发。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(string approverId, string drafterId) =>
        approverId != drafterId ? null : new ApproverMustNotBeTheDrafter();
}

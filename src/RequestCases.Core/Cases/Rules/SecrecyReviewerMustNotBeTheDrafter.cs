namespace RequestCases.Core.Cases.Rules;

/// <summary>A review mechanism (条例第十七条) needs a second person: nobody clears an own draft for secrecy.</summary>
public sealed record SecrecyReviewerMustNotBeTheDrafter : Rule
{
    private SecrecyReviewerMustNotBeTheDrafter()
        : base("SECRECY_REVIEWER_IS_DRAFTER", "《政府信息公开条例》第十七条", "保密审查不能由拟稿人本人通过，请由其他保密审查员审查。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(string reviewerId, string drafterId) =>
        reviewerId != drafterId ? null : new SecrecyReviewerMustNotBeTheDrafter();
}

using RequestCases.Core.Cases.Rules;

namespace RequestCases.Core.Cases.Corrections;

/// <summary>
/// Tells what came too late from what cannot be. What came too late happened all the same: a correction may bring it to light, and the
/// fact stays recorded without effect on the clock.
/// </summary>
internal static class LateFacts
{
    /// <summary>Whether a fact that breaks the rule may have happened.</summary>
    public static bool MayHaveHappened(Rule rule) => rule is
        SupplementNoticeMustBeSentWithinSevenWorkingDays or SupplementCannotBeAskedForAfterAnExtension
        or SupplementMustAnswerANotice or LateSupplementNeedsAGoodReason
        or FeeNoticeMustBeGivenWithinTheReplyPeriod or FeePaymentMustAnswerANotice or FeeMustBePaidWithinTwentyWorkingDays
        or ExtensionMustBeApprovedByTheDueDay or DelayMustBeDeterminedByTheDueDay or DelayMustEndAfterTheDueDay
        or PeriodMustBeRunning or DelayedReplyCannotBeExtended;
}

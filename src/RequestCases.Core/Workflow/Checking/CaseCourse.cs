using static RequestCases.Core.Workflow.Checking.CaseFacts;

namespace RequestCases.Core.Workflow.Checking;

/// <summary>
/// What the office's forms and messages do to a case, and what Core refuses whatever the definition says.
/// </summary>
internal static class CaseCourse
{
    private const CaseFacts Over = Issued | Closed;

    private static readonly Dictionary<(string Activity, string Outcome), Effect> Effects = new()
    {
        [("Register", "registered")] = new(Registered),
        [("Triage", "accept")] = new(Examined),
        [("Triage", "answerDirectly")] = new(Examined),
        [("Triage", "supplement")] = new(Examined | SupplementOwed),
        [("Triage", "reasons")] = new(Examined | ReasonsOwed),
        [("SendSupplementNotice", "sent")] = new(SupplementSent | SupplementAwaited, SupplementOwed),
        [("SendSupplementNotice", "back")] = new(None, SupplementOwed),
        [("RecordSupplement", "received")] = new(None, SupplementAwaited),
        [("RequestReasons", "sent")] = new(ReasonsSent, ReasonsOwed),
        [("RequestReasons", "back")] = new(None, ReasonsOwed),
        [("RecordReasons", "received")] = new(None, ReasonsSent),
        [("Search", "consult")] = new(OpinionOwed),
        [("Search", "fee")] = new(FeeOwed),
        [("SendConsultation", "sent")] = new(OpinionAsked, OpinionOwed),
        [("SendConsultation", "wait")] = new(None, OpinionOwed),
        [("SendConsultation", "back")] = new(None, OpinionOwed),
        [("RecordOpinion", "settled")] = new(None, OpinionAsked),
        [("RecordOpinion", "consultMore")] = new(OpinionOwed),
        [("SendFeeNotice", "sent")] = new(FeeSent | FeeAwaited, FeeOwed),
        [("SendFeeNotice", "back")] = new(None, FeeOwed),
        [("RecordPayment", "paid")] = new(None, FeeAwaited),
        [("RecordPayment", "waived")] = new(None, FeeAwaited),
        [("Draft", "submit")] = new(Submitted, SecrecyPassed),
        [("UnitReview", "sendBack")] = new(None, Submitted),
        [("SecrecyReview", "approve")] = new(SecrecyPassed),
        [("SecrecyReview", "sendBack")] = new(None, Submitted),
        [("LegalReview", "sendBack")] = new(None, Submitted),
        [("Approve", "approve")] = new(Approved),
        [("Approve", "sendBack")] = new(None, Submitted),
        [("Issue", "issued")] = new(Issued),
        [("Issue", "sendBack")] = new(None, Submitted | Approved),
        [("Deliver", "delivered")] = new(Delivered),
        [("Archive", "archived")] = new(Archived),
        [("ApproveExtension", "approve")] = new(ExtensionApproved),
        [("ApproveExtension", "reject")] = new(None, ExtensionAsked),
        [("NotifyExtension", "sent")] = new(ExtensionTold, ExtensionApproved | ExtensionAsked),
        [("NotifyExtension", "dropped")] = new(None, ExtensionApproved | ExtensionAsked),
    };

    /// <summary>Outcomes that Core refuses unless the condition holds.</summary>
    private static readonly Dictionary<(string Activity, string Outcome), Condition> Possible = new()
    {
        [("SendConsultation", "wait")] = new(OpinionAsked),
        [("SendConsultation", "back")] = new(Not: OpinionAsked),
        [("Draft", "submit")] = new(Not: OpinionAsked),
        [("SendFeeNotice", "sent")] = new(Not: FeeSent),
        [("ApproveExtension", "approve")] = new(ExtensionAsked, Over),
        [("ApproveExtension", "reject")] = new(ExtensionAsked),
        [("NotifyExtension", "sent")] = new(Not: Over),
    };

    private static readonly Dictionary<string, OfficeMessage> Messages = new()
    {
        ["supplement-expired"] = new("RecordSupplement", new(SupplementAwaited), new(SupplementLapsed, SupplementAwaited)),
        ["reasons-expired"] = new("RecordReasons", new(ReasonsSent), new(None, ReasonsSent)),
        ["opinions-expired"] = new("RecordOpinion", new(OpinionAsked), new(None, OpinionAsked)),
        ["fee-expired"] = new("RecordPayment", new(FeeAwaited), new(FeeLapsed, FeeAwaited)),
        ["extension-requested"] = new(null, new(Registered, Over | ExtensionAsked | ExtensionTold), new(ExtensionAsked)) { IsPleasure = true },
        ["withdrawn"] = new(null, new(Not: Over | Withdrawn), new(Withdrawn)) { IsPleasure = true },
    };

    /// <summary>The facts after an outcome.</summary>
    public static CaseFacts After(CaseFacts facts, string activity, string? outcome) => activity == "CloseCase"
        ? (facts | Closed) & ~ExtensionApproved
        : Effects.GetValueOrDefault((activity, outcome ?? "")).On(facts);

    /// <summary>The facts after a message.</summary>
    public static CaseFacts After(CaseFacts facts, string message) => Messages.TryGetValue(message, out var known) ? known.Effect.On(facts) : facts;

    /// <summary>Whether the form can give this outcome now.</summary>
    public static bool CanGive(CaseFacts facts, string activity, string? outcome) =>
        !Possible.TryGetValue((activity, outcome ?? ""), out var condition) || condition.Holds(facts);

    /// <summary>Whether the office would throw this message now; what it does not know it may throw at any time.</summary>
    public static bool MayThrow(CaseFacts facts, string message, IEnumerable<string> openActivities) =>
        !Messages.TryGetValue(message, out var known)
        || (known.While.Holds(facts) && (known.OpenActivity is null || openActivities.Contains(known.OpenActivity)));

    /// <summary>Whether somebody may as well never ask for it, so that no case may have to rely on this message.</summary>
    public static bool MayNeverCome(string message) => Messages.TryGetValue(message, out var known) && known.IsPleasure;

    /// <summary>Something that a form or a message adds to the facts and takes from them.</summary>
    private readonly record struct Effect(CaseFacts Adds, CaseFacts Takes = None)
    {
        public CaseFacts On(CaseFacts facts) => (facts & ~Takes) | Adds;
    }

    /// <param name="OpenActivity">Thrown only while this work is open; null when at any time.</param>
    /// <param name="While">And only while this holds.</param>
    /// <param name="Effect">What it does.</param>
    private sealed record OfficeMessage(string? OpenActivity, Condition While, Effect Effect)
    {
        /// <summary>It depends on what the applicant or a colleague pleases to do; others come with the days.</summary>
        public bool IsPleasure { get; init; }
    }
}

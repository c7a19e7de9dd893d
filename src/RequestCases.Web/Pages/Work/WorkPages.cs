using RequestCases.Core.Cases;

namespace RequestCases.Web.Pages.Work;

/// <summary>Which page does which task.</summary>
public static class WorkPages
{
    private static readonly Dictionary<string, string> Pages = new()
    {
        ["RequestCases.Register"] = "confirm-receipt",
        ["RequestCases.Triage"] = "triage",
        ["RequestCases.SendSupplementNotice"] = "supplement-notice",
        ["RequestCases.RecordSupplement"] = "supplement",
        ["RequestCases.ReviewSupplement"] = "supplement-review",
        ["RequestCases.RequestReasons"] = "reasons-request",
        ["RequestCases.RecordReasons"] = "reasons",
        ["RequestCases.ReviewReasons"] = "reasons-review",
        ["RequestCases.Assign"] = "assign",
        ["RequestCases.TakeOn"] = "take-on",
        ["RequestCases.Search"] = "search",
        ["RequestCases.SendConsultation"] = "consultation",
        ["RequestCases.RecordOpinion"] = "opinion",
        ["RequestCases.SendFeeNotice"] = "fee-notice",
        ["RequestCases.RecordPayment"] = "payment",
        ["RequestCases.Draft"] = "draft",
        ["RequestCases.UnitReview"] = "review",
        ["RequestCases.SecrecyReview"] = "review",
        ["RequestCases.LegalReview"] = "review",
        ["RequestCases.Approve"] = "review",
        ["RequestCases.Issue"] = "issue",
        ["RequestCases.Deliver"] = "deliver",
        ["RequestCases.Archive"] = "archive",
        ["RequestCases.ApproveExtension"] = "extension-approval",
        ["RequestCases.NotifyExtension"] = "extension-notice",
        ["RequestCases.DecideReopening"] = "reopening-decision",
    };

    /// <summary>Activities that have a page.</summary>
    public static IReadOnlyCollection<string> Activities => Pages.Keys;

    /// <summary>Address of the page that leaves a letter unsent, or sends an approved reply back.</summary>
    public static string BackOf(WorkItem work) => $"/cases/{work.CaseId}/work/{work.Id}/back";

    /// <summary>Address of the page of a task.</summary>
    public static string PathOf(WorkItem work) => PathOf(work.CaseId, work.Id, work.Activity);

    /// <summary>Address of the page of a task.</summary>
    public static string PathOf(long caseId, long workItemId, string activity) => $"/cases/{caseId}/work/{workItemId}/{Pages[activity]}";
}

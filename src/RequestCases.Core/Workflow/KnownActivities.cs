namespace RequestCases.Core.Workflow;

/// <summary>What the office can do: the words a definition may use in its bindings, and the outcomes each form gives.</summary>
public static class KnownActivities
{
    /// <summary>The one activity that the system carries out by itself.</summary>
    public const string CloseCase = "RequestCases.CloseCase";

    /// <summary>The outcomes that each activity's form gives; none for <see cref="CloseCase"/>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Outcomes { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["RequestCases.Register"] = ["registered"],
        ["RequestCases.Triage"] = ["accept", "supplement", "reasons", "answerDirectly"],
        ["RequestCases.SendSupplementNotice"] = ["sent", "back"],
        ["RequestCases.RecordSupplement"] = ["received"],
        ["RequestCases.ReviewSupplement"] = ["accept", "answerDirectly"],
        ["RequestCases.RequestReasons"] = ["sent", "back"],
        ["RequestCases.RecordReasons"] = ["received"],
        ["RequestCases.ReviewReasons"] = ["reasonable", "unreasonable"],
        ["RequestCases.Assign"] = ["assigned"],
        ["RequestCases.TakeOn"] = ["accept", "handBack"],
        ["RequestCases.Search"] = ["draft", "consult", "fee", "handBack"],
        ["RequestCases.SendConsultation"] = ["sent", "wait", "back"],
        ["RequestCases.RecordOpinion"] = ["settled", "outstanding", "consultMore"],
        ["RequestCases.SendFeeNotice"] = ["sent", "back"],
        ["RequestCases.RecordPayment"] = ["paid", "waived"],
        ["RequestCases.Draft"] = ["submit", "searchAgain"],
        ["RequestCases.UnitReview"] = ["approve", "sendBack"],
        ["RequestCases.SecrecyReview"] = ["approve", "sendBack"],
        ["RequestCases.LegalReview"] = ["approve", "sendBack"],
        ["RequestCases.Approve"] = ["approve", "sendBack"],
        ["RequestCases.Issue"] = ["issued", "sendBack"],
        ["RequestCases.Deliver"] = ["delivered", "undeliverable"],
        ["RequestCases.Archive"] = ["archived"],
        ["RequestCases.ApproveExtension"] = ["approve", "reject"],
        ["RequestCases.NotifyExtension"] = ["sent", "dropped"],
        [CloseCase] = [],
    };

    /// <summary>Names of the inputs that a binding may have.</summary>
    public static IReadOnlyList<string> Inputs { get; } = ["role", "unit", "stage", "ground"];

    /// <summary>The messages that the office throws: the passing of a period, or what somebody asks for.</summary>
    public static IReadOnlyList<string> Messages { get; } =
        ["supplement-expired", "reasons-expired", "opinions-expired", "fee-expired", "extension-requested", "withdrawn"];

    /// <summary>Values of the input <c>role</c>.</summary>
    public static IReadOnlySet<string> Roles { get; } = new HashSet<string>
    {
        "clerk", "unitHead", "handler", "secrecyReviewer", "legalReviewer", "approver", "archivist",
    };

    /// <summary>Values of the input <c>unit</c>: the disclosure office, the case's handling unit, or whoever has the role.</summary>
    public static IReadOnlySet<string> Units { get; } = new HashSet<string> { "office", "handling", "any" };

    /// <summary>Values of the input <c>stage</c>: what lists show, in the order of the procedure.</summary>
    public static IReadOnlyList<string> Stages { get; } =
        ["登记", "受理审核", "等待补正", "等待说明理由", "分办", "检索调查", "征求意见", "等待缴费", "拟制答复", "审核", "签发", "制发", "送达", "归档"];

    /// <summary>Values of the input <c>ground</c> of <c>RequestCases.CloseCase</c>.</summary>
    public static IReadOnlySet<string> ClosingGrounds { get; } = new HashSet<string> { "supplementAbandoned", "feeUnpaid", "withdrawn" };

    /// <summary>The outcomes the form of an activity gives; null when there is no such activity.</summary>
    public static IReadOnlyList<string>? OutcomesOf(string activityType) => Outcomes.GetValueOrDefault(activityType);
}

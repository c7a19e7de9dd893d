namespace RequestCases.Core.Workflow;

/// <summary>What people call the words that a definition uses.</summary>
public static class ProcedureWords
{
    /// <summary>Who does a task, in the order of the procedure.</summary>
    public static IReadOnlyDictionary<string, string> Roles { get; } = new Dictionary<string, string>
    {
        ["clerk"] = "登记员",
        ["handler"] = "承办人",
        ["unitHead"] = "处室负责人",
        ["secrecyReviewer"] = "保密审查员",
        ["legalReviewer"] = "法制审核员",
        ["approver"] = "签发人",
        ["archivist"] = "档案员",
    };

    /// <summary>Activities in the order of the procedure.</summary>
    public static IReadOnlyDictionary<string, string> Activities { get; } = new Dictionary<string, string>
    {
        ["RequestCases.Register"] = "登记",
        ["RequestCases.Triage"] = "受理审核",
        ["RequestCases.SendSupplementNotice"] = "告知补正",
        ["RequestCases.RecordSupplement"] = "登记补正材料",
        ["RequestCases.ReviewSupplement"] = "审查补正",
        ["RequestCases.RequestReasons"] = "要求说明理由",
        ["RequestCases.RecordReasons"] = "登记申请人理由",
        ["RequestCases.ReviewReasons"] = "审查理由",
        ["RequestCases.Assign"] = "分办",
        ["RequestCases.TakeOn"] = "接办",
        ["RequestCases.Search"] = "检索调查",
        ["RequestCases.SendConsultation"] = "发征求意见书",
        ["RequestCases.RecordOpinion"] = "登记意见",
        ["RequestCases.SendFeeNotice"] = "发收费通知",
        ["RequestCases.RecordPayment"] = "登记缴费",
        ["RequestCases.Draft"] = "拟制答复",
        ["RequestCases.UnitReview"] = "处室审核",
        ["RequestCases.SecrecyReview"] = "保密审查",
        ["RequestCases.LegalReview"] = "法制审核",
        ["RequestCases.Approve"] = "签发",
        ["RequestCases.Issue"] = "编号制发",
        ["RequestCases.Deliver"] = "送达",
        ["RequestCases.Archive"] = "归档",
        ["RequestCases.ApproveExtension"] = "审批延期",
        ["RequestCases.NotifyExtension"] = "告知延期",
        ["RequestCases.CloseCase"] = "不再处理，办结（系统）",
    };

    /// <summary>What an outcome of an activity is called, as the lines of the shipped procedure are; the outcome itself when nobody knows it.</summary>
    public static string OutcomeOf(string? activity, string outcome) => (activity, outcome) switch
    {
        ("RequestCases.TakeOn", "accept") => "接办",
        ("RequestCases.NotifyExtension", "sent") => "已告知",
        ("RequestCases.ApproveExtension", "approve") => "同意延期",
        ("RequestCases.Approve", "approve") => "同意签发",
        _ => Outcomes.GetValueOrDefault(outcome, outcome),
    };

    private static readonly Dictionary<string, string> Outcomes = new()
    {
        ["registered"] = "已登记",
        ["accept"] = "受理",
        ["supplement"] = "需补正",
        ["reasons"] = "需说明理由",
        ["answerDirectly"] = "直接答复",
        ["sent"] = "已发出",
        ["back"] = "不发",
        ["wait"] = "继续等",
        ["received"] = "已收到",
        ["reasonable"] = "理由合理",
        ["unreasonable"] = "理由不合理",
        ["assigned"] = "已分办",
        ["handBack"] = "退回分办",
        ["draft"] = "可拟答复",
        ["consult"] = "需征求意见",
        ["fee"] = "需收费",
        ["settled"] = "意见齐备",
        ["outstanding"] = "尚有未复",
        ["consultMore"] = "再征求",
        ["paid"] = "已缴费",
        ["waived"] = "免予收费",
        ["submit"] = "送审",
        ["searchAgain"] = "重新检索",
        ["approve"] = "同意",
        ["sendBack"] = "退回",
        ["reject"] = "不同意",
        ["issued"] = "已制发",
        ["delivered"] = "已送达",
        ["undeliverable"] = "未能送达",
        ["archived"] = "已归档",
        ["dropped"] = "不再延期",
    };

    /// <summary>Whose people may do a task.</summary>
    public static IReadOnlyDictionary<string, string> Units { get; } = new Dictionary<string, string>
    {
        ["office"] = "政府信息公开工作机构",
        ["handling"] = "承办处室（单位）",
        ["any"] = "不限处室",
    };

    /// <summary>Grounds of a close without reply.</summary>
    public static IReadOnlyDictionary<string, string> Grounds { get; } = new Dictionary<string, string>
    {
        ["supplementAbandoned"] = "逾期不补正，视为放弃（第三十条）",
        ["feeUnpaid"] = "逾期不缴费，视为放弃",
        ["withdrawn"] = "申请人撤回",
    };

    /// <summary>Messages that the office throws.</summary>
    public static IReadOnlyDictionary<string, string> Messages { get; } = new Dictionary<string, string>
    {
        ["supplement-expired"] = "补正期满",
        ["reasons-expired"] = "说明理由期满",
        ["opinions-expired"] = "征求意见期满",
        ["fee-expired"] = "缴费期满",
        ["extension-requested"] = "申请延期",
        ["withdrawn"] = "申请人撤回",
    };

    /// <summary>Names of the inputs of a binding.</summary>
    public static IReadOnlyDictionary<string, string> Inputs { get; } = new Dictionary<string, string>
    {
        ["role"] = "角色",
        ["unit"] = "处室",
        ["stage"] = "环节",
        ["ground"] = "办结原因",
    };

    /// <summary>The word for a value of an input, or the value itself.</summary>
    public static string? Of(string? value) => value is null ? null : InputValues.GetValueOrDefault(value, value);

    /// <summary>The word with the value as a definition writes it, e.g. 登记员（clerk）; for those who write definitions by hand.</summary>
    internal static string Both(string value, IReadOnlyDictionary<string, string> words) =>
        words.TryGetValue(value, out var word) && word != value ? $"{word}（{value}）" : value;

    /// <summary>All words with their values.</summary>
    internal static string List(IReadOnlyDictionary<string, string> words) => string.Join("、", words.Keys.Select(value => Both(value, words)));

    private static readonly Dictionary<string, string> InputValues = Roles.Concat(Units).Concat(Grounds).ToDictionary();
}

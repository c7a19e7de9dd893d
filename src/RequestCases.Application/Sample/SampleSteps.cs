using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Sample;

/// <summary>The steps a sample case can take, each on its usual day.</summary>
internal static class SampleSteps
{
    public static readonly SampleStep Accept = Triage(TriageDecision.Accept, "申请要件齐全，内容明确");
    public static readonly SampleStep AnswerDirectly = Triage(TriageDecision.AnswerDirectly, "事项清楚，由办公室直接拟稿答复");
    public static readonly SampleStep NeedsSupplement = Triage(TriageDecision.Supplement, "没有写明是哪一年的哪一份文件，无法检索");
    public static readonly SampleStep NeedsReasons = Triage(TriageDecision.Reasons, "所涉项目多、年份长，数量明显超过合理范围");

    public static readonly SampleStep LetSupplementExpire = new("supplement-expired", 19, (w, v, c) => w.Intake.LetSupplementExpireAsync(v, c));

    public static readonly SampleStep Assign = new("assign", 2, (w, v, c) => w.Intake.AssignAsync(v, c));
    public static readonly SampleStep TakeOn = new("take-on", 3, (w, v, c) => w.Intake.TakeOnAsync(v, c));

    public static readonly SampleStep Search = new("search", 5, (w, v, c) => w.Handling.SearchAsync(v, SearchDecision.Draft, c));
    public static readonly SampleStep SearchThenConsult = new("search-consult", 5, (w, v, c) => w.Handling.SearchAsync(v, SearchDecision.Consult, c));
    public static readonly SampleStep Draft = new("draft", 8, (w, v, c) => w.Handling.DraftAsync(v, c));

    public static readonly SampleStep UnitReview = Review("UnitReview", 9, "内容属实，同意送审");
    public static readonly SampleStep SecrecyReview = Review("SecrecyReview", 10, "不涉及国家秘密、工作秘密，同意");
    public static readonly SampleStep LegalReview = Review("LegalReview", 11, "适用依据正确，同意");
    public static readonly SampleStep Approve = Review("Approve", 12, "同意签发");
    public static readonly SampleStep Issue = new("issue", 13, (w, v, c) => w.Closing.IssueAsync(v, c));
    public static readonly SampleStep Deliver = new("deliver", 14, (w, v, c) => w.Closing.DeliverAsync(v, c));
    public static readonly SampleStep Archive = new("archive", 17, (w, v, c) => w.Closing.ArchiveAsync(v, c));

    /// <summary>Until the handler has the case.</summary>
    public static readonly SampleStep[] ToHandler = [Accept, Assign, TakeOn];

    /// <summary>From the draft until the reply has reached the applicant.</summary>
    public static readonly SampleStep[] Reply = [Draft, UnitReview, SecrecyReview, LegalReview, Approve, Issue, Deliver];

    public static SampleStep SendSupplementNotice(string items, int workingDays) =>
        new("supplement-notice", 3, (w, v, c) => w.Intake.SendSupplementNoticeAsync(v, items, workingDays, c));

    public static SampleStep RequestReasons(string facts, int workingDays) =>
        new("request-reasons", 2, (w, v, c) => w.Intake.RequestReasonsAsync(v, facts, workingDays, c));

    public static SampleStep RecordReasons(string reasons) =>
        new("record-reasons", 6, (w, v, c) => w.Intake.RecordReasonsAsync(v, reasons, c));

    public static SampleStep RefuseReasons(string opinion) =>
        new("refuse-reasons", 7, (w, v, c) => w.Intake.RefuseReasonsAsync(v, opinion, c));

    public static SampleStep Consult(string party, string matter) =>
        new("consult", 6, (w, v, c) => w.Handling.ConsultAsync(v, party, matter, c));

    public static SampleStep RecordOpinion(ConsultationOpinion opinion, string reasons) =>
        new("opinion", 12, (w, v, c) => w.Handling.RecordOpinionAsync(v, opinion, reasons, c));

    public static SampleStep RequestExtension(int workdays, string reason) =>
        new("request-extension", 9, (w, v, c) => w.Handling.RequestExtensionAsync(v, workdays, reason, c));

    public static SampleStep SendBack(string elementId, int day, string opinion) =>
        new($"send-back-{elementId}", day, (w, v, c) => w.Closing.ReviewAsync(v, elementId, false, opinion, c));

    /// <summary>Several steps, some days later than usual.</summary>
    public static IEnumerable<SampleStep> Later(this IEnumerable<SampleStep> steps, int days) => steps.Select(s => s.On(s.Day + days));

    private static SampleStep Triage(TriageDecision decision, string opinion) =>
        new("triage", 1, (w, v, c) => w.Intake.TriageAsync(v, decision, opinion, c));

    private static SampleStep Review(string elementId, int day, string opinion) =>
        new(elementId, day, (w, v, c) => w.Closing.ReviewAsync(v, elementId, true, opinion, c));
}

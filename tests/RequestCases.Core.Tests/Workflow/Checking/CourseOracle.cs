using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow.Checking;

/// <summary>
/// Wanders through a procedure at random and holds what happened, as a list, against the law: another way to the same verdict than the checker's.
/// </summary>
internal sealed class CourseOracle(ProcessDefinition definition, int seed)
{
    private static readonly Dictionary<string, string> LetterFor = new()
    {
        ["RecordSupplement"] = "SendSupplementNotice/sent",
        ["RecordReasons"] = "RequestReasons/sent",
        ["RecordOpinion"] = "SendConsultation/sent",
        ["RecordPayment"] = "SendFeeNotice/sent",
    };

    private readonly Random random = new(seed);
    private readonly List<string> log = [];
    private readonly Run run = new(definition);

    /// <summary>The first fault that some walk shows; null when none does.</summary>
    public static string? FaultOf(ProcessDefinition definition, int walks) =>
        Enumerable.Range(1, walks).Select(seed => new CourseOracle(definition, seed).Walk()).FirstOrDefault(f => f is not null);

    private string? Walk()
    {
        for (var step = 0; step < 60 && !run.State.Completed; step++)
        {
            if (FaultInOpenWork() is { } fault)
                return fault;
            if (Choices() is not { Count: > 0 } choices)
                return "stuck";
            var (happened, note) = choices[random.Next(choices.Count)];
            if (FaultIn(note) is { } wrong)
                return wrong;
            log.Add(note);
            run.Take(happened);
        }
        return run.State.Completed ? FaultAtEnd() : null;
    }

    private List<(ProcessEvent Happened, string Note)> Choices()
    {
        var work = run.State.OpenWork;
        var system = work.Where(w => definition[w.ElementId].Kind == ElementKind.ServiceTask).ToList();
        var done = (system.Count > 0 ? system : work).SelectMany(w => Outcomes(w).Select(o => ((ProcessEvent)new WorkCompleted(w.WorkId, o), $"{Activity(w)}/{o}{Ground(w)}")));
        var messages = system.Count > 0 ? [] : Messages().Where(m => Interpreter.Awaits(definition, run.State, m)).Select(m => ((ProcessEvent)new MessageReceived(m), m));
        return [.. done, .. messages];
    }

    private IEnumerable<string?> Outcomes(OpenWork work) => definition[work.ElementId].Outcomes.DefaultIfEmpty()
        .Where(o => $"{Activity(work)}/{o}" switch
        {
            "SendFeeNotice/sent" => !log.Contains("SendFeeNotice/sent"),
            "SendConsultation/wait" => IsAsking,
            "SendConsultation/back" or "Draft/submit" => !IsAsking,
            "ApproveExtension/approve" or "NotifyExtension/sent" => !IsOver,
            _ => true,
        });

    private IEnumerable<string> Messages()
    {
        foreach (var (record, message) in new[] { ("RecordSupplement", "supplement-expired"), ("RecordReasons", "reasons-expired"), ("RecordOpinion", "opinions-expired"), ("RecordPayment", "fee-expired") })
        {
            if (run.State.OpenWork.Any(w => Activity(w) == record))
                yield return message;
        }
        if (!IsOver && !log.Contains("withdrawn") && random.Next(12) == 0)
            yield return "withdrawn";
        if (!IsOver && log.Contains("Register/registered") && !log.Contains("extension-requested"))
            yield return "extension-requested";
    }

    private bool IsAsking => Last("SendConsultation/sent") > Math.Max(Last("RecordOpinion/settled"), Last("opinions-expired"));

    private bool IsOver => log.Contains("Issue/issued") || log.Exists(n => n.StartsWith("CloseCase", StringComparison.Ordinal));

    private string Activity(OpenWork work) => definition[work.ElementId].Binding!.ActivityType.Replace("RequestCases.", "", StringComparison.Ordinal);

    private string? Ground(OpenWork work) => definition[work.ElementId].Binding!.Input("ground");

    private string? FaultInOpenWork()
    {
        var open = run.State.OpenWork;
        if (open.GroupBy(w => w.ElementId).Any(g => g.Skip(1).Any()))
            return "work doubled";
        return open.Select(w => FaultInOpen(Activity(w))).FirstOrDefault(f => f is not null);
    }

    private string? FaultInOpen(string activity) => activity switch
    {
        "Register" or "ApproveExtension" or "CloseCase" => null,
        "NotifyExtension" => Last("ApproveExtension/approve") < 0 ? "told of an extension nobody approved" : null,
        "Archive" => log.Contains("Deliver/delivered") || log.Exists(n => n.StartsWith("CloseCase", StringComparison.Ordinal)) ? null : "archived too early",
        "Deliver" => log.Contains("Issue/issued") && !log.Contains("Deliver/delivered") ? null : "delivery without issue",
        _ when !log.Contains("Register/registered") => "not registered",
        _ when IsOver => "work after the end",
        "SendSupplementNotice" => log.Contains("SendSupplementNotice/sent") ? "supplement twice" : null,
        "Draft" => IsInReview ? "redraft while in review" : null,
        "UnitReview" or "SecrecyReview" or "LegalReview" or "Approve" => IsInReview && !IsApproved ? null : "review without draft",
        "Issue" => IsApproved ? null : "issue without approval",
        _ when LetterFor.TryGetValue(activity, out var letter) => log.Contains(letter) ? null : "waits without a letter",
        _ => null,
    };

    private bool IsInReview => Last("Draft/submit") is >= 0 and var sent && log.FindLastIndex(n => n.EndsWith("/sendBack", StringComparison.Ordinal)) < sent;

    private bool IsApproved => Last("Approve/approve") > Last("Issue/sendBack");

    private string? FaultIn(string note) => note switch
    {
        "Approve/approve" when Last("SecrecyReview/approve") < Last("Draft/submit") => "approved before secrecy review",
        "Draft/submit" when Unsent("Triage/supplement", "SendSupplementNotice") || Unsent("Triage/reasons", "RequestReasons")
            || Unsent("Search/consult", "SendConsultation") || Unsent("Search/fee", "SendFeeNotice") => "letter never sent",
        "CloseCase/supplementAbandoned" when !log.Contains("supplement-expired") || !log.Contains("SendSupplementNotice/sent") || IsOver => "closed without ground",
        "CloseCase/feeUnpaid" when !log.Contains("fee-expired") || IsOver => "closed without ground",
        "CloseCase/withdrawn" when !log.Contains("withdrawn") || IsOver => "closed without ground",
        _ => null,
    };

    private bool Unsent(string decided, string letter) =>
        Last(decided) is >= 0 and var at && log.FindLastIndex(n => n.StartsWith(letter + "/", StringComparison.Ordinal)) < at;

    private string? FaultAtEnd() => !log.Contains("Archive/archived") ? "not archived" : !IsOver ? "no reply" : null;

    private int Last(string note) => log.LastIndexOf(note);
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.People;
using RequestCases.Application.Queries;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Workflow;
using RequestCases.Core.Workflow.Versions;
using RequestCases.Web.TagHelpers;

namespace RequestCases.Web.Pages.Cases;

/// <summary>A task that is open now, as the picture and the list beside it tell.</summary>
/// <param name="ElementId">Element of the definition.</param>
/// <param name="Name">What is to be done.</param>
/// <param name="Who">Whose it is.</param>
/// <param name="Held">For how long, e.g. 已 3 个工作日.</param>
/// <param name="Due">How long there is left.</param>
/// <param name="Next">What can come next, e.g. 受理 → 分办.</param>
public sealed record TaskNow(string ElementId, string Name, string Who, string Held, DueBadge Due, IReadOnlyList<string> Next);

/// <summary>A task that is done.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Who">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Took">How long it took, e.g. 用时 3 个工作日.</param>
public sealed record TaskDone(string Name, string Outcome, string Who, Instant At, string Took);

/// <summary>流程图: where a case is in its procedure, in words and as the picture needs it.</summary>
public sealed class CaseProcedure
{
    private static readonly JsonSerializerOptions Chinese = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly HashSet<string> Waiting =
        ["RequestCases.RecordSupplement", "RequestCases.RecordReasons", "RequestCases.RecordOpinion", "RequestCases.RecordPayment"];

    private readonly CaseView view;
    private readonly ProcessDefinition definition;
    private readonly WorkingCalendar calendar;
    private readonly LocalDate today;

    /// <param name="view">The case.</param>
    /// <param name="definition">The version it runs on.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="today">The day it is told on.</param>
    public CaseProcedure(CaseView view, ProcessDefinition definition, WorkingCalendar calendar, LocalDate today)
    {
        (this.view, this.definition, this.calendar, this.today) = (view, definition, calendar, today);
        Journey = Core.Workflow.Journey.Of(definition, view.Items.Where(w => !w.IsBesideProcedure).Select(w => new TaskPassage(w.ElementId, w.OpenedAt, w.ClosedAt, w.Outcome)));
        Now = [.. view.Open.Select(Told)];
        Done = [.. view.Items.Where(w => w.State == WorkItemState.Done).OrderBy(w => w.ClosedAt).ThenBy(w => w.Id).Select(Told)];
    }

    /// <summary>The way it has come.</summary>
    public IReadOnlyList<JourneyStep> Journey { get; }

    /// <summary>What is open.</summary>
    public IReadOnlyList<TaskNow> Now { get; }

    /// <summary>What is done, oldest first.</summary>
    public IReadOnlyList<TaskDone> Done { get; }

    /// <summary>Ids of what it has passed, for the picture.</summary>
    public string PassedIds => string.Join(',', Journey.SelectMany(s => s.Passed).Distinct());

    /// <summary>Ids of where it is, for the picture.</summary>
    public string CurrentIds => string.Join(',', Now.Select(t => t.ElementId).Where(definition.Elements.ContainsKey));

    /// <summary>Who has it for how long, for the picture.</summary>
    public string Notes => JsonSerializer.Serialize(
        Now.Where(t => definition.Elements.ContainsKey(t.ElementId)).Select(t => new { Id = t.ElementId, Text = $"{t.Who} {t.Held}", Word = Words(t.Due), State = t.Due.State }), Chinese);

    /// <summary>The way it has come, for the picture to play.</summary>
    public string Path => JsonSerializer.Serialize(Journey.Select(s => new { Text = Told(s), s.Passed }), Chinese);

    /// <summary>A badge in one go: 剩 3 个工作日.</summary>
    public static string Words(DueBadge due) => due.Number is { } number ? $"{due.Word} {number} {due.Unit}" : $"{due.Word}{due.Unit}";

    private TaskNow Told(OpenTask task) => new(
        task.Item.ElementId, task.Item.Name, task.AssigneeName ?? $"{task.UnitName ?? OfficeRoles.Names[task.Item.Role]}待签收", Days(task.Item.OpenedAt, today, "已 ", ""),
        DueOf(task.Item), Next(task.Item.ElementId));

    private TaskDone Told(WorkItem item) => new(
        item.Name, OutcomeName(item.ElementId, item.Outcome!), view.NameOf(item.ClosedById), item.ClosedAt!.Value,
        Days(item.OpenedAt, OfficeTime.DateAt(item.ClosedAt.Value), "用时 ", "用时"));

    private string Told(JourneyStep step)
    {
        var when = OfficeText.Moment(step.At);
        if (step.Done is not { } done)
            return $"{when} {definition[step.Passed[0]].Name}";
        var item = view.Items.First(w => !w.IsBesideProcedure && w.ElementId == done.ElementId && w.ClosedAt == done.ClosedAt);
        return $"{when} {view.NameOf(item.ClosedById)} {item.Name}：{OutcomeName(done.ElementId, done.Outcome!)}";
    }

    private DueBadge DueOf(WorkItem item)
    {
        if (Waiting.Contains(item.Activity) && item.DueOn >= today)
            return new DueBadge("paused", "等到", null, $" {item.DueOn:MM-dd}", $"等待答复至 {OfficeText.Date(item.DueOn)}");
        var left = calendar.WorkingDaysLeft(today, item.DueOn);
        return left switch
        {
            < 0 => new DueBadge("late", "超期", -left, "个工作日", $"应当在 {OfficeText.Date(item.DueOn)} 前办结"),
            0 => new DueBadge("today", "今天", null, "到期", $"应当在 {OfficeText.Date(item.DueOn)} 前办结"),
            _ => new DueBadge(left <= 3 ? "near" : "calm", "剩", left, "个工作日", $"应当在 {OfficeText.Date(item.DueOn)} 前办结"),
        };
    }

    private string Days(Instant from, LocalDate through, string word, string wordForLess) =>
        calendar.CountWorkingDays(OfficeTime.DateAt(from), through) is > 0 and var days ? $"{word}{days} 个工作日" : $"{wordForLess}不到 1 个工作日";

    private string OutcomeName(string elementId, string outcome) =>
        definition.Elements.GetValueOrDefault(elementId)?.Outgoing.FirstOrDefault(f => f.Outcome == outcome)?.Name ?? (outcome switch { "approved" => "同意", "refused" => "不同意", "archived" => "已归档", _ => outcome });

    private List<string> Next(string elementId) => definition.Elements.GetValueOrDefault(elementId) is not { } element ? [] :
    [
        .. element.Outgoing.Select(f => (Word: f.Name, To: f.Target))
            .Concat(definition.Elements.Values.Where(e => e.AttachedTo == elementId).SelectMany(e => e.Outgoing.Select(f => (Word: (string?)e.Name, To: f.Target))))
            .Select(way => way.Word is { } word ? $"{word} → {NameOf(definition[way.To])}" : NameOf(definition[way.To])),
    ];

    // A gateway without a name is called after what follows it.
    private string NameOf(ProcessElement element)
    {
        var named = element;
        for (var seen = 0; named.Name == named.Id && named.Outgoing.Count == 1 && seen < definition.Elements.Count; seen++)
            named = definition[named.Outgoing[0].Target];
        return named.Name == named.Id ? KindNames.Of(named.Kind) : named.Name;
    }
}

using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.People;
using RequestCases.Application.Queries;
using RequestCases.Web.TagHelpers;

namespace RequestCases.Web.Pages;

/// <summary>待办: what the person is to do, the most urgent first.</summary>
public sealed class IndexModel(InboxQuery inbox, AssignWork assign, OfficeCalendar calendar, IClock clock) : OfficePageModel(clock)
{
    /// <summary>Whose tasks.</summary>
    [BindProperty(SupportsGet = true, Name = "tab")]
    public InboxTab Tab { get; set; }

    /// <summary>Part of number, subject or applicant.</summary>
    [BindProperty(SupportsGet = true, Name = "text")]
    public string? Text { get; set; }

    /// <summary>Stage.</summary>
    [BindProperty(SupportsGet = true, Name = "stage")]
    public string? Stage { get; set; }

    /// <summary>Light.</summary>
    [BindProperty(SupportsGet = true, Name = "due")]
    public DueFilter Due { get; set; }

    /// <summary>Last row of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>The rows.</summary>
    public ListPage<InboxRow> Rows { get; private set; } = new([], null);

    /// <summary>Rows that match, on all pages.</summary>
    public int Matching { get; private set; }

    /// <summary>The tabs with how many tasks each holds.</summary>
    public IReadOnlyList<(InboxTab Tab, string Name, int Count)> Tabs { get; private set; } = [];

    /// <summary>Whether the list is narrowed by a filter.</summary>
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrEmpty(Stage) || Due != DueFilter.All;

    /// <summary>Whether the person may see cases at all.</summary>
    public bool SeesCases => CaseAccess.SeesCases(Actor);

    /// <summary>Whether the person registers applications.</summary>
    public bool Registers => Actor.Has(OfficeRoles.Clerk);

    /// <summary>Today, and when work goes on if today is a day off.</summary>
    public string DayLine
    {
        get
        {
            var day = calendar.Calendar.Describe(Today);
            var today = $"今天 {Today.Month}月{Today.Day}日 {OfficeText.Weekday(Today)}";
            if (day.IsWorkingDay)
                return day.Name is null ? $"{today} · 工作日" : $"{today} · 工作日，{day.Text}";
            var next = calendar.Calendar.NextWorkingDay(Today);
            return $"{today} · {(day.Name is null ? "休息日" : day.Text)}，下一工作日 {next.Month}月{next.Day}日 {OfficeText.Weekday(next)}";
        }
    }

    /// <summary>Opens the inbox.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        await LoadAsync(cancellation);
        return Page();
    }

    /// <summary>签收: takes a task that nobody has taken.</summary>
    public Task<IActionResult> OnPostAsync(long caseId, long workItemId, CancellationToken cancellation) => CarryOutAsync(
        context => assign.ExecuteAsync(caseId, new AssignWork.Input { WorkItemId = workItemId }, context, cancellation),
        _ => Address(Tab, After),
        async () =>
        {
            await LoadAsync(cancellation);
            return Page();
        });

    /// <summary>The address of a tab or page, with the filters kept.</summary>
    public string Address(InboxTab tab, string? after = null) => ListOptions.Address(
        "/", ("tab", tab == InboxTab.Mine ? null : Word(tab)), ("text", Text), ("stage", Stage), ("due", Due == DueFilter.All ? null : ListOptions.Word(Due)), ("after", after));

    /// <summary>A tab as addresses write it.</summary>
    public static string Word(InboxTab tab) => tab.ToString().ToLowerInvariant();

    /// <summary>The day the task itself is due, where it comes before the reply.</summary>
    public LocalDate? OwnDue(InboxRow row) =>
        row.Dates is { Closed: false, Clock: Core.Deadlines.ClockState.Running } && row.DueOn < row.Dates.ReplyDue && row.DueOn >= Today && !(row.Dates.WaitsUntil >= Today)
            ? row.DueOn
            : null;

    /// <summary>Whether the reply's day may still move.</summary>
    public bool IsProvisional(InboxRow row) => DueBadges.IsProvisional(row.Dates, calendar.Calendar);

    /// <summary>The badge of a task: of its own day where that comes first, else of the reply.</summary>
    public DueBadge? Badge(InboxRow row) =>
        DueBadges.Of(OwnDue(row) is { } own ? row.Dates with { ReplyDue = own } : row.Dates, Today, calendar.Calendar);

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var request = new InboxRequest(Tab, Text, Stage, Due, ListCursor.Parse(After));
        Rows = await inbox.ReadAsync(request, Actor, Today, cancellation);
        var counts = new List<(InboxTab, string, int)>();
        foreach (var (tab, name) in new[] { (InboxTab.Mine, "我的"), (InboxTab.Unit, "本处室"), (InboxTab.Unassigned, "待签收") })
        {
            if (tab != InboxTab.Unit || Actor.UnitId is not null)
                counts.Add((tab, name, await inbox.CountAsync(tab, Actor, cancellation)));
        }
        Tabs = counts;
        Matching = IsFiltered ? await inbox.CountAsync(request, Actor, Today, cancellation) : counts.Find(t => t.Item1 == Tab).Item3;
    }
}

using Microsoft.AspNetCore.Authorization;
using NodaTime;
using NodaTime.Text;
using RequestCases.Application;
using RequestCases.Application.Operations;
using RequestCases.Application.Queries;
using RequestCases.Web.SignIn;
using RequestCases.Web.TagHelpers;

namespace RequestCases.Web.Pages.Supervision;

/// <summary>督办总览: what is late, what will be, whose it is; every number leads to its list.</summary>
[Authorize(Policy = Policies.Supervising)]
public sealed class IndexModel(SupervisionQuery supervision, CaseListQuery cases, OfficeCalendar calendar, IClock clock) : OfficePageModel(clock)
{
    private const int MostPressing = 8;

    /// <summary>The numbers.</summary>
    public SupervisionView View { get; private set; } = null!;

    /// <summary>Overdue, due and near, the most urgent first.</summary>
    public IReadOnlyList<CaseRow> Pressing { get; private set; } = [];

    /// <summary>Whether numbers lead to lists: who only administers the system sees no cases.</summary>
    public bool SeesCases => CaseAccess.SeesCases(Actor);

    /// <summary>When the numbers were read.</summary>
    public string AsOf => OfficeText.Moment(Now);

    /// <summary>How many cases press.</summary>
    public int PressingCount => View.Lights.Overdue + View.Lights.Today + View.Lights.Near;

    /// <summary>The replies of the next working days.</summary>
    public ColumnsModel Columns => new("未来 20 个工作日到期件数", [.. View.NextDays.Select((day, i) => new Column(
        OfficeText.ShortDate(day.Day), day.Count, State(day.Day, i), SeesCases && day.Count > 0 ? ListOptions.Address("/cases", ("dueOn", LocalDatePattern.Iso.Format(day.Day))) : null))]);

    /// <summary>Opens the overview.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        View = await supervision.ReadAsync(Actor, Today, cancellation);
        foreach (var light in new[] { DueFilter.Overdue, DueFilter.Today, DueFilter.Near })
        {
            var wanted = MostPressing - Pressing.Count;
            if (SeesCases && wanted > 0)
                Pressing = [.. Pressing, .. (await cases.ReadAsync(new CaseListRequest(Due: light), Actor, Today, cancellation, wanted)).Rows];
        }
    }

    /// <summary>The badge of a case.</summary>
    public DueBadge? Badge(CaseRow row) => DueBadges.Of(row.Dates, Today, calendar.Calendar);

    /// <summary>The list behind a light, of all units or one; null for who may not open it.</summary>
    public string? List(DueFilter due, int? unitId = null) =>
        SeesCases ? ListOptions.Address("/cases", ("unit", unitId), ("due", due == DueFilter.All ? null : ListOptions.Word(due))) : null;

    /// <summary>The list of a stage.</summary>
    public string? List(string stage) => SeesCases ? ListOptions.Address("/cases", ("stage", stage)) : null;

    /// <summary>A rate as people read it.</summary>
    public static string Rate(AnswerRecord answers) => answers.Rate is { } rate ? $"{rate:0.#}%" : "—";

    private string State(LocalDate day, int index) => day == Today ? "today" : index < CaseFilters.NearDays + (View.NextDays[0].Day == Today ? 1 : 0) ? "near" : "calm";
}

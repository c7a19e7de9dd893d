using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Deputies;
using RequestCases.Application.People;

namespace RequestCases.Web.Pages.Deputies;

/// <summary>我的代理, and that of a colleague for the head of the unit and for administrators.</summary>
public sealed class IndexModel(ArrangeDeputies operation, DeputyQuery query, OfficeDb db, IClock clock) : OfficePageModel(clock)
{
    /// <summary>Who has the tasks, and who is alerted.</summary>
    public static IReadOnlyList<SelectListItem> Ways { get; } = [new("两人都有", "False"), new("只给代理人", "True")];

    /// <summary>What was typed.</summary>
    [BindProperty]
    public ArrangeDeputies.Input Input { get; set; } = new();

    /// <summary>Whose work it is.</summary>
    public Person Absent { get; private set; } = null!;

    /// <summary>Whether it is the person's own page.</summary>
    public bool IsOwn => Absent.Id == Actor.Id;

    /// <summary>The arrangements.</summary>
    public IReadOnlyList<DeputyPeriod> Periods { get; private set; } = [];

    /// <summary>For whom the person stands in.</summary>
    public IReadOnlyList<DeputyPeriod> StandsIn { get; private set; } = [];

    /// <summary>Who may stand in.</summary>
    public IReadOnlyList<SelectListItem> Candidates { get; private set; } = [];

    /// <summary>Colleagues for whom the person may arrange too.</summary>
    public IReadOnlyList<PersonInfo> Colleagues { get; private set; } = [];

    /// <summary>Opens the page.</summary>
    public async Task<IActionResult> OnGetAsync(string? id, CancellationToken cancellation)
    {
        Input.From = Today;
        return await ShowAsync(id, cancellation);
    }

    /// <summary>安排.</summary>
    public Task<IActionResult> OnPostAsync(string? id, CancellationToken cancellation) => CarryOutAsync(
        context => operation.ExecuteAsync(id ?? Actor.Id, Input, context, cancellation), _ => Path(id), () => ShowAsync(id, cancellation));

    /// <summary>提前结束.</summary>
    public Task<IActionResult> OnPostEndAsync(string? id, long period, CancellationToken cancellation)
    {
        ModelState.Clear();
        return CarryOutAsync(context => operation.EndAsync(period, context, cancellation), _ => Path(id), () => ShowAsync(id, cancellation));
    }

    /// <summary>How a setting reads.</summary>
    public static string Whose(bool deputyOnly) => deputyOnly ? "代理人" : "两人";

    /// <summary>How an arrangement stands.</summary>
    public string State(DeputyPeriod period) =>
        period.EndedAt is not null ? "已提前结束" : period.Until < Today ? "已结束" : period.From > Today ? "还没开始" : "代理中";

    /// <summary>Whether it can be ended.</summary>
    public bool MayEnd(DeputyPeriod period) => !period.IsOver(Today);

    private static string Path(string? id) => id is null ? "/deputies" : $"/deputies/{id}";

    private async Task<IActionResult> ShowAsync(string? id, CancellationToken cancellation)
    {
        var found = await db.Users.AsNoTracking().SingleOrDefaultAsync(p => p.Id == (id ?? Actor.Id) && p.IsActive, cancellation);
        if (found is null)
            return NotFound();
        if (!ArrangeDeputies.MayArrange(Actor, found.Id, found.UnitId))
            return Forbid();
        Absent = found;
        Periods = await query.OfAsync(found.Id, Today, cancellation);
        StandsIn = await query.ByAsync(found.Id, Today, cancellation);
        Candidates = [.. (await query.CandidatesAsync(found.Id, cancellation)).Select(p => new SelectListItem($"{p.Name}（{p.Unit ?? "局领导"}）", p.Id))];
        if (IsOwn && Actor.Has(OfficeRoles.UnitHead) && Actor.UnitId is { } unitId)
            Colleagues = await query.ColleaguesAsync(unitId, Actor.Id, cancellation);
        return Page();
    }
}

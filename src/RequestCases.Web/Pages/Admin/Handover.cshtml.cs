using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Handovers;
using RequestCases.Application.People;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin;

/// <summary>工作交接: what somebody who leaves has to hand over, and to whom.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class HandoverModel(HandOver operation, HandoverList list, OfficeDb db, IClock clock) : OfficePageModel(clock)
{
    /// <summary>What a row is about.</summary>
    public static IReadOnlyDictionary<HandoverKind, string> Kinds { get; } = new Dictionary<HandoverKind, string>
    {
        [HandoverKind.Task] = "待办",
        [HandoverKind.Case] = "承办",
        [HandoverKind.Deputy] = "代理",
        [HandoverKind.Role] = "职责",
    };

    /// <summary>Who takes over what.</summary>
    [BindProperty]
    public HandOver.Input Input { get; set; } = new();

    /// <summary>Who leaves.</summary>
    public Person Leaving { get; private set; } = null!;

    /// <summary>What is to be handed over.</summary>
    public IReadOnlyList<HandoverRow> Rows { get; private set; } = [];

    /// <summary>To whom all can go: who can take over at least one case or task, or back to the unit.</summary>
    public IReadOnlyList<SelectListItem> Everybody { get; private set; } = [];

    /// <summary>Opens the page.</summary>
    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    /// <summary>确认交接.</summary>
    public Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation) => CarryOutAsync(
        context => operation.ExecuteAsync(id, Input, context, cancellation), _ => $"/admin/people/{id}", () => ShowAsync(id, cancellation));

    /// <summary>Who may take over a row.</summary>
    public static IReadOnlyList<SelectListItem> ChoicesOf(HandoverRow row) =>
    [
        .. row.Choices.Select(p => new SelectListItem(p.Name, p.Id)),
        .. row.Kind switch
        {
            HandoverKind.Role => [],
            HandoverKind.Deputy => new SelectListItem[] { new("结束代理", HandOver.Pool) },
            _ => [new("退回待签收", HandOver.Pool)],
        },
    ];

    // Who takes over at least one case or task, the most of all first; where nobody can, all of it still goes back at once.
    private static IReadOnlyList<SelectListItem> EverybodyOf(IReadOnlyList<HandoverRow> rows)
    {
        var named = rows.Where(r => r.Kind != HandoverKind.Role).ToList();
        var work = named.Where(r => r.Kind != HandoverKind.Deputy).ToList();
        var people = (work.Count > 0 ? work : named).SelectMany(r => r.Choices).DistinctBy(p => p.Id)
            .Select(p => (Person: p, Count: named.Count(r => r.Choices.Any(choice => choice.Id == p.Id)))).OrderByDescending(p => p.Count).ThenBy(p => p.Person.Name, StringComparer.Ordinal)
            .Select(p => new SelectListItem(p.Count == named.Count ? p.Person.Name : $"{p.Person.Name}（能接其中 {p.Count} 项）", p.Person.Id));
        return work.Count > 0 ? [.. people, new("退回待签收，由处室重新分", HandOver.Pool)] : [.. people];
    }

    private async Task<IActionResult> ShowAsync(string id, CancellationToken cancellation)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } leaving)
            return NotFound();
        Leaving = leaving;
        Rows = await list.ReadAsync(leaving, Today, cancellation);
        // A field needs its entry.
        foreach (var row in Rows)
            Input.To.TryAdd(row.Key, null);
        Everybody = EverybodyOf(Rows);
        return Page();
    }
}

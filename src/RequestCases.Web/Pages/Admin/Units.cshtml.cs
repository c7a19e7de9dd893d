using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Core.Cases;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin;

/// <summary>处室（单位）.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class UnitsModel(OfficeDirectory directory, OfficeDb db, IClock clock) : OfficePageModel(clock)
{
    private const int OrderStep = 10;

    /// <summary>What was typed.</summary>
    [BindProperty]
    public UnitInput Input { get; set; } = new();

    /// <summary>All units, those in use first.</summary>
    public IReadOnlyList<UnitRow> Units { get; private set; } = [];

    /// <summary>The unit being changed; null when one is being added.</summary>
    public UnitRow? Changed => Units.FirstOrDefault(unit => unit.Id == Input.Id);

    /// <summary>Opens the list, with a unit to change or an empty form.</summary>
    public async Task<IActionResult> OnGetAsync(int? id, CancellationToken cancellation)
    {
        Input.Id = id;
        await LoadAsync(cancellation);
        if (id is not null && Changed is null)
            return NotFound();
        Input = Changed is { } unit
            ? new UnitInput { Id = id, Name = unit.Name, IsDisclosureOffice = unit.IsDisclosureOffice, IsActive = unit.IsActive, SortOrder = unit.SortOrder }
            : new UnitInput { SortOrder = Units.Select(u => u.SortOrder).DefaultIfEmpty().Max() + OrderStep };
        return Page();
    }

    /// <summary>Saves.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => CarryOutAsync(
        async context =>
        {
            var unit = await directory.SaveUnitAsync(Input, context, cancellation);
            return new CaseResult(0, $"已保存处室（单位）：{unit.Name}");
        },
        _ => "/admin/units",
        async () =>
        {
            await LoadAsync(cancellation);
            return Page();
        });

    private async Task LoadAsync(CancellationToken cancellation) => Units = await db.Units
        .OrderByDescending(u => u.IsActive).ThenBy(u => u.SortOrder).ThenBy(u => u.Id)
        .Select(u => new UnitRow(
            u.Id, u.Name, u.IsDisclosureOffice, u.IsActive, u.SortOrder,
            db.Users.Count(p => p.UnitId == u.Id && p.IsActive), db.Cases.Count(c => c.UnitId == u.Id && c.Status == CaseStatus.Open)))
        .ToListAsync(cancellation);
}

/// <summary>A unit as the list shows it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">名称.</param>
/// <param name="IsDisclosureOffice">政府信息公开工作机构.</param>
/// <param name="IsActive">在用.</param>
/// <param name="SortOrder">排序.</param>
/// <param name="People">在职人员.</param>
/// <param name="OpenCases">在办件.</param>
public sealed record UnitRow(int Id, string Name, bool IsDisclosureOffice, bool IsActive, int SortOrder, int People, int OpenCases);

using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;

namespace RequestCases.Web.Pages.Admin;

/// <summary>The units as a select offers them.</summary>
internal static class UnitChoices
{
    /// <summary>Units in use, with the one already chosen, or all.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> ReadAsync(OfficeDb db, int? chosen, bool activeOnly, CancellationToken cancellation)
    {
        var units = await db.Units.Where(u => u.IsActive || !activeOnly || u.Id == chosen)
            .OrderByDescending(u => u.IsActive).ThenBy(u => u.SortOrder).Select(u => new { u.Id, u.Name, u.IsActive }).ToListAsync(cancellation);
        return [.. units.Select(u => new SelectListItem(u.IsActive ? u.Name : $"{u.Name}（已撤销）", u.Id.ToString(CultureInfo.InvariantCulture), u.Id == chosen))];
    }
}

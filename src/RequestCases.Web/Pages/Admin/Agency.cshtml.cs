using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin;

/// <summary>本机关信息.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class AgencyModel(OfficeDirectory directory, OfficeDb db, IClock clock) : OfficePageModel(clock)
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public AgencyInput Input { get; set; } = new();

    /// <summary>Opens the form.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (await db.Agency.AsNoTracking().SingleOrDefaultAsync(cancellation) is { } agency)
            Input = AgencyInput.From(agency);
    }

    /// <summary>Saves.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => CarryOutAsync(
        async context =>
        {
            await directory.SaveAgencyAsync(Input, context, cancellation);
            return new CaseResult(0, "已保存本机关信息，今后制作的文书按此填写；已经制发的不变");
        },
        _ => "/admin/agency",
        () => Task.FromResult<IActionResult>(Page()));
}

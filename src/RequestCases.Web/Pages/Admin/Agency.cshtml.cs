using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Application.Procedures;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Letters;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin;

/// <summary>本机关信息.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class AgencyModel(OfficeDirectory directory, OfficeDb db, IClock clock) : OfficePageModel(clock)
{
    internal const string First = "先复议、再诉讼（复议前置）";
    internal const string Choice = "可以选择复议或者诉讼";

    /// <summary>What was typed.</summary>
    [BindProperty]
    public AgencyInput Input { get; set; } = new();

    /// <summary>The published procedures, one of which new cases start on.</summary>
    public IReadOnlyList<SelectListItem> Procedures { get; private set; } = [];

    /// <summary>The remedy of a ground by law.</summary>
    internal static string LawOf(ReplyGroundInfo ground) => ground.Ground == ReplyGround.PartiallyDisclosed ? "各部分分别确定"
        : ground.RemedyKind == RemedyKind.ReconsiderationFirst ? First : Choice;

    /// <summary>Opens the form.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ReadProceduresAsync(cancellation);
        Input = AgencyInput.From(await db.Agency.AsNoTracking().SingleOrDefaultAsync(cancellation) ?? new AgencyProfile());
    }

    /// <summary>Saves.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => CarryOutAsync(
        async context =>
        {
            await directory.SaveAgencyAsync(Input, context, cancellation);
            return new CaseResult(0, "已保存本机关信息，今后制作的文书按此填写；已经制发的不变");
        },
        _ => "/admin/agency",
        async () =>
        {
            await ReadProceduresAsync(cancellation);
            return Page();
        });

    private async Task ReadProceduresAsync(CancellationToken cancellation) =>
        Procedures = await ProcedureLibrary.Live(db).OrderBy(p => p.ProcessId).Select(p => new SelectListItem(p.Name, p.ProcessId)).ToListAsync(cancellation);
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Jobs;
using RequestCases.Application.Operations;
using RequestCases.Web.Jobs;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin.Jobs;

/// <summary>One job: its last runs, and 暂停.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class JobModel(JobBoard board, ChangeJobs change, IClock clock) : OfficePageModel(clock)
{
    /// <summary>Why it is paused.</summary>
    [BindProperty]
    public ChangeJobs.Input Input { get; set; } = new();

    /// <summary>How it stands.</summary>
    public JobStanding Standing { get; private set; } = null!;

    /// <summary>Its last runs.</summary>
    public IReadOnlyList<JobRun> Runs { get; private set; } = [];

    /// <summary>Opens the page.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellation) => await LoadAsync(code, cancellation) ? Page() : NotFound();

    /// <summary>暂停.</summary>
    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellation) => !await LoadAsync(code, cancellation)
        ? NotFound()
        : await CarryOutAsync(PauseAsync, _ => "/admin/jobs", () => Task.FromResult<IActionResult>(Page()));

    private async Task<CaseResult> PauseAsync(OperationContext context)
    {
        await change.PauseAsync(Standing.Job.Code, Standing.Job.Name, Input, context, HttpContext.RequestAborted);
        return new CaseResult(0, $"已暂停“{Standing.Job.Name}”。记得恢复；超过一天，运行状况会报警。");
    }

    private async Task<bool> LoadAsync(string code, CancellationToken cancellation)
    {
        if (await board.FindAsync(code, cancellation) is not { } found)
            return false;
        (Standing, Runs) = (found, await board.RunsAsync(code, cancellation));
        return true;
    }
}

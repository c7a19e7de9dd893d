using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Jobs;
using RequestCases.Application.Operations;
using RequestCases.Web.Jobs;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin.Jobs;

/// <summary>定时任务: each job, how it ran last and when it runs next.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class IndexModel(JobBoard board, ChangeJobs change, JobOrders orders, IClock clock) : OfficePageModel(clock)
{
    /// <summary>The jobs.</summary>
    public IReadOnlyList<JobStanding> Jobs { get; private set; } = [];

    /// <summary>Opens the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellation) => Jobs = await board.ReadAsync(cancellation);

    /// <summary>立即运行.</summary>
    public Task<IActionResult> OnPostRunAsync(string code, CancellationToken cancellation) => OnJobAsync(code, async (job, context) =>
    {
        if (await change.OrderAsync(job.Code, job.Name, context, cancellation))
            orders.Order(job, Actor.Name);
        return new CaseResult(0, $"“{job.Name}”开始运行，稍后刷新页面看结果。");
    }, cancellation);

    /// <summary>恢复.</summary>
    public Task<IActionResult> OnPostResumeAsync(string code, CancellationToken cancellation) => OnJobAsync(code, async (job, context) =>
    {
        await change.ResumeAsync(job.Code, job.Name, context, cancellation);
        return new CaseResult(0, $"已恢复“{job.Name}”，停着时漏下的一分钟内自动补上。");
    }, cancellation);

    private async Task<IActionResult> OnJobAsync(string code, Func<OfficeJob, OperationContext, Task<CaseResult>> act, CancellationToken cancellation)
    {
        Jobs = await board.ReadAsync(cancellation);
        return Jobs.FirstOrDefault(standing => standing.Job.Code == code) is not { Job: var job }
            ? NotFound()
            : await CarryOutAsync(context => act(job, context), _ => "/admin/jobs", () => Task.FromResult<IActionResult>(Page()));
    }
}

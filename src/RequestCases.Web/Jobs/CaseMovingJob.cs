using NodaTime;
using RequestCases.Application.Procedures;

namespace RequestCases.Web.Jobs;

/// <summary>Moves open cases to a new version of their procedure as soon as it is ordered, and takes up after a start what was left unfinished.</summary>
public sealed class CaseMovingJob() : OfficeJob(
    "case-moving", "迁移到新流程", "流程发布新版本并选择迁移时，把在办件转到新版本。停着时，在办件留在原来的版本，照常办理。", "有迁移就做，每分钟再看一次")
{
    /// <inheritdoc />
    public override async Task<string?> DoAsync(IServiceProvider services, Instant now, CancellationToken cancellation) =>
        await services.GetRequiredService<CaseMover>().RunAsync(now, cancellation) is > 0 and var moved ? $"{moved} 件在办件已转到新版本" : null;
}

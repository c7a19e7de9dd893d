using NodaTime;
using RequestCases.Application.Calendars;

namespace RequestCases.Web.Jobs;

/// <summary>Recomputes open cases right after a calendar document, and takes up after a start what was left unfinished.</summary>
public sealed class RecomputationJob(JobRunner runner, AlertJob alerts) : OfficeJob(
    "recomputation", "重新计算期限", "放假安排有变动时，重新计算在办件的期限。停着时，新的放假安排还没有算进在办件。", "有变动就算，每分钟再看一次")
{
    /// <inheritdoc />
    public override async Task<string?> DoAsync(IServiceProvider services, Instant now, CancellationToken cancellation)
    {
        var moved = await services.GetRequiredService<Recomputation>().RunAsync(now, cancellation);
        if (moved == 0)
            return null;
        // A deadline that came nearer is alerted today, not tomorrow.
        await runner.CatchUpAsync(alerts, null, cancellation);
        return $"{moved} 件在办件的期限有变动";
    }
}

using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Calendars;

namespace RequestCases.Web.Jobs;

/// <summary>Recomputes open cases right after a calendar document, and takes up after a start what was left unfinished.</summary>
public sealed class RecomputationWorker(IServiceScopeFactory scopes, RecomputationSignal signal, IClock clock, ILogger<RecomputationWorker> log)
    : SignalledWorker(scopes, signal, log)
{
    /// <inheritdoc />
    protected override async Task<string?> WorkAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var moved = await services.GetRequiredService<Recomputation>().RunAsync(now, cancellation);
        if (moved == 0)
            return null;
        // A deadline that came nearer is alerted today, not tomorrow.
        await services.GetRequiredService<AlertSweep>().RunAsync(now, cancellation);
        return $"Recomputed after a calendar document: {moved} cases moved";
    }
}

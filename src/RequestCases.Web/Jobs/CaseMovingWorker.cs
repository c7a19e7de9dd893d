using NodaTime;
using RequestCases.Application.Procedures;

namespace RequestCases.Web.Jobs;

/// <summary>Moves open cases to a new version of their procedure as soon as it is ordered, and takes up after a start what was left unfinished.</summary>
public sealed class CaseMovingWorker(IServiceScopeFactory scopes, ProcedureRunSignal signal, IClock clock, ILogger<CaseMovingWorker> log)
    : SignalledWorker(scopes, signal, log)
{
    /// <inheritdoc />
    protected override async Task<string?> WorkAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var moved = await services.GetRequiredService<CaseMover>().RunAsync(clock.GetCurrentInstant(), cancellation);
        return moved == 0 ? null : $"Moved {moved} cases to a new version of their procedure";
    }
}

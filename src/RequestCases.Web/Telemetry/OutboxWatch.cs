using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Telemetry;

namespace RequestCases.Web.Telemetry;

/// <summary>Looks at the outbox twice a minute, for those who watch the figures.</summary>
internal sealed partial class OutboxWatch(IServiceScopeFactory scopes, IClock clock, ILogger<OutboxWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                OfficeMetrics.NoteOutbox(await LookAsync(stoppingToken));
            }
            catch (Exception e) when (e.OfDatabase() is not null)
            {
                // The health page says more; the next look comes soon.
                LogFailure(e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<OfficeMetrics.OutboxState> LookAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        var pending = db.Outbox.Where(m => m.SentAt == null && m.DeadAt == null);
        var oldest = await pending.OrderBy(m => m.Id).Select(m => (Instant?)m.CreatedAt).FirstOrDefaultAsync(cancellation);
        return new OfficeMetrics.OutboxState(
            await pending.CountAsync(cancellation),
            oldest is { } since ? (clock.GetCurrentInstant() - since).TotalSeconds : 0,
            await db.Outbox.CountAsync(m => m.DeadAt != null, cancellation));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be looked at: {Reason}")]
    private partial void LogFailure(string reason);
}

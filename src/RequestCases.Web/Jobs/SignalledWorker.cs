using RequestCases.Application;

namespace RequestCases.Web.Jobs;

/// <summary>Works as soon as it is woken, and every minute looks whether something was left unfinished, also by another node.</summary>
public abstract partial class SignalledWorker(IServiceScopeFactory scopes, WakeSignal signal, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Does what there is to do.</summary>
    /// <param name="services">Of a scope of its own.</param>
    /// <param name="cancellation">The host is stopping.</param>
    /// <returns>What was done, for the log; null when there was nothing.</returns>
    protected abstract Task<string?> WorkAsync(IServiceProvider services, CancellationToken cancellation);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await WorkOnceAsync(stoppingToken);
            await signal.WaitAsync(Pause, stoppingToken);
        }
    }

    private async Task WorkOnceAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await WorkAsync(scope.ServiceProvider, cancellation) is { } done)
                LogDone(done);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What is unfinished is taken up at the next look.
            LogFailure(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Done}")]
    private partial void LogDone(string done);

    [LoggerMessage(Level = LogLevel.Error, Message = "The work stopped and will be taken up again")]
    private partial void LogFailure(Exception exception);
}

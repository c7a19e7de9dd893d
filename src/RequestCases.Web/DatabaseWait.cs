using System.Net.Mime;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RequestCases.Application.Data;

namespace RequestCases.Web;

/// <summary>
/// A node that finds no database at its start does not die: it says so in the log, on the health page and to whoever comes, and tries again
/// until the database is there.
/// </summary>
internal static partial class DatabaseWait
{
    private const string Text = "数据库暂时连不上，办件系统正在等它。连上以后自动继续，请稍后刷新。";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Prepares the office as soon as its database can be reached.</summary>
    /// <param name="app">The host, not yet started.</param>
    /// <param name="prepare">Prepares it.</param>
    /// <returns>False when the program was told to stop meanwhile.</returns>
    public static async Task<bool> UntilPreparedAsync(WebApplication app, Func<CancellationToken, Task> prepare)
    {
        try
        {
            await prepare(CancellationToken.None);
            return true;
        }
        catch (Exception e) when (e.IsDatabaseAway())
        {
            LogAway(app.Logger, e.OfDatabase()?.Message ?? e.Message);
        }
        await using var waiting = Answering(app);
        await waiting.StartAsync();
        var prepared = await PrepareAsync(prepare, waiting.Lifetime.ApplicationStopping);
        await waiting.StopAsync();
        return prepared;
    }

    private static async Task<bool> PrepareAsync(Func<CancellationToken, Task> prepare, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                try
                {
                    await prepare(stopping);
                    return true;
                }
                catch (Exception e) when (e.IsDatabaseAway() && !stopping.IsCancellationRequested)
                {
                    // Said once; what it waits for is on the health page.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Told to stop.
        }
        return false;
    }

    // In the place of the office, at its addresses.
    private static WebApplication Answering(WebApplication app)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls((app.Configuration["urls"] ?? OfficeHost.DefaultAddress).Split(';'));
        builder.Services.AddHealthChecks().AddCheck("database", () => HealthCheckResult.Unhealthy(Text));
        var waiting = builder.Build();
        waiting.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        waiting.MapHealthChecks("/health/ready", new() { ResponseWriter = Health.HealthAnswer.WriteAsync });
        waiting.MapFallback(context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = $"{MediaTypeNames.Text.Plain}; charset=utf-8";
            context.Response.Headers.RetryAfter = "5";
            return context.Response.WriteAsync(Text);
        });
        return waiting;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database cannot be reached: waiting for it. {Reason}")]
    private static partial void LogAway(ILogger log, string reason);
}

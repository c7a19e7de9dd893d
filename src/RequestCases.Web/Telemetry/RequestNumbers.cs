using System.Diagnostics;
using System.Text.RegularExpressions;

namespace RequestCases.Web.Telemetry;

/// <summary>
/// Gives each request a number that the proxy, the log and the error page share: the proxy's <c>X-Request-Id</c>, or else the trace of
/// <c>traceparent</c>. It is answered as <c>X-Request-Id</c> and shown as 编号.
/// </summary>
public static partial class RequestNumbers
{
    /// <summary>The header it comes in and goes out by.</summary>
    public const string Header = "X-Request-Id";

    /// <summary>What its log lines name it by.</summary>
    public const string Scope = "RequestNumber";

    /// <summary>Gives them. Call it before anything that logs.</summary>
    public static void UseRequestNumbers(this WebApplication app) => app.Use(async (context, next) =>
    {
        var number = Given(context.Request) ?? Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        context.TraceIdentifier = number;
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = number;
            return Task.CompletedTask;
        });
        using (app.Logger.BeginScope(new Dictionary<string, object> { [Scope] = number }))
            await next(context);
    });

    /// <summary>Gives a run of a job a number of its own: the log lines until the end of it carry it.</summary>
    public static IDisposable? BeginRun(ILogger log) => log.BeginScope(new Dictionary<string, object> { [Scope] = ActivityTraceId.CreateRandom().ToHexString() });

    // What anybody may send goes into the log and onto a page: only what looks like a number.
    private static string? Given(HttpRequest request) => request.Headers[Header] is [{ } given] && Number().IsMatch(given) ? given : null;

    [GeneratedRegex("^[A-Za-z0-9-]{8,64}$")]
    private static partial Regex Number();
}

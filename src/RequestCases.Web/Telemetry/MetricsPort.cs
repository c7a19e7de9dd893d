using OpenTelemetry;
using OpenTelemetry.Metrics;
using RequestCases.Application.Telemetry;

namespace RequestCases.Web.Telemetry;

/// <summary>What is measured, for Prometheus at <c>/metrics</c> of a port of its own (<c>Metrics:Port</c>): no proxy leads there, and nothing else answers there.</summary>
internal static class MetricsPort
{
    private static readonly string[] Meters = [OfficeMetrics.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql"];

    /// <summary>Measures and listens where the port is set.</summary>
    public static void AddMetricsPort(this WebApplicationBuilder builder)
    {
        if (Of(builder.Configuration) is not { } port)
            return;
        builder.WebHost.UseUrls($"{builder.Configuration["urls"]};http://*:{port}".Split(';', StringSplitOptions.RemoveEmptyEntries));
        builder.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder().AddMeter(Meters).AddPrometheusExporter().Build());
        builder.Services.AddHostedService<OutboxWatch>();
    }

    /// <summary>Answers at the port. Call it first: what comes there goes no further.</summary>
    public static void UseMetricsPort(this WebApplication app)
    {
        if (Of(app.Configuration) is { } port)
            app.MapWhen(context => context.Connection.LocalPort == port, branch => branch.UseOpenTelemetryPrometheusScrapingEndpoint());
    }

    private static int? Of(IConfiguration configuration) => configuration.GetValue<int?>("Metrics:Port");
}

using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Files;
using RequestCases.Application.Mail;
using RequestCases.Web.Binding;
using RequestCases.Web.Health;
using RequestCases.Web.Jobs;
using RequestCases.Web.Pages.Admin.Calendars;
using RequestCases.Web.Security;
using RequestCases.Web.SignIn;
using RequestCases.Web.Telemetry;

namespace RequestCases.Web;

/// <summary>Puts the web host together.</summary>
public static class OfficeHost
{
#if DEBUG
    // Built from source it is for development unless told otherwise; what is published is not.
    private static string? DefaultEnvironment => Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Development";
#else
    private static string? DefaultEnvironment => null;
#endif

    internal const string DefaultAddress = "http://localhost:5080";

    private const long LargestUpload = 60L * 1024 * 1024;

    /// <summary>Most fields of a form: a draft of many items with masked parts.</summary>
    internal const int MostFields = 4096;

    /// <summary>Builds the host from its settings.</summary>
    /// <param name="args">Arguments of the program.</param>
    /// <param name="replace">Puts other services in the place of the office's own, e.g. another clock.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            EnvironmentName = Says(args, "environment") ? null : DefaultEnvironment,
            // Pages and settings stand beside the program, whatever folder it is called from.
            ContentRootPath = Says(args, "contentRoot") ? null : AppContext.BaseDirectory,
        });
        // Passwords: each setting a file of its name, as containers are handed their secrets.
        if (builder.Configuration["Secrets:Path"] is { Length: > 0 } secrets)
            builder.Configuration.AddKeyPerFile(secrets, optional: false);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
            builder.WebHost.UseUrls(DefaultAddress);
        builder.AddMetricsPort();
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestUpload);
        AddServices(builder);
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static bool Says(string[] args, string setting) => args.Any(a => a.StartsWith($"--{setting}", StringComparison.OrdinalIgnoreCase));

    private static void AddServices(WebApplicationBuilder builder)
    {
        var storage = OfficeFolders.Prepare(builder.Configuration);
        // The one place that reads the wall clock.
#pragma warning disable RS0030
        builder.Services.AddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
        builder.Services.Configure<MailOptions>(builder.Configuration.GetSection("Mail"));
        builder.Services.Configure<DocumentOptions>(builder.Configuration.GetSection("Documents"));
        builder.Services.AddOffice(storage.Database, new FileStoreOptions(storage.Files));
        builder.Services.AddDataProtection().SetApplicationName("RequestCases");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>, SharedKeys>();
        builder.Services.AddOfficeSignIn();
        builder.Services.AddOfficeJobs(storage.Database);
        builder.Services.AddSingleton<Drain>().AddHostedService(services => services.GetRequiredService<Drain>());
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout += Drain.Of(builder.Configuration));
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<IOfficeFrameSource, OfficeFrameSource>();
        builder.Services.AddScoped<CalendarReviews>();
        builder.Services.AddRazorPages().AddMvcOptions(options =>
        {
            options.UseOfficeBinders();
            options.UseChineseMessages();
            options.Filters.Add<FreshCalendar>();
        });
        builder.Services.Configure<FormOptions>(options => (options.MultipartBodyLengthLimit, options.ValueCountLimit) = (LargestUpload, MostFields));
        // Chinese stays readable in the source of a page.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddHealthChecks().AddCheck<Drain>("node", HealthStatus.Unhealthy, ["ready"]).AddCheck<DatabaseHealth>("database", HealthStatus.Unhealthy, ["ready"]).AddCheck<OutboxHealth>("outbox", HealthStatus.Degraded, ["ready"]).AddCheck<FilesHealth>("files", HealthStatus.Degraded, ["ready"]).AddCheck<JobsHealth>("jobs", HealthStatus.Degraded, ["ready"]);
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseMetricsPort();
        app.UseKnownProxies();
        app.UseRequestNumbers();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            StatusCodeSelector = failure => failure.IsDatabaseAway() || failure.IsStorageFull() ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        // For the proxy: a node that cannot reach the database, which no other can either, still tells people so and keeps what they typed.
        app.MapHealthChecks("/health/node", new() { Predicate = check => check.Name == "node" }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = HealthAnswer.WriteAsync }).AllowAnonymous();
        // For who watches the office, not for a proxy: what one node cannot help either turns this one red.
        app.MapHealthChecks("/health/office", new() { ResultStatusCodes = HealthAnswer.RedWhenDegraded, ResponseWriter = HealthAnswer.WriteAsync }).AllowAnonymous();
        app.MapStaticAssets().AllowAnonymous();
        app.MapPost("/sign-out", SignOut.ExecuteAsync);
        app.MapDownloads();
        app.MapProcedureDrafts();
        app.MapRazorPages().WithStaticAssets();
    }
}

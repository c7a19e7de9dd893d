using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Calendars;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Application.Procedures;
using RequestCases.Application.Sample;
using RequestCases.Core.Letters.Templates;

namespace RequestCases.Web;

/// <summary>What happens before the first request: the database is brought up to date, the procedures published, the sample office made.</summary>
public static partial class OfficeStart
{
    /// <summary>Prepares the office.</summary>
    /// <param name="app">The host, not yet started.</param>
    /// <param name="withSample">Whether an empty office becomes the sample bureau.</param>
    /// <param name="cancellation">Cancels it.</param>
    public static async Task PrepareAsync(this WebApplication app, bool withSample, CancellationToken cancellation = default)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        var db = services.GetRequiredService<OfficeDb>();
        await using var turn = await StartLock.TakeAsync(services.GetRequiredService<OfficeDatabase>(), db, cancellation);
        await services.GetRequiredService<ChangeCalendar>().EnsureRulesAsync(cancellation);
        await services.GetRequiredService<OfficeCalendar>().RefreshAsync(db, cancellation);
        await services.GetRequiredService<OfficeDirectory>().EnsureRolesAsync();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "workflows"), "*.bpmn").Order(StringComparer.Ordinal))
            await services.GetRequiredService<PublishProcedure>().ShipAsync(await File.ReadAllTextAsync(file, cancellation), now, cancellation);
        await WarnOfFindingsAsync(db, app.Logger, cancellation);
        foreach (var problem in services.GetRequiredService<LetterTemplates>().Problems)
            LogTemplate(app.Logger, problem.ToString());
        if (app.Configuration["Office:AdministratorPassword"] is { Length: > 0 } password)
            await services.GetRequiredService<OfficeDirectory>().EnsureAdministratorAsync(password, now, cancellation);
        if (withSample && await services.GetRequiredService<SampleOffice>().BuildAsync(now, cancellation) is { } begun)
            await services.GetRequiredService<SampleCases>().BuildAsync(begun, cancellation);
    }

    // What was proved by an earlier program may not hold by this one; running cases must go on all the same, so it is only said.
    private static async Task WarnOfFindingsAsync(OfficeDb db, ILogger log, CancellationToken cancellation)
    {
        foreach (var live in await ProcedureLibrary.Live(db).AsNoTracking().ToListAsync(cancellation))
        {
            var findings = ProcedureCheck.Of(live.ProcessId, live.Xml);
            if (findings.Count > 0)
                LogFindings(log, live.Id, findings.Count, string.Join(" ", findings.Select(f => f.Code).Distinct()));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter template cannot be used: {Problem}")]
    private static partial void LogTemplate(ILogger log, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The live procedure {Version} has {Count} findings: {Codes}. Check it under 管理/流程.")]
    private static partial void LogFindings(ILogger log, string version, int count, string codes);
}

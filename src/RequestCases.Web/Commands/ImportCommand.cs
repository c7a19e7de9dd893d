using NodaTime;
using RequestCases.Application.Import;

namespace RequestCases.Web.Commands;

/// <summary><c>import FILE</c>: each row is one transaction; a bad row is refused whole and says why.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(string file, Func<WebApplication> build)
    {
        var json = await CommandFile.ReadAsync(file, mostMegabytes: 200);
        await using var app = build();
        await app.PrepareAsync(withSample: false);
        await using var scope = app.Services.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant();
        var rows = await scope.ServiceProvider.GetRequiredService<ApplicationImport>().RunAsync(json, now);
        foreach (var row in rows)
            await Console.Out.WriteLineAsync(row.Text);
        await Console.Out.WriteLineAsync(Total(rows));
        return rows.All(r => r.Imported) ? 0 : 1;
    }

    private static string Total(IReadOnlyList<ImportedRow> rows)
    {
        var (imported, repeated) = (rows.Count(r => r.Imported && !r.Repeated), rows.Count(r => r.Repeated));
        return $"共 {rows.Count} 行：导入 {imported} 行，以前已经导入 {repeated} 行，没有导入 {rows.Count - imported - repeated} 行。";
    }
}

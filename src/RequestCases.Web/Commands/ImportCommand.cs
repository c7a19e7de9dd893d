using NodaTime;
using RequestCases.Application.Import;

namespace RequestCases.Web.Commands;

/// <summary><c>import FILE</c>: each row is one transaction; a bad row is refused whole and says why.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(string file, WebApplication app)
    {
        var json = await File.ReadAllTextAsync(file);
        await app.PrepareAsync(withSample: false);
        await using var scope = app.Services.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant();
        var rows = await scope.ServiceProvider.GetRequiredService<ApplicationImport>().RunAsync(json, now);
        foreach (var row in rows)
            Console.Out.WriteLine(row);
        var refused = rows.Count(r => !r.Imported);
        Console.Out.WriteLine($"共 {rows.Count} 行：导入 {rows.Count - refused} 行，退回 {refused} 行。");
        return refused == 0 ? 0 : 1;
    }
}

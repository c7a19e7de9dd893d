using System.Globalization;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Backups;
using RequestCases.Application.Data;
using RequestCases.Core;

namespace RequestCases.Web.Commands;

/// <summary><c>database copy|backup|restore|verify</c>: what is done to an office as a whole.</summary>
internal static class DatabaseCommand
{
    private const int Whole = 0;
    private const int NotWhole = 1;

    /// <summary>Copies: 0 all is there and the same, 2 nothing was copied.</summary>
    public static async Task<int> CopyAsync(string from, string to)
    {
        var (source, target) = (Read("--from", from), Read("--to", to));
        try
        {
            var tables = await DatabaseCopy.RunAsync(source, target, Tell, CancellationToken.None);
            await Console.Out.WriteLineAsync(
                $"复制完成：{tables.Count} 张表，{Number(tables.Sum(t => t.Rows))} 行，两边行数和校验值全部一致。材料文件不在数据库里：把 Storage:Path 下的 files 目录原样带上，再改 Database:Provider 和 Database:ConnectionString。");
            return Whole;
        }
        catch (Exception e) when (e.OfDatabase() is { } unusable)
        {
            throw new RefusedException("DATABASE_UNUSABLE", $"数据库不能使用（{unusable.Message}），没有复制。请核对 --from 和 --to。");
        }
    }

    /// <summary>Backs up: 0 done, 1 done but files were missing or damaged in the office already, 2 there is no backup.</summary>
    public static Task<int> BackupAsync(string place, WebApplication app) => OnFilesAsync("没有做成备份", app, async services =>
    {
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        var made = await services.GetRequiredService<OfficeBackup>().WriteAsync(place, now, CancellationToken.None);
        // Alone on its line: a script takes it from there.
        await Console.Out.WriteLineAsync(made.Folder);
        return await ConcludeAsync($"已备份：数据库 {Rows(made.Manifest.Tables)}，材料文件 {Files(made.Manifest.Files, made.Manifest.FileBytes)}。", made.Findings, "备份已做成，但");
    });

    /// <summary>Restores and verifies: 0 the office is as it was backed up, 1 it is there with findings, 2 nothing was restored.</summary>
    public static Task<int> RestoreAsync(string backup, bool replace, WebApplication app) => OnFilesAsync("没有恢复成", app, async services =>
    {
        var manifest = await services.GetRequiredService<OfficeRestore>().RunAsync(backup, replace, CancellationToken.None);
        await Console.Out.WriteLineAsync($"已恢复 {OfficeText.Moment(manifest.MadeAt.InZone(OfficeTime.Zone).LocalDateTime)} 的备份。");
        if (await services.GetRequiredService<OfficeCheck>().IsCurrentAsync(CancellationToken.None))
            return await VerifyAsync(manifest, services);
        await Console.Out.WriteLineAsync("它是旧版本做的，还没有核对：请先运行 migrate，再运行 database verify。");
        return NotWhole;
    });

    /// <summary>Verifies: 0 whole, 1 findings, 2 it could not be looked at.</summary>
    public static Task<int> VerifyAsync(string? backup, WebApplication app) => OnFilesAsync("没有核对成", app, async services =>
        await VerifyAsync(backup is null ? null : await BackupManifest.ReadAsync(backup, CancellationToken.None), services));

    private static async Task<int> VerifyAsync(BackupManifest? backup, IServiceProvider services)
    {
        var report = await services.GetRequiredService<OfficeCheck>().RunAsync(backup, CancellationToken.None);
        var against = backup is { Tables.Count: > 0 } ? "，逐表与备份核对" : "";
        await Console.Out.WriteLineAsync($"数据库 {Rows(report.Tables)}{against}；办理记录 {Number(report.Events)} 条，逐条核对散列；材料文件 {Files(report.Files, report.FileBytes)}，逐个核对内容。");
        if (report.Unreferenced > 0)
            await Console.Out.WriteLineAsync($"另有 {Number(report.Unreferenced)} 个文件没有办件用到（提交没有成功留下的，或者备份之后收的），不影响使用。");
        return await ConcludeAsync("完好。", report.Findings, "");
    }

    private static async Task<int> ConcludeAsync(string whole, Findings findings, string but)
    {
        foreach (var finding in findings.Told)
            await Console.Out.WriteLineAsync(finding);
        await Console.Out.WriteLineAsync(findings.Count == 0 ? whole : $"{but}有 {Number(findings.Count)} 处问题{(findings.Count > findings.Told.Count ? $"，上面是前 {findings.Told.Count} 处" : "")}。");
        return findings.Count == 0 ? Whole : NotWhole;
    }

    private static async Task<int> OnFilesAsync(string failed, WebApplication app, Func<IServiceProvider, Task<int>> act)
    {
        await using (app)
        {
            try
            {
                return await act(app.Services);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new RefusedException("FILES_UNUSABLE", $"{failed}：读写文件出错（{e.Message}）。请核对路径、权限和磁盘剩余空间。");
            }
        }
    }

    private static void Tell(TableContent table) => Console.Out.WriteLine($"{table.Name}：{Number(table.Rows)} 行，校验值 {table.Checksum[..16]}，一致");

    private static OfficeDatabase Read(string option, string value) => value.Split(':', 2) is [var provider, var connection]
        ? OfficeDatabase.Of(provider, connection)
        : throw new RefusedException("DATABASE_SETTINGS", $"{option} 写成“数据库:连接串”，例如 {option} \"Sqlite:Data Source=data/office.db\"。");

    private static string Rows(IReadOnlyList<TableContent> tables) => tables.Count == 0 ? "（不列行数）" : $"{tables.Count} 张表、{Number(tables.Sum(t => t.Rows))} 行";

    private static string Files(int count, long bytes) => $"{Number(count)} 个、{(bytes / 1_000_000m).ToString("N1", CultureInfo.InvariantCulture)} MB";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}

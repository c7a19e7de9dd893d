using System.Data;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Files;
using RequestCases.Core;

namespace RequestCases.Application.Backups;

/// <summary>What was looked at, and what was found.</summary>
/// <param name="Tables">What each table holds.</param>
/// <param name="Events">Audit events looked at.</param>
/// <param name="Files">Files that the database refers to.</param>
/// <param name="FileBytes">Their bytes.</param>
/// <param name="Unreferenced">Files that nothing refers to: of submissions that were not saved, or later than a backup.</param>
/// <param name="Findings">What is wrong.</param>
public sealed record OfficeReport(IReadOnlyList<TableContent> Tables, long Events, int Files, long FileBytes, int Unreferenced, Findings Findings);

/// <summary>Checks an office as it lies: every row against the backup it came from, the chain of audit events, and every file against its hash.</summary>
public sealed class OfficeCheck(OfficeDatabase database, FileStore files)
{
    /// <summary>Checks; changes nothing, and may be run while the office works.</summary>
    /// <param name="backup">The backup that was restored a moment ago; null to check without one.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <exception cref="RefusedException">SOURCE_NOT_CURRENT: the database is no office of this version.</exception>
    public async Task<OfficeReport> RunAsync(BackupManifest? backup, CancellationToken cancellation)
    {
        if (!await IsCurrentAsync(cancellation))
            throw new RefusedException("SOURCE_NOT_CURRENT", "数据库不是这个版本的办件库，没有核对。从旧版本恢复的，请先运行 migrate。");
        await using var db = database.Open();
        var findings = new Findings();
        await CheckPagesAsync(db, findings, cancellation);
        var tables = await SumAsync(db, cancellation);
        Compare(tables, backup, findings);
        var events = await CheckEventsAsync(db, findings, cancellation);
        var referenced = await ReferencedFile.AllAsync(db, cancellation);
        await CheckFilesAsync(referenced, findings, cancellation);
        return new OfficeReport(tables, events, referenced.Count, referenced.Sum(f => f.Size), Math.Max(0, files.Count() - referenced.Count), findings);
    }

    /// <summary>Whether the database is an office of this version.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellation)
    {
        await using var db = database.Open();
        return !(await db.Database.GetPendingMigrationsAsync(cancellation)).Any();
    }

    internal static async Task<IReadOnlyList<TableContent>> SumAsync(OfficeDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        var tables = new List<TableContent>();
        foreach (var table in StoredTable.InOrder(db))
            tables.Add(await table.SumAsync(db, cancellation));
        return tables;
    }

    internal static string MissingOrDamaged(ReferencedFile file) => $"{file.CaseNumber}：材料 {file.DocumentId} 的文件不在，或者内容被改动（{file.Sha256}，{file.Size} 字节）。";

    // The embedded database has nobody else to look after its file.
    private static async Task CheckPagesAsync(OfficeDb db, Findings findings, CancellationToken cancellation)
    {
        if (!db.Database.IsSqlite())
            return;
        foreach (var said in await db.Database.SqlQuery<string>($"PRAGMA integrity_check").ToListAsync(cancellation))
        {
            if (said != "ok")
                findings.Add($"数据库文件已损坏：{said}。");
        }
    }

    private static void Compare(IReadOnlyList<TableContent> tables, BackupManifest? backup, Findings findings)
    {
        foreach (var expected in backup?.Tables ?? [])
        {
            if (tables.SingleOrDefault(t => t.Name == expected.Name) is not { } found)
                findings.Add($"没有表 {expected.Name}，备份时有 {expected.Rows} 行。");
            else if (found != expected)
                findings.Add($"表 {expected.Name} 与备份不同：备份时 {expected.Rows} 行，校验值 {expected.Checksum[..16]}；现在 {found.Rows} 行，校验值 {found.Checksum[..16]}。");
        }
    }

    private static async Task<long> CheckEventsAsync(OfficeDb db, Findings findings, CancellationToken cancellation)
    {
        var events = 0L;
        await foreach (var entry in AuditTrail.BreaksAsync(db, () => events++).WithCancellation(cancellation))
            findings.Add($"办理记录 {entry.Id}（{entry.Kind}，{OfficeText.Moment(entry.At.InZone(OfficeTime.Zone).LocalDateTime)}，{AboutWhat(entry)}）接不上：它被改动，或者它前面的记录被改动、删去。");
        foreach (var number in await db.Cases.Where(c => !db.AuditEvents.Any(e => e.CaseId == c.Id)).Select(c => c.Number).ToListAsync(cancellation))
            findings.Add($"{number}：没有任何办理记录，被删去了。");
        return events;
    }

    private static string AboutWhat(AuditEvent entry) => entry.CaseId is { } id ? $"办件 {id}" : "管理";

    private async Task CheckFilesAsync(IReadOnlyList<ReferencedFile> referenced, Findings findings, CancellationToken cancellation)
    {
        foreach (var file in referenced)
        {
            if (!await files.IsWholeAsync(file.Sha256, cancellation))
                findings.Add(MissingOrDamaged(file));
        }
    }
}

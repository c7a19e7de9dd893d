using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Files;
using RequestCases.Core;

namespace RequestCases.Application.Backups;

/// <summary>A backup that was made.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Manifest">What it holds.</param>
/// <param name="Findings">Files that were missing or damaged in the office already.</param>
public sealed record BackupMade(string Folder, BackupManifest Manifest, Findings Findings);

/// <summary>
/// Backs an office up while it works: the database of one moment in a folder of its own, then the files that moment refers to in
/// <c>files</c> beside it, which all backups of one place share. Files never change, so the later copy misses none.
/// </summary>
public sealed class OfficeBackup(OfficeDatabase database, FileStore files)
{
    /// <summary>What <c>sha256sum -c</c> checks a backup by.</summary>
    public const string Sums = "SHA256SUMS";

    private const string FilesFolder = "files";

    /// <summary>The files beside a backup.</summary>
    /// <param name="backup">Folder of the backup.</param>
    public static FileStore FilesOf(string backup) => new(new FileStoreOptions(Path.Combine(backup, "..", FilesFolder)));

    /// <summary>Makes a backup.</summary>
    /// <param name="place">Where backups lie.</param>
    /// <param name="now">When; names the folder.</param>
    /// <param name="cancellation">Cancels; then there is no backup.</param>
    /// <exception cref="RefusedException">The database is no office of this version, or a program that is needed failed.</exception>
    public async Task<BackupMade> WriteAsync(string place, Instant now, CancellationToken cancellation)
    {
        var folder = Path.Combine(Path.GetFullPath(place), now.ToString("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        if (Directory.Exists(folder))
            throw new RefusedException("BACKUP_EXISTS", $"“{folder}”已经有了，没有再备份一次。");
        // It gets its name when it is whole.
        var unfinished = Directory.CreateDirectory(folder + ".part").FullName;
        try
        {
            var findings = new Findings();
            var manifest = await FillAsync(unfinished, now, findings, cancellation);
            Directory.Move(unfinished, folder);
            return new BackupMade(folder, manifest, findings);
        }
        catch
        {
            Directory.Delete(unfinished, recursive: true);
            throw;
        }
    }

    private async Task<BackupManifest> FillAsync(string folder, Instant now, Findings findings, CancellationToken cancellation)
    {
        var dump = Path.Combine(folder, DatabaseDump.NameOf(database.Provider));
        string migration;
        IReadOnlyList<TableContent> tables;
        IReadOnlyList<ReferencedFile> referenced;
        await DemandCurrentAsync(cancellation);
        await using (var moment = await DatabaseDump.WriteAsync(database, dump, cancellation))
        {
            migration = (await moment.Database.GetAppliedMigrationsAsync(cancellation)).Last();
            tables = database.Provider == DatabaseProvider.SqlServer ? [] : await OfficeCheck.SumAsync(moment, cancellation);
            referenced = await ReferencedFile.AllAsync(moment, cancellation);
        }
        await CopyAsync(referenced, FilesOf(folder), findings, cancellation);
        var manifest = new BackupManifest(now, database.Provider, migration, await HashAsync(dump, cancellation), tables, referenced.Count, referenced.Sum(f => f.Size));
        await manifest.WriteAsync(folder, cancellation);
        await WriteSumsAsync(folder, manifest, dump, referenced, cancellation);
        return manifest;
    }

    private async Task DemandCurrentAsync(CancellationToken cancellation)
    {
        await using var db = database.Open();
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            throw new RefusedException("SOURCE_NOT_CURRENT", "数据库不是这个版本的办件库，没有备份。请用正在运行的那个版本的程序做备份。");
    }

    private async Task CopyAsync(IReadOnlyList<ReferencedFile> referenced, FileStore beside, Findings findings, CancellationToken cancellation)
    {
        foreach (var file in referenced)
        {
            // One that was copied by an earlier backup is there already.
            if (!beside.Holds(file.Sha256, file.Size) && !await beside.TakeOverAsync(file.Sha256, files, cancellation))
                findings.Add(OfficeCheck.MissingOrDamaged(file));
        }
    }

    private static async Task WriteSumsAsync(string folder, BackupManifest manifest, string dump, IReadOnlyList<ReferencedFile> referenced, CancellationToken cancellation)
    {
        await using var sums = File.CreateText(Path.Combine(folder, Sums));
        await sums.WriteLineAsync($"{manifest.DatabaseSha256}  {Path.GetFileName(dump)}");
        await sums.WriteLineAsync($"{await HashAsync(Path.Combine(folder, BackupManifest.FileName), cancellation)}  {BackupManifest.FileName}");
        foreach (var file in referenced)
            await sums.WriteLineAsync($"{file.Sha256}  ../{FilesFolder}/{file.Sha256[..2]}/{file.Sha256}");
    }

    internal static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
    }
}

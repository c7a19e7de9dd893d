using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Files;
using RequestCases.Core;

namespace RequestCases.Application.Backups;

/// <summary>Puts an office back from a backup.</summary>
public sealed class OfficeRestore(OfficeDatabase database, FileStore files)
{
    /// <summary>Restores the database and the files it refers to. Nobody may be working in the office.</summary>
    /// <param name="backup">Folder of the backup.</param>
    /// <param name="replace">Whether an office that lies there already is given up.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>The backup's manifest; check the office by it afterwards.</returns>
    /// <exception cref="RefusedException">The backup does not fit or is damaged: nothing was changed.</exception>
    public async Task<BackupManifest> RunAsync(string backup, bool replace, CancellationToken cancellation)
    {
        var manifest = await BackupManifest.ReadAsync(backup, cancellation);
        var dump = Path.Combine(backup, DatabaseDump.NameOf(manifest.Provider));
        await DemandUsableAsync(manifest, dump, cancellation);
        await DatabaseDump.LoadAsync(database, dump, replace, cancellation);
        await using var db = database.Open();
        // The office may be of an older version: nothing but this column is asked for.
        foreach (var sha256 in await db.Documents.Select(d => d.Sha256).Distinct().ToListAsync(cancellation))
            await files.TakeOverAsync(sha256, OfficeBackup.FilesOf(backup), cancellation);
        return manifest;
    }

    private async Task DemandUsableAsync(BackupManifest manifest, string dump, CancellationToken cancellation)
    {
        if (manifest.Provider != database.Provider)
            throw new RefusedException("BACKUP_OTHER_PROVIDER", $"这是 {manifest.Provider} 的备份，现在的设置是 {database.Provider}。请先恢复到 {manifest.Provider}，再用 database copy 搬过来。");
        await using var db = database.Open();
        if (!db.Database.GetMigrations().Contains(manifest.Migration))
            throw new RefusedException("BACKUP_NEWER", $"备份是更新版本的程序做的（{manifest.Migration}），这个版本读不了。请换成做备份时的版本或者更新的版本。");
        if (!File.Exists(dump) || await OfficeBackup.HashAsync(dump, cancellation) != manifest.DatabaseSha256)
            throw new RefusedException("BACKUP_DAMAGED", $"备份里的 {Path.GetFileName(dump)} 不在或者已损坏（与清单的 SHA-256 不符），没有恢复。请换另一次备份。");
    }
}

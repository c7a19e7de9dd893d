using System.Text.Json;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Core;

namespace RequestCases.Application.Backups;

/// <summary>What a backup holds, written last: a folder without it is no backup.</summary>
/// <param name="MadeAt">When.</param>
/// <param name="Provider">Of which database the dump is.</param>
/// <param name="Migration">Up to which migration the database was.</param>
/// <param name="DatabaseSha256">Hash of the dump, in hexadecimal.</param>
/// <param name="Tables">What each table holds; empty where the dump cannot be held to one moment (SQL Server).</param>
/// <param name="Files">How many files the office refers to.</param>
/// <param name="FileBytes">Their bytes.</param>
public sealed record BackupManifest(
    Instant MadeAt, DatabaseProvider Provider, string Migration, string DatabaseSha256, IReadOnlyList<TableContent> Tables, int Files, long FileBytes)
{
    /// <summary>Its name in the folder of a backup.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Reads the manifest of a backup.</summary>
    /// <param name="folder">Folder of the backup.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <exception cref="RefusedException">BACKUP_UNREADABLE: the folder holds no whole backup.</exception>
    public static async Task<BackupManifest> ReadAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            await using var file = File.OpenRead(Path.Combine(folder, FileName));
            if (await JsonSerializer.DeserializeAsync<BackupManifest>(file, CoreJson.Options, cancellation) is { Tables: not null, Migration: not null, DatabaseSha256: not null } read)
                return read;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // Said below.
        }
        throw new RefusedException("BACKUP_UNREADABLE", $"“{folder}”里没有能读的备份清单（{FileName}）：请写一次备份的文件夹，例如 备份/20261124T083000。没有清单的是没有做完的备份，不能用。");
    }

    internal async Task WriteAsync(string folder, CancellationToken cancellation)
    {
        await using var file = File.Create(Path.Combine(folder, FileName));
        await JsonSerializer.SerializeAsync(file, this, CoreJson.Indented, cancellation);
    }
}

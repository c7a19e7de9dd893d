using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RequestCases.Core;

namespace RequestCases.Application.Files;

/// <summary>Files by the SHA-256 of their content, in a folder. A file is whole before it gets its name; nothing is ever overwritten.</summary>
public sealed partial class FileStore(FileStoreOptions options, ILogger<FileStore>? logger = null)
{
    private readonly ILogger log = logger ?? NullLogger<FileStore>.Instance;

    /// <summary>Keeps a content.</summary>
    /// <exception cref="RefusedException">STORAGE_UNUSABLE: there is no room for it, or the folder cannot be written; nothing of it is kept.</exception>
    public async Task<StoredFile> SaveAsync(Stream content, CancellationToken cancellation)
    {
        try
        {
            return await KeepAsync(content, cancellation);
        }
        // The last one is how the runtime says that a file is larger than the file system or a limit lets it be.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            LogUnusable(log, e.Message);
            throw new RefusedException("STORAGE_UNUSABLE", "文件存不进服务器：存储空间已满，或者材料目录不能写。这一步没有办成，请告诉系统管理员；处理好之后重新选择文件，再提交一次。");
        }
    }

    private async Task<StoredFile> KeepAsync(Stream content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Path);
        var temporary = Path.Combine(options.Path, Path.GetRandomFileName());
        try
        {
            var stored = await CopyAsync(content, temporary, cancellation);
            var target = PathOf(stored.Sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (!File.Exists(target))
                File.Move(temporary, target, overwrite: true);
            return stored;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens a content for reading.</summary>
    /// <param name="sha256">Hash as kept in the database, never as sent by a browser.</param>
    public Stream Open(string sha256) => File.OpenRead(PathOf(sha256));

    /// <summary>Whether a content of that many bytes is there.</summary>
    public bool Holds(string sha256, long size) => new FileInfo(PathOf(sha256)) is { Exists: true } file && file.Length == size;

    /// <summary>Whether a content is there and is what its name says, to the last byte.</summary>
    public async Task<bool> IsWholeAsync(string sha256, CancellationToken cancellation)
    {
        if (!File.Exists(PathOf(sha256)))
            return false;
        await using var content = Open(sha256);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == sha256;
    }

    /// <summary>Takes a content over from another store; one that is damaged here makes room for it.</summary>
    /// <returns>False when the other store does not have it whole.</returns>
    public async Task<bool> TakeOverAsync(string sha256, FileStore from, CancellationToken cancellation)
    {
        if (await IsWholeAsync(sha256, cancellation))
            return true;
        if (!await from.IsWholeAsync(sha256, cancellation))
            return false;
        if (File.Exists(PathOf(sha256)))
            File.Delete(PathOf(sha256));
        await using var content = from.Open(sha256);
        return (await SaveAsync(content, cancellation)).Sha256 == sha256;
    }

    /// <summary>How many contents are there.</summary>
    public int Count() => Directory.Exists(options.Path) ? Directory.EnumerateDirectories(options.Path).Sum(folder => Directory.EnumerateFiles(folder).Count()) : 0;

    private static async Task<StoredFile> CopyAsync(Stream content, string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        await using var file = new FileStream(path, FileMode.CreateNew);
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        await file.FlushAsync(cancellation);
        file.Flush(flushToDisk: true);
        return new StoredFile(Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A file could not be kept: {Reason}")]
    private static partial void LogUnusable(ILogger log, string reason);

    private string PathOf(string sha256) => Path.Combine(options.Path, sha256[..2], sha256);
}

/// <summary>Where files lie.</summary>
/// <param name="Path">Folder; shared between nodes.</param>
public sealed record FileStoreOptions(string Path);

/// <summary>A kept content.</summary>
/// <param name="Sha256">Its hash, in hexadecimal.</param>
/// <param name="Size">Its bytes.</param>
public sealed record StoredFile(string Sha256, long Size);

using System.Security.Cryptography;

namespace RequestCases.Application.Files;

/// <summary>Files by the SHA-256 of their content, in a folder. A file is whole before it gets its name; nothing is ever overwritten.</summary>
public sealed class FileStore(FileStoreOptions options)
{
    /// <summary>Keeps a content.</summary>
    public async Task<StoredFile> SaveAsync(Stream content, CancellationToken cancellation)
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

    private string PathOf(string sha256) => Path.Combine(options.Path, sha256[..2], sha256);
}

/// <summary>Where files lie.</summary>
/// <param name="Path">Folder; shared between nodes.</param>
public sealed record FileStoreOptions(string Path);

/// <summary>A kept content.</summary>
/// <param name="Sha256">Its hash, in hexadecimal.</param>
/// <param name="Size">Its bytes.</param>
public sealed record StoredFile(string Sha256, long Size);

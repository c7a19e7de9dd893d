using System.IO.Compression;

namespace RequestCases.Application.Archiving;

/// <summary>Writes a volume as one ZIP: the manifest first, then the files in its order, stored as they are with one fixed time. The same volume gives the same bytes.</summary>
public static class VolumeZip
{
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes it.</summary>
    /// <param name="output">Where to; need not be seekable.</param>
    /// <param name="manifest">The manifest as it is kept.</param>
    /// <param name="open">Opens the content of a file.</param>
    /// <param name="cancellation">Cancels it.</param>
    public static async Task WriteAsync(Stream output, ReadOnlyMemory<byte> manifest, Func<VolumeFile, Stream> open, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        await using (var entry = await CreateAsync(zip, VolumeManifest.FileName, cancellation))
            await entry.WriteAsync(manifest, cancellation);
        foreach (var file in VolumeManifest.Read(manifest.Span).Files)
        {
            await using var content = open(file);
            await using var entry = await CreateAsync(zip, file.Name, cancellation);
            await content.CopyToAsync(entry, cancellation);
        }
    }

    private static Task<Stream> CreateAsync(ZipArchive zip, string name, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = FixedTime;
        return entry.OpenAsync(cancellation);
    }
}

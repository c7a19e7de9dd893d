using System.IO.Compression;

namespace RequestCases.Application.Documents;

/// <summary>Copies a zip so that equal content gives equal bytes: the entries in order of name, all with one fixed time.</summary>
internal static class StablePackage
{
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Copy(Stream package, Stream output)
    {
        package.Position = 0;
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var buffer = new MemoryStream();
        using (var target = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
                CopyEntry(entry, target);
        }
        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    private static void CopyEntry(ZipArchiveEntry entry, ZipArchive target)
    {
        var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
        copy.LastWriteTime = FixedTime;
        using var from = entry.Open();
        using var to = copy.Open();
        from.CopyTo(to);
    }
}

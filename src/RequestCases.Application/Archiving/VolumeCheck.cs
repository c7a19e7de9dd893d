using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using RequestCases.Core;

namespace RequestCases.Application.Archiving;

/// <summary>What is wrong with a file of a volume.</summary>
public enum VolumeFault
{
    /// <summary>Its content is not what was archived.</summary>
    Changed,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It was not archived.</summary>
    Extra,

    /// <summary>The manifest is another than the one expected.</summary>
    OtherManifest,

    /// <summary>All files are as archived, but the ZIP around them is not.</summary>
    Wrapping,
}

/// <summary>One finding.</summary>
/// <param name="Name">Which file.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Message">The same in Chinese.</param>
public sealed record VolumeFinding(string Name, VolumeFault Fault, string Message);

/// <summary>What verifying found.</summary>
/// <param name="Manifest">The volume as its manifest tells.</param>
/// <param name="ManifestSha256">Hash of the manifest, to compare with the one kept with the case.</param>
/// <param name="Findings">Empty when the volume is whole.</param>
public sealed record VolumeReport(VolumeManifest Manifest, string ManifestSha256, IReadOnlyList<VolumeFinding> Findings);

/// <summary>Verifies a volume's ZIP against its manifest, to the last byte. A file from anywhere is safe to look at: nothing is unpacked, memory and time are bounded by its size.</summary>
public static class VolumeCheck
{
    private const int MostEntries = 20_000;
    private const int MostTimesItsLength = 200;
    private const int LargestDirectory = 32 * 1024 * 1024;
    private const int LongestEnd = 22 + ushort.MaxValue;

    /// <summary>Verifies.</summary>
    /// <param name="file">The ZIP; seekable.</param>
    /// <param name="expectedManifest">SHA-256 the manifest must have, in hexadecimal; null when it is not known.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <exception cref="RefusedException">VOLUME_UNREADABLE: it is no volume.</exception>
    public static async Task<VolumeReport> RunAsync(Stream file, string? expectedManifest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            RefuseHugeDirectory(file);
            file.Position = 0;
            await using var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellation);
            return await CompareAsync(zip, file, expectedManifest, cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw Unreadable("不是 ZIP 文件，或者文件结构已经损坏");
        }
    }

    private static async Task<VolumeReport> CompareAsync(ZipArchive zip, Stream file, string? expectedManifest, CancellationToken cancellation)
    {
        var bytes = await ReadManifestAsync(zip, cancellation);
        var manifest = VolumeManifest.Read(bytes);
        RefuseHostile(manifest, zip, file.Length);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var findings = new List<VolumeFinding>();
        if (expectedManifest is not null && !sha256.Equals(expectedManifest.Trim(), StringComparison.OrdinalIgnoreCase))
            findings.Add(new(VolumeManifest.FileName, VolumeFault.OtherManifest, "归档清单不是系统里登记的那一份：清单被换过或者改过。"));
        var entries = zip.Entries.GroupBy(e => e.FullName, StringComparer.Ordinal).ToDictionary(e => e.Key, e => e.ToList(), StringComparer.Ordinal);
        foreach (var listed in manifest.Files)
        {
            if (await FindFaultAsync(listed, entries.GetValueOrDefault(listed.Name), cancellation) is { } finding)
                findings.Add(finding);
        }
        findings.AddRange(Extras(manifest, entries));
        if (findings.Count == 0 && !await IsWrappedAsArchivedAsync(file, bytes, entries, cancellation))
            findings.Add(new("", VolumeFault.Wrapping, "每个文件的内容都与清单相符，但压缩包本身有改动，或者被别的工具重新打包过。请从系统重新下载。"));
        return new VolumeReport(manifest, sha256, findings);
    }

    private static async Task<byte[]> ReadManifestAsync(ZipArchive zip, CancellationToken cancellation)
    {
        if (zip.Entries.Count > MostEntries)
            throw Unreadable("文件太多，不是本系统的卷宗");
        var entry = zip.Entries.FirstOrDefault(e => e.FullName == VolumeManifest.FileName) ?? throw Unreadable($"里面没有归档清单 {VolumeManifest.FileName}");
        if (entry.Length > VolumeManifest.LargestBytes)
            throw Unreadable("归档清单太大");
        await using var stream = await entry.OpenAsync(cancellation);
        var bytes = new byte[entry.Length];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return read == bytes.Length ? bytes : throw Unreadable("归档清单不完整");
    }

    // A volume stores its files as they are; one that was packed again is shorter, but not by so much.
    private static void RefuseHostile(VolumeManifest manifest, ZipArchive zip, long length)
    {
        if (manifest.Files.Count > MostEntries || zip.Entries.Aggregate(0L, (sum, entry) => checked(sum + entry.Length)) / MostTimesItsLength > length)
            throw Unreadable("里面声明的内容远比文件本身大");
        if (manifest.Files.DistinctBy(f => f.Name).Count() != manifest.Files.Count || manifest.Files.Any(f => f.Name == VolumeManifest.FileName))
            throw Unreadable("归档清单里有重复的文件名");
    }

    private static async Task<VolumeFinding?> FindFaultAsync(VolumeFile listed, List<ZipArchiveEntry>? found, CancellationToken cancellation) => found switch
    {
        null => new(listed.Name, VolumeFault.Missing, "缺少这个文件。"),
        [var entry] when await HasHashAsync(entry, listed, cancellation) => null,
        [_] => new(listed.Name, VolumeFault.Changed, "内容与归档时不同。"),
        _ => new(listed.Name, VolumeFault.Extra, "同名的文件有几个。"),
    };

    private static async Task<bool> HasHashAsync(ZipArchiveEntry entry, VolumeFile listed, CancellationToken cancellation)
    {
        if (entry.Length != listed.Size)
            return false;
        try
        {
            await using var stream = await entry.OpenAsync(cancellation);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[81920];
            long total = 0;
            for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
            {
                if ((total += read) > listed.Size)
                    return false;
                hash.AppendData(buffer, 0, read);
            }
            return Convert.ToHexStringLower(hash.GetHashAndReset()).Equals(listed.Sha256, StringComparison.OrdinalIgnoreCase);
        }
        catch (InvalidDataException)
        {
            // Its own headers no longer fit: it was changed.
            return false;
        }
    }

    private static IEnumerable<VolumeFinding> Extras(VolumeManifest manifest, Dictionary<string, List<ZipArchiveEntry>> entries)
    {
        var listed = manifest.Files.Select(f => f.Name).Append(VolumeManifest.FileName).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, _) in entries.Where(e => !listed.Contains(e.Key)))
            yield return new(name, VolumeFault.Extra, "清单里没有这个文件。");
        if (entries[VolumeManifest.FileName].Count > 1)
            yield return new(VolumeManifest.FileName, VolumeFault.Extra, "归档清单有几份。");
    }

    private static async Task<bool> IsWrappedAsArchivedAsync(
        Stream file, byte[] manifest, Dictionary<string, List<ZipArchiveEntry>> entries, CancellationToken cancellation)
    {
        await using var expected = new HashingStream();
        await VolumeZip.WriteAsync(expected, manifest, listed => entries[listed.Name][0].Open(), cancellation);
        file.Position = 0;
        var actual = await SHA256.HashDataAsync(file, cancellation);
        return expected.Hash().AsSpan().SequenceEqual(actual);
    }

    private static void RefuseHugeDirectory(Stream file)
    {
        var length = (int)Math.Min(file.Length, LongestEnd);
        var tail = new byte[length];
        file.Position = file.Length - length;
        file.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + 22 > length)
            throw new InvalidDataException();
        var end = tail.AsSpan(at);
        var isHuge = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]) > MostEntries
            || BinaryPrimitives.ReadUInt32LittleEndian(end[12..]) > LargestDirectory
            || BinaryPrimitives.ReadUInt32LittleEndian(end[16..]) == uint.MaxValue;
        if (isHuge)
            throw Unreadable("文件太多，不是本系统的卷宗");
    }

    private static RefusedException Unreadable(string why) => new("VOLUME_UNREADABLE", $"读不出卷宗：{why}。");
}

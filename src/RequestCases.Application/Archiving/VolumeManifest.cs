using System.Text.Json;
using NodaTime;
using RequestCases.Core;

namespace RequestCases.Application.Archiving;

/// <summary>One file of a volume.</summary>
/// <param name="Name">Name in the volume, e.g. 003-申请材料-申请表.pdf.</param>
/// <param name="Section">Part of the volume, e.g. 申请材料.</param>
/// <param name="Title">What it is.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 of its content, in hexadecimal.</param>
public sealed record VolumeFile(string Name, string Section, string Title, long Size, string Sha256);

/// <summary>归档清单: every file of a closed volume with its hash. Its own hash is kept with the case.</summary>
/// <param name="Format">Which form of manifest this is.</param>
/// <param name="CaseNumber">办件号.</param>
/// <param name="Subject">申请事项.</param>
/// <param name="Volume">How many times the case was archived, from 1.</param>
/// <param name="ArchivedOn">Day it was archived.</param>
/// <param name="ArchivedBy">Who archived it.</param>
/// <param name="Retention">保管期限.</param>
/// <param name="Note">备注, e.g. where the paper volume stands.</param>
/// <param name="Files">The files, in the order of the contents.</param>
public sealed record VolumeManifest(
    string Format, string CaseNumber, string Subject, int Volume, LocalDate ArchivedOn, string ArchivedBy, string Retention, string? Note,
    IReadOnlyList<VolumeFile> Files)
{
    /// <summary>The form this program writes and reads.</summary>
    public const string CurrentFormat = "requestcases-volume/1";

    /// <summary>Its name in the volume; no file of a case can have it, for those begin with a number.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Kind of the document under which it is kept with the case.</summary>
    public const string DocumentKind = "归档清单";

    /// <summary>Largest manifest that is read: 8 MB.</summary>
    public const int LargestBytes = 8 * 1024 * 1024;

    /// <summary>As bytes; the same manifest gives the same bytes.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, CoreJson.Indented);

    /// <summary>Reads it.</summary>
    /// <exception cref="RefusedException">VOLUME_UNREADABLE: it is no manifest of this form.</exception>
    public static VolumeManifest Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<VolumeManifest>(bytes, CoreJson.Options);
            return manifest is { Format: CurrentFormat, Files: not null } && manifest.Files.All(IsWhole) ? manifest : throw Unreadable();
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw Unreadable();
        }
    }

    private static bool IsWhole(VolumeFile? file) => file is { Name: not null, Sha256: not null, Size: >= 0 };

    private static RefusedException Unreadable() => new("VOLUME_UNREADABLE", $"{FileName} 不是本系统的归档清单，或者已经损坏，无法核对。");
}

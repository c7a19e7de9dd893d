using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using RequestCases.Application.Archiving;
using RequestCases.Core;

namespace RequestCases.Web.Commands;

/// <summary><c>archive verify FILE [--manifest SHA256] [--json]</c>.</summary>
internal static class ArchiveCommand
{
    private const int Whole = 0;
    private const int NotWhole = 1;
    private const int Unreadable = 2;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Verifies a volume: 0 it is whole, 1 something in it was changed, 2 it is no volume.</summary>
    /// <param name="file">The ZIP.</param>
    /// <param name="options">What follows the file.</param>
    /// <returns>Exit code; null when the options are not known.</returns>
    public static async Task<int?> VerifyAsync(string file, string[] options)
    {
        var asJson = options.Contains("--json");
        return options.Where(option => option != "--json").ToArray() switch
        {
            [] => await VerifyAsync(file, null, asJson),
            ["--manifest", var sha256] => await VerifyAsync(file, sha256, asJson),
            _ => null,
        };
    }

    private static async Task<int> VerifyAsync(string file, string? manifest, bool asJson)
    {
        try
        {
            await using var zip = Open(file);
            var report = await VolumeCheck.RunAsync(zip, manifest, CancellationToken.None);
            await Console.Out.WriteLineAsync(asJson ? Json(report) : Text(report));
            return report.Findings.Count == 0 ? Whole : NotWhole;
        }
        catch (RefusedException refused) when (asJson)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { whole = false, error = new { refused.Code, refused.Message } }, Readable));
            return Unreadable;
        }
    }

    private static FileStream Open(string file)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RefusedException("FILE_UNREADABLE", $"读不了文件“{file}”：没有这个文件，或者没有读取的权限。");
        }
    }

    private static string Json(VolumeReport report) => JsonSerializer.Serialize(
        new
        {
            Whole = report.Findings.Count == 0,
            report.Manifest.CaseNumber,
            report.Manifest.Volume,
            Files = report.Manifest.Files.Count,
            report.ManifestSha256,
            report.Findings,
        },
        Readable);

    private static string Text(VolumeReport report)
    {
        var head = $"{report.Manifest.CaseNumber} 第 {report.Manifest.Volume} 卷，{report.Manifest.Files.Count} 个文件，归档清单 SHA-256 {report.ManifestSha256}";
        return report.Findings.Count == 0
            ? $"{head}\n完好：每个文件都与归档时相同。"
            : $"{head}\n{string.Join('\n', report.Findings.Select(f => f.Name.Length == 0 ? f.Message : $"{f.Name}：{f.Message}"))}\n有 {report.Findings.Count} 处与归档时不同。";
    }
}

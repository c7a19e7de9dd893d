using System.ComponentModel;
using System.Diagnostics;

namespace RequestCases.Application.Documents;

/// <summary>Tells LibreOffice what to set for fonts that are not installed: it does not read the stand-ins that a document names.</summary>
internal static class LibreOfficeFonts
{
    private const string Table = "/org.openoffice.Office.Common/Font/Substitution";

    /// <summary>Writes the table into a new profile.</summary>
    public static async Task WriteAsync(string profile, CancellationToken cancellation)
    {
        var pairs = LetterFonts.StandInsAmong(await InstalledAsync(cancellation)).Select((pair, index) =>
            $"""<item oor:path="{Table}/FontPairs"><node oor:name="_{index}" oor:op="replace">{Prop("ReplaceFont", pair.Name)}{Prop("SubstituteFont", pair.StandIn)}{Prop("Always", "true")}{Prop("OnScreenOnly", "false")}</node></item>""");
        var text = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="{Table}">{Prop("Replacement", "true")}</item>
            {string.Join('\n', pairs)}
            </oor:items>
            """;
        var folder = Directory.CreateDirectory(Path.Combine(profile, "user"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "registrymodifications.xcu"), text, cancellation);
    }

    private static string Prop(string name, string value) => $"""<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop>""";

    // Where fontconfig cannot be asked nothing is known to be installed, and LibreOffice chooses by itself.
    private static async Task<HashSet<string>> InstalledAsync(CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("fc-list", [":", "family"]) { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync(cancellation);
            return [.. text.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        }
        catch (Win32Exception)
        {
            return [];
        }
    }
}

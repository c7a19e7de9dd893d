using System.IO.Compression;
using System.Xml;

namespace RequestCases.Application.Files;

/// <summary>Looks into a .docx or .xlsx without unpacking it.</summary>
internal static class OpcPackage
{
    private const int MostEntries = 20_000;
    private const int LargestContentTypes = 1024 * 1024;

    /// <summary>Whether the package's main part is that of a document of this media type, and free of macros.</summary>
    public static FileFinding Inspect(Stream content, string mediaType)
    {
        content.Position = 0;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return Inspect(zip, mediaType);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException)
        {
            return FileFinding.Otherwise;
        }
    }

    private static FileFinding Inspect(ZipArchive zip, string mediaType)
    {
        var types = zip.Entries.Count <= MostEntries ? zip.GetEntry("[Content_Types].xml") : null;
        if (types is null || types.Length > LargestContentTypes)
            return FileFinding.Otherwise;
        var contentTypes = ContentTypes(types);
        if (contentTypes.Any(IsMacro) || zip.Entries.Any(entry => HoldsMacros(entry.Name)))
            return FileFinding.HasMacros;
        return contentTypes.Contains(mediaType + ".main+xml", StringComparer.OrdinalIgnoreCase)
            ? FileFinding.AsNamed
            : FileFinding.Otherwise;
    }

    private static List<string> ContentTypes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LargestContentTypes,
        };
        using var reader = XmlReader.Create(stream, settings);
        var found = new List<string>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("ContentType") is { } type)
                found.Add(type);
        }
        return found;
    }

    private static bool IsMacro(string contentType) =>
        contentType.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);

    private static bool HoldsMacros(string name) => name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase);
}

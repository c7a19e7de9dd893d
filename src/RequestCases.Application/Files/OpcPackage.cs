using System.IO.Compression;
using System.Xml;

namespace RequestCases.Application.Files;

/// <summary>Looks into a .docx or .xlsx without unpacking it.</summary>
internal static class OpcPackage
{
    private const int MostEntries = 20_000;
    private const int LargestContentTypes = 1024 * 1024;
    private const int DeepestNesting = 3;
    private const long MostUnpacked = 300L * 1024 * 1024;
    private const int MostTimesItsLength = 100;
    private const long NeverTooMuch = 20L * 1024 * 1024;

    /// <summary>Whether the package's main part is that of a document of this media type, and free of macros.</summary>
    public static FileFinding Inspect(Stream content, string mediaType)
    {
        content.Position = 0;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var budget = Math.Min(MostUnpacked, Math.Max(NeverTooMuch, content.Length * MostTimesItsLength));
            return Unpack(zip, ref budget, depth: 1) ?? Inspect(zip, mediaType);
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

    // What the package says of its sizes may be a lie: everything is unpacked once, counted and thrown away, packages within it too.
    private static FileFinding? Unpack(ZipArchive zip, ref long budget, int depth)
    {
        if (zip.Entries.Count > MostEntries || depth > DeepestNesting || zip.Entries.Sum(entry => Math.Min(entry.Length, MostUnpacked)) > budget)
            return FileFinding.ExpandsTooMuch;
        foreach (var entry in zip.Entries)
        {
            if (depth > 1 && HoldsMacros(entry.Name))
                return FileFinding.HasMacros;
            using var stream = entry.Open();
            if (Unpack(stream, ref budget, depth) is { } found)
                return found;
        }
        return null;
    }

    private static FileFinding? Unpack(Stream stream, ref long budget, int depth)
    {
        var buffer = new byte[81920];
        var read = stream.ReadAtLeast(buffer, 4, throwOnEndOfStream: false);
        using var within = buffer.AsSpan(0, read).StartsWith("PK\u0003\u0004"u8) ? new MemoryStream() : null;
        for (; read > 0; read = stream.Read(buffer))
        {
            if ((budget -= read) < 0)
                return FileFinding.ExpandsTooMuch;
            within?.Write(buffer, 0, read);
        }
        return within is null ? null : UnpackWithin(within, ref budget, depth);
    }

    private static FileFinding? UnpackWithin(MemoryStream content, ref long budget, int depth)
    {
        content.Position = 0;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read);
            return Unpack(zip, ref budget, depth + 1);
        }
        catch (InvalidDataException)
        {
            // It only begins like a package.
            return null;
        }
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

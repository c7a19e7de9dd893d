using System.Buffers.Binary;
using System.Text;

namespace RequestCases.Application.Files;

/// <summary>
/// Looks into an OLE2 compound file (.doc, .xls). Directory entries are 128 bytes long and aligned to that in every file, so all
/// of them are found by one pass, whichever way the sectors are chained.
/// </summary>
internal static class CompoundFile
{
    private const int EntrySize = 128;
    private const int NameLengthOffset = 64;
    private const int TypeOffset = 66;

    private static readonly byte[] Signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly string[] MacroNames = ["Macros", "VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR"];

    /// <summary>Whether the file holds one of the streams that make it a document of its kind, and no macros.</summary>
    public static FileFinding Inspect(Stream content, params ReadOnlySpan<string> streams)
    {
        content.Position = 0;
        var block = new byte[EntrySize];
        if (content.ReadAtLeast(block, EntrySize, throwOnEndOfStream: false) < EntrySize || !block.AsSpan().StartsWith(Signature))
            return FileFinding.Otherwise;
        var names = Names(content, block);
        if (names.Overlaps(MacroNames))
            return FileFinding.HasMacros;
        foreach (var stream in streams)
        {
            if (names.Contains(stream))
                return FileFinding.AsNamed;
        }
        return FileFinding.Otherwise;
    }

    private static HashSet<string> Names(Stream content, byte[] block)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var buffered = new BufferedStream(content, 64 * 1024);
        while (buffered.ReadAtLeast(block, EntrySize, throwOnEndOfStream: false) == EntrySize)
        {
            if (Name(block) is { } name)
                names.Add(name);
        }
        return names;
    }

    private static string? Name(ReadOnlySpan<byte> entry)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[NameLengthOffset..]);
        if (entry[TypeOffset] is not (1 or 2) || length is < 4 or > NameLengthOffset || length % 2 != 0)
            return null;
        return Encoding.Unicode.GetString(entry[..(length - 2)]);
    }
}

namespace RequestCases.Application.Files;

/// <summary>What an inspection found.</summary>
internal enum FileFinding
{
    AsNamed,
    Otherwise,
    HasMacros,
    ExpandsTooMuch,
}

/// <summary>Tells by its bytes whether a file is of the kind its name promises.</summary>
internal static class FileSignatures
{
    private static readonly byte[] JpegStart = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] PngStart = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static FileFinding Inspect(Stream content, FileKind kind)
    {
        if (kind == FileKind.Docx || kind == FileKind.Xlsx)
            return OpcPackage.Inspect(content, kind.MediaType);
        if (kind == FileKind.Doc)
            return CompoundFile.Inspect(content, "WordDocument");
        if (kind == FileKind.Xls)
            return CompoundFile.Inspect(content, "Workbook", "Book");
        var asNamed = kind == FileKind.Text ? PlainText.Holds(content) : StartsAs(Head(content), kind);
        return asNamed ? FileFinding.AsNamed : FileFinding.Otherwise;
    }

    private static bool StartsAs(ReadOnlySpan<byte> head, FileKind kind)
    {
        if (kind == FileKind.Pdf)
            return head.StartsWith("%PDF-"u8);
        if (kind == FileKind.Jpeg)
            return head.StartsWith(JpegStart);
        if (kind == FileKind.Png)
            return head.StartsWith(PngStart);
        return head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8);
    }

    private static byte[] Head(Stream content)
    {
        content.Position = 0;
        var head = new byte[8];
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..read];
    }
}

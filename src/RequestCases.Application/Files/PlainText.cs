using System.Text;

namespace RequestCases.Application.Files;

/// <summary>Tells text from anything else.</summary>
internal static class PlainText
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>Whether the whole file is UTF-8 or GBK without control characters other than tab, line and page breaks.</summary>
    public static bool Holds(Stream content) =>
        Holds(content, new UTF8Encoding(false, throwOnInvalidBytes: true)) || Holds(content, Gbk());

    /// <summary>The text of a file of which <see cref="Holds(Stream)"/> is true, at most so many characters.</summary>
    public static string Read(Stream content, int most)
    {
        var encoding = Holds(content, new UTF8Encoding(false, throwOnInvalidBytes: true)) ? Encoding.UTF8 : Gbk();
        content.Position = 0;
        using var reader = new StreamReader(content, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var characters = new char[Math.Min(most, content.Length)];
        return new string(characters, 0, reader.ReadBlock(characters));
    }

    private static Encoding Gbk() => CodePagesEncodingProvider.Instance.GetEncoding(
        936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static bool Holds(Stream content, Encoding encoding)
    {
        content.Position = 0;
        var decoder = encoding.GetDecoder();
        var bytes = new byte[ChunkSize];
        var characters = new char[encoding.GetMaxCharCount(ChunkSize)];
        try
        {
            int read;
            do
            {
                read = content.ReadAtLeast(bytes, ChunkSize, throwOnEndOfStream: false);
                var count = decoder.GetChars(bytes, 0, read, characters, 0, flush: read < ChunkSize);
                if (HasControl(characters.AsSpan(0, count)))
                    return false;
            }
            while (read == ChunkSize);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool HasControl(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\f'))
                return true;
        }
        return false;
    }
}

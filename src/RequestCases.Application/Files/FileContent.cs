using System.Text;
using RequestCases.Core;

namespace RequestCases.Application.Files;

/// <summary>Checks that an uploaded file is what its name says. A name is only a label: nothing is ever stored or opened by it.</summary>
public static class FileContent
{
    /// <summary>Largest file unless told otherwise: 50 MB.</summary>
    public const long DefaultMaximumBytes = 50L * 1024 * 1024;

    private const int LongestLabel = 200;
    private const string NoName = "未命名文件";

    /// <summary>The kind of a file, told by its content and agreeing with its name. The position is set back to the start.</summary>
    /// <param name="content">A seekable stream, read from its start.</param>
    /// <param name="fileName">The name it came with.</param>
    /// <param name="maximumBytes">Largest size accepted, inclusive.</param>
    /// <exception cref="RefusedException">
    /// FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_NOT_ALLOWED (by its name), FILE_CONTENT_MISMATCH (it is not what its name says),
    /// FILE_HAS_MACROS or FILE_EXPANDS_TOO_MUCH.
    /// </exception>
    public static FileKind Identify(Stream content, string fileName, long maximumBytes = DefaultMaximumBytes)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!content.CanSeek)
            throw new ArgumentException("The stream must be seekable.", nameof(content));
        var label = Label(fileName);
        RefuseBySize(content.Length, label, maximumBytes);
        var kind = FileKind.PromisedBy(label) ?? throw NotAllowed(label);
        try
        {
            Verify(content, kind, label);
        }
        finally
        {
            content.Position = 0;
        }
        return kind;
    }

    /// <summary>
    /// The name to show: no path, no control or direction marks, at most 200 characters with the extension kept.
    /// </summary>
    public static string Label(string? fileName)
    {
        var last = (fileName ?? "").Split('/', '\\')[^1];
        var shown = new StringBuilder();
        foreach (var rune in last.EnumerateRunes().Where(rune => !FileNameMarks.IsUnwanted(rune)))
            shown.Append(rune);
        var label = shown.ToString().Trim().TrimEnd('.');
        if (label.Length == 0)
            return NoName;
        return label.Length <= LongestLabel ? label : Shorten(label);
    }

    private static string Shorten(string label)
    {
        var extension = Path.GetExtension(label);
        if (extension.Length > 10)
            extension = "";
        var end = LongestLabel - extension.Length;
        if (char.IsHighSurrogate(label[end - 1]))
            end--;
        return label[..end] + extension;
    }

    private static void RefuseBySize(long length, string label, long maximumBytes)
    {
        if (length == 0)
            throw new RefusedException("FILE_EMPTY", $"“{label}”是空文件。请检查后重新上传。");
        if (length > maximumBytes)
        {
            throw new RefusedException(
                "FILE_TOO_LARGE", $"“{label}”超过了单个文件的大小上限（{Size(maximumBytes)}）。请压缩或者拆分后重新上传。");
        }
    }

    private static string Size(long bytes) =>
        bytes >= 1024 * 1024 ? $"{bytes / (1024 * 1024)} MB" : $"{Math.Max(1, bytes / 1024)} KB";

    private static void Verify(Stream content, FileKind kind, string label)
    {
        switch (FileSignatures.Inspect(content, kind))
        {
            case FileFinding.AsNamed:
                return;
            case FileFinding.HasMacros:
                throw new RefusedException("FILE_HAS_MACROS", $"“{label}”含有宏，不能上传。请另存为不含宏的文档后重新上传。");
            case FileFinding.ExpandsTooMuch:
                throw new RefusedException("FILE_EXPANDS_TOO_MUCH", $"“{label}”解开后大得不正常，可能是有意制作的“压缩炸弹”，不能上传。确是正常文件的，请另存为 PDF 后重新上传。");
            default:
                throw new RefusedException(
                    "FILE_CONTENT_MISMATCH",
                    $"“{label}”的内容不是{kind.Name}，与文件名不符，或者文件已经损坏、加密。请用正确的文件重新上传。");
        }
    }

    private static RefusedException NotAllowed(string label)
    {
        var allowed = string.Join("、", FileKind.All.SelectMany(kind => kind.Extensions).Select(extension => extension[1..]));
        return new RefusedException("FILE_TYPE_NOT_ALLOWED", $"“{label}”的类型不能上传。可以上传的类型：{allowed}；压缩包请解压后分别上传。");
    }
}

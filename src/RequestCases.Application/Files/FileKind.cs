namespace RequestCases.Application.Files;

/// <summary>A kind of file that may be kept.</summary>
/// <param name="Name">Chinese name.</param>
/// <param name="MediaType">Media type to serve it with.</param>
/// <param name="Extensions">Extensions its name may have, with the dot, in lower case; the first is the usual one.</param>
public sealed record FileKind(string Name, string MediaType, IReadOnlyList<string> Extensions)
{
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";

    /// <summary>PDF.</summary>
    public static readonly FileKind Pdf = new("PDF 文件", "application/pdf", [".pdf"]);

    /// <summary>JPEG picture.</summary>
    public static readonly FileKind Jpeg = new("JPEG 图片", "image/jpeg", [".jpg", ".jpeg"]);

    /// <summary>PNG picture.</summary>
    public static readonly FileKind Png = new("PNG 图片", "image/png", [".png"]);

    /// <summary>TIFF picture.</summary>
    public static readonly FileKind Tiff = new("TIFF 图片", "image/tiff", [".tif", ".tiff"]);

    /// <summary>Word document.</summary>
    public static readonly FileKind Docx = new("Word 文档", OpenXml + "wordprocessingml.document", [".docx"]);

    /// <summary>Excel workbook.</summary>
    public static readonly FileKind Xlsx = new("Excel 工作簿", OpenXml + "spreadsheetml.sheet", [".xlsx"]);

    /// <summary>Word 97-2003 document.</summary>
    public static readonly FileKind Doc = new("Word 97-2003 文档", "application/msword", [".doc"]);

    /// <summary>Excel 97-2003 workbook.</summary>
    public static readonly FileKind Xls = new("Excel 97-2003 工作簿", "application/vnd.ms-excel", [".xls"]);

    /// <summary>Plain text in UTF-8 or GBK.</summary>
    public static readonly FileKind Text = new("纯文本", "text/plain", [".txt"]);

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<FileKind> All { get; } = [Pdf, Jpeg, Png, Tiff, Docx, Xlsx, Doc, Xls, Text];

    /// <summary>The kind a name promises; null when files of that name are not kept.</summary>
    public static FileKind? PromisedBy(string fileName)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return All.FirstOrDefault(kind => kind.Extensions.Contains(extension));
    }
}

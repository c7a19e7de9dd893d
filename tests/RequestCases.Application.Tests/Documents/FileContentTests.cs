using System.IO.Compression;
using System.Text;
using RequestCases.Application.Documents;
using RequestCases.Application.Files;
using RequestCases.Core;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Application.Tests.Documents;

[Category(TestDatabase.None)]
public class FileContentTests
{
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string ExcelMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string MacroMain = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16];
    private static readonly byte[] Tiff = [0x49, 0x49, 0x2A, 0x00, 8, 0, 0, 0];
    private static readonly byte[] Exe = [0x4D, 0x5A, 0x90, 0x00, 3, 0, 0, 0];
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n");

    [Test]
    public void Files_that_are_what_their_names_say_are_recognised()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Identify(Pdf, "答复.pdf"), Is.EqualTo(FileKind.Pdf));
            Assert.That(Identify(Jpeg, "身份证.JPG"), Is.EqualTo(FileKind.Jpeg));
            Assert.That(Identify(Jpeg, "身份证.jpeg"), Is.EqualTo(FileKind.Jpeg));
            Assert.That(Identify(Png, "扫描.png"), Is.EqualTo(FileKind.Png));
            Assert.That(Identify(Tiff, "扫描.tif"), Is.EqualTo(FileKind.Tiff));
            Assert.That(Identify(Package(WordMain), "申请表.docx"), Is.EqualTo(FileKind.Docx));
            Assert.That(Identify(Package(ExcelMain), "清单.xlsx"), Is.EqualTo(FileKind.Xlsx));
            Assert.That(Identify(Compound("WordDocument"), "申请表.doc"), Is.EqualTo(FileKind.Doc));
            Assert.That(Identify(Compound("Workbook"), "清单.xls"), Is.EqualTo(FileKind.Xls));
            Assert.That(Identify(Encoding.UTF8.GetBytes("申请𠮷\r\n"), "说明.txt"), Is.EqualTo(FileKind.Text));
            Assert.That(Identify(GbkText(), "说明.txt"), Is.EqualTo(FileKind.Text));
        });
    }

    [Test]
    public void A_letter_written_by_the_product_is_recognised_as_Word()
    {
        using var output = new MemoryStream();
        OfficialLetterDocument.Write(SampleLetters.Issued(ReplyGround.Disclosed), output);
        Assert.That(Identify(output.ToArray(), "告知书.docx"), Is.EqualTo(FileKind.Docx));
    }

    [Test]
    public void A_file_that_is_not_what_its_name_says_is_refused()
    {
        Assert.Multiple(() =>
        {
            AssertRefused(Package(WordMain), "答复.pdf", "FILE_CONTENT_MISMATCH");
            AssertRefused(Exe, "照片.jpg", "FILE_CONTENT_MISMATCH");
            AssertRefused(Exe, "说明.txt", "FILE_CONTENT_MISMATCH");
            AssertRefused(Pdf, "申请表.docx", "FILE_CONTENT_MISMATCH");
            AssertRefused(Package(WordMain), "清单.xlsx", "FILE_CONTENT_MISMATCH");
            AssertRefused(Package("application/epub"), "申请表.docx", "FILE_CONTENT_MISMATCH");
            AssertRefused(Compound("WordDocument"), "清单.xls", "FILE_CONTENT_MISMATCH");
            AssertRefused(Compound("PowerPoint Document"), "申请表.doc", "FILE_CONTENT_MISMATCH");
            AssertRefused(Png, "照片.jpg", "FILE_CONTENT_MISMATCH");
        });
    }

    [Test]
    public void Documents_with_macros_are_refused_whatever_their_name()
    {
        Assert.Multiple(() =>
        {
            AssertRefused(Package(MacroMain), "申请表.docx", "FILE_HAS_MACROS");
            AssertRefused(Package(WordMain, "word/vbaProject.bin"), "申请表.docx", "FILE_HAS_MACROS");
            AssertRefused(Compound("WordDocument", "Macros"), "申请表.doc", "FILE_HAS_MACROS");
            AssertRefused(Package(MacroMain), "申请表.docm", "FILE_TYPE_NOT_ALLOWED");
        });
    }

    [Test]
    public void Packages_that_expand_beyond_measure_are_refused_also_within_others()
    {
        var bomb = Filled("word/media/image1.bmp", new byte[64 * 1024 * 1024]);
        var lying = Filled("word/media/image1.bmp", new byte[64 * 1024 * 1024]);
        LieAboutSizes(lying);
        Assert.Multiple(() =>
        {
            AssertRefused(bomb, "申请表.docx", "FILE_EXPANDS_TOO_MUCH");
            Assert.That(Assert.Throws<RefusedException>(() => Identify(lying, "申请表.docx"))!.Code, Is.EqualTo("FILE_EXPANDS_TOO_MUCH").Or.EqualTo("FILE_CONTENT_MISMATCH"));
            AssertRefused(Filled("word/embeddings/one.xlsx", bomb), "申请表.docx", "FILE_EXPANDS_TOO_MUCH");
            AssertRefused(Filled("word/embeddings/one.xlsx", Filled("two", Filled("three", Filled("four", [1])))), "申请表.docx", "FILE_EXPANDS_TOO_MUCH");
            AssertRefused(Filled("word/embeddings/one.xlsx", Package(WordMain, "xl/vbaProject.bin")), "申请表.docx", "FILE_HAS_MACROS");
            Assert.That(Identify(Filled("word/embeddings/one.xlsx", Package(WordMain)), "申请表.docx"), Is.EqualTo(FileKind.Docx));
            Assert.That(Identify(Filled("word/media/image1.bmp", new byte[10 * 1024 * 1024]), "申请表.docx"), Is.EqualTo(FileKind.Docx));
        });
    }

    [Test]
    public void Archives_programs_and_nameless_kinds_are_refused_with_the_kinds_that_may_be_sent()
    {
        var refusal = AssertRefused(Package(WordMain), "材料.zip", "FILE_TYPE_NOT_ALLOWED");
        Assert.That(refusal.Message, Does.Contain("pdf").And.Contain("解压"));
        AssertRefused(Exe, "setup.exe", "FILE_TYPE_NOT_ALLOWED");
        AssertRefused(Pdf, "没有扩展名", "FILE_TYPE_NOT_ALLOWED");
    }

    [Test]
    public void An_empty_file_is_refused() => AssertRefused([], "答复.pdf", "FILE_EMPTY");

    [Test]
    public void A_file_over_the_limit_is_refused_and_one_of_just_the_limit_is_not()
    {
        Assert.That(Identify(Pdf, "答复.pdf", Pdf.Length), Is.EqualTo(FileKind.Pdf));
        using var content = new MemoryStream(Pdf);
        var refusal = Assert.Throws<RefusedException>(() => FileContent.Identify(content, "答复.pdf", Pdf.Length - 1))!;
        Assert.That(refusal.Code, Is.EqualTo("FILE_TOO_LARGE"));
    }

    [Test]
    public void Text_is_checked_to_its_end()
    {
        var text = Encoding.UTF8.GetBytes(new string('字', 100_000) + "\u0001");
        AssertRefused(text, "说明.txt", "FILE_CONTENT_MISMATCH");
    }

    [Test]
    public void The_stream_stands_at_its_start_afterwards()
    {
        using var content = new MemoryStream(Package(WordMain));
        FileContent.Identify(content, "申请表.docx");
        Assert.That(content.Position, Is.Zero);
    }

    [TestCase(@"C:\Users\张三\申请表.docx", "申请表.docx")]
    [TestCase("../../etc/passwd", "passwd")]
    [TestCase("a\u0000b\r\nc.pdf", "abc.pdf")]
    [TestCase("fdp.\u202Efdp.exe", "fdp.fdp.exe")]
    [TestCase("答复.pdf. ", "答复.pdf")]
    [TestCase("𠮷田.pdf", "𠮷田.pdf")]
    [TestCase("..", "未命名文件")]
    [TestCase(null, "未命名文件")]
    public void A_name_is_only_a_label_without_path_and_hidden_marks(string? fileName, string label) =>
        Assert.That(FileContent.Label(fileName), Is.EqualTo(label));

    [Test]
    public void A_long_name_keeps_its_extension_and_whole_characters()
    {
        var label = FileContent.Label(string.Concat(Enumerable.Repeat("𠮷", 150)) + "a.pdf");
        Assert.Multiple(() =>
        {
            Assert.That(label, Has.Length.LessThanOrEqualTo(200));
            Assert.That(label, Does.EndWith("𠮷.pdf"));
        });
    }

    private static FileKind Identify(byte[] bytes, string name, long maximum = FileContent.DefaultMaximumBytes)
    {
        using var content = new MemoryStream(bytes);
        return FileContent.Identify(content, name, maximum);
    }

    private static RefusedException AssertRefused(byte[] bytes, string name, string code)
    {
        var refusal = Assert.Throws<RefusedException>(() => Identify(bytes, name))!;
        Assert.That(refusal.Code, Is.EqualTo(code), name);
        return refusal;
    }

    private static byte[] Package(string mainType, string? extraPart = null)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var writer = new StreamWriter(zip.CreateEntry("[Content_Types].xml").Open()))
                writer.Write($"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/main.xml' ContentType='{mainType}'/></Types>");
            zip.CreateEntry("main.xml");
            if (extraPart is not null)
                zip.CreateEntry(extraPart);
        }
        return buffer.ToArray();
    }

    private static byte[] Filled(string part, byte[] content)
    {
        using var buffer = new MemoryStream();
        buffer.Write(Package(WordMain));
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(content);
        }
        return buffer.ToArray();
    }

    /// <summary>Says in the directory of the package that every part is one byte long.</summary>
    private static void LieAboutSizes(byte[] package)
    {
        for (var at = package.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0;)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(package.AsSpan(at + 24), 1);
            var next = package.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }
    }

    private static byte[] Compound(params string[] names)
    {
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        var file = new byte[512 + 128 * names.Length];
        signature.CopyTo(file, 0);
        for (var index = 0; index < names.Length; index++)
        {
            var entry = file.AsSpan(512 + 128 * index, 128);
            var length = Encoding.Unicode.GetBytes(names[index], entry);
            entry[64] = (byte)(length + 2);
            entry[66] = 2;
        }
        return file;
    }

    private static byte[] GbkText() =>
        CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes("申请公开的说明\r\n");
}

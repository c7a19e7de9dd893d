using System.Diagnostics;
using Microsoft.Extensions.Options;
using RequestCases.Application.Documents;
using RequestCases.Application.Files;
using RequestCases.Core;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Tests.Documents;

/// <summary>Needs libreoffice-writer, qpdf and poppler-utils.</summary>
[Category(TestDatabase.None)]
public sealed class AttachmentStampTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("requestcases-stamp-").FullName;
    private readonly LibreOffice office = new(Options.Create(new DocumentOptions()));
    private PdfConverter converter = null!;
    private AttachmentStamp stamp = null!;

    [SetUp]
    public void NeedsItsPrograms()
    {
        var options = new FileStoreOptions(folder);
        converter = new PdfConverter(office, new FileStore(options), options);
        stamp = new AttachmentStamp(converter);
        if (!stamp.IsAvailable)
            Assert.Ignore("LibreOffice or qpdf is not installed here.");
    }

    [Test]
    public async Task The_first_page_gets_the_number_of_the_attachment_and_the_text_stays()
    {
        await using var file = await LetterAsync();
        using var stamped = await stamp.StampAsync(file, 2, default);
        var pages = (await TextAsync(stamped)).TrimEnd('\f').Split('\f');
        Assert.Multiple(() =>
        {
            Assert.That(pages[0].Trim(), Does.StartWith("附件 2").Or.StartWith("附件2"));
            Assert.That(pages[0], Does.Contain("政府信息公开征求意见书"));
            Assert.That(pages[1..], Has.None.Contains("附件2").And.None.Contains("附件 2"));
        });
    }

    [Test]
    public async Task A_file_that_cannot_be_opened_is_refused_in_Chinese()
    {
        var refused = (await Assert.ThrowsAsync<RefusedException>(() => stamp.StampAsync(new MemoryStream("%PDF-1.7\nnothing"u8.ToArray()), 1, default)))!;
        Assert.That((refused.Code, refused.Message), Is.EqualTo(("ATTACHMENT_NOT_STAMPED", "不能在这个附件上加注序号：文件打不开，可能已损坏或者加了密码。可以原样作为附件，或者换一个文件。")));
    }

    public void Dispose()
    {
        office.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<Stream> LetterAsync()
    {
        using var document = new MemoryStream();
        OfficialLetterDocument.Write(SampleOrders.Letter(LetterKinds.ThirdPartyConsultation), document);
        document.Position = 0;
        return await converter.OfAsync(document, default);
    }

    private async Task<string> TextAsync(MemoryStream pdf)
    {
        var path = Path.Combine(folder, "stamped.pdf");
        await File.WriteAllBytesAsync(path, pdf.ToArray());
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", path, "-"]) { RedirectStandardOutput = true })!;
        return await process.StandardOutput.ReadToEndAsync();
    }
}

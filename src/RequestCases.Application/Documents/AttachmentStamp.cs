using System.ComponentModel;
using System.Diagnostics;
using RequestCases.Core;

namespace RequestCases.Application.Documents;

/// <summary>
/// Puts 附件1, 附件2 … at the top left of the first page of a PDF that goes out with a reply, as GB/T 9704-2012 wants it. LibreOffice sets
/// the mark and qpdf lays it over the page; nothing else of the file changes.
/// </summary>
public sealed class AttachmentStamp(PdfConverter converter)
{
    private const string Program = "qpdf";
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(1);
    private readonly Lazy<bool> hasProgram = new(() => LibreOffice.OnPath(OperatingSystem.IsWindows() ? [$"{Program}.exe"] : [Program]) is not null);

    /// <summary>Whether files can be stamped here: LibreOffice and qpdf are installed.</summary>
    public bool IsAvailable => converter.IsAvailable && hasProgram.Value;

    /// <summary>The file with its number on it.</summary>
    /// <param name="file">A PDF, found to be one by its content.</param>
    /// <param name="number">Its place among the attachments, from 1; null where there is only one.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RefusedException">ATTACHMENT_NOT_STAMPED: the file is damaged or protected.</exception>
    /// <exception cref="PdfException">LibreOffice or qpdf is not installed, or took too long.</exception>
    public async Task<MemoryStream> StampAsync(Stream file, int? number, CancellationToken cancellation)
    {
        if (!IsAvailable)
            throw new PdfException("LibreOffice or qpdf is not installed.");
        var folder = Directory.CreateTempSubdirectory("requestcases-stamp-");
        try
        {
            var (given, mark, made) = (Path.Combine(folder.FullName, "given.pdf"), Path.Combine(folder.FullName, "mark.pdf"), Path.Combine(folder.FullName, "made.pdf"));
            await CopyAsync(file, given, cancellation);
            await using (var set = await MarkAsync($"附件{number}", cancellation))
                await CopyAsync(set, mark, cancellation);
            await LayOverAsync(given, mark, made, cancellation);
            return new MemoryStream(await File.ReadAllBytesAsync(made, cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task LayOverAsync(string given, string mark, string made, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestRun);
        var start = new ProcessStartInfo(Program, [given, "--overlay", mark, "--to=1", "--", "--deterministic-id", made]) { RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            await EndOfAsync(process, limit.Token);
            // 3 is done with warnings, e.g. that a table of contents of the file was mended.
            if (process.ExitCode is not (0 or 3) || !File.Exists(made))
                throw new RefusedException("ATTACHMENT_NOT_STAMPED", "不能在这个附件上加注序号：文件打不开，可能已损坏或者加了密码。可以原样作为附件，或者换一个文件。");
        }
        catch (Exception e) when (e is Win32Exception || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new PdfException("qpdf could not be run, or took too long.");
        }
    }

    private static async Task EndOfAsync(Process process, CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(process.StandardError.ReadToEndAsync(cancellation), process.WaitForExitAsync(cancellation));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static async Task CopyAsync(Stream content, string path, CancellationToken cancellation)
    {
        await using var file = File.Create(path);
        await content.CopyToAsync(file, cancellation);
    }

    private async Task<Stream> MarkAsync(string text, CancellationToken cancellation)
    {
        using var document = new MemoryStream();
        MarkDocument.Write(text, document);
        document.Position = 0;
        return await converter.OfAsync(document, cancellation);
    }
}

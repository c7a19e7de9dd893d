using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace RequestCases.Application.Documents;

/// <summary>Has LibreOffice make PDF files of the office's own letters. Each run has a profile of its own: two at once do not disturb each other.</summary>
public sealed class LibreOffice(IOptions<DocumentOptions> options) : IDisposable
{
    private const int MostAtOnce = 2;
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim places = new(MostAtOnce);
    private readonly Lazy<string?> program = new(() => Find(options.Value.LibreOffice));

    /// <summary>Whether it is installed here.</summary>
    public bool IsInstalled => program.Value is not null;

    /// <summary>Makes a PDF of each document, of the same name, in a folder.</summary>
    /// <param name="documents">Paths of .docx files that this office made itself.</param>
    /// <param name="folder">Where the PDF files go.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="PdfException">LibreOffice is not installed, failed, or took too long.</exception>
    public async Task ToPdfAsync(IReadOnlyCollection<string> documents, string folder, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        var profile = Directory.CreateTempSubdirectory("requestcases-soffice-");
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(LongestRun);
            await LibreOfficeFonts.WriteAsync(profile.FullName, limit.Token);
            await RunAsync(documents, folder, profile.FullName, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new PdfException("LibreOffice took too long.");
        }
        finally
        {
            places.Release();
            profile.Delete(recursive: true);
        }
        if (documents.FirstOrDefault(document => !File.Exists(Path.Combine(folder, Path.GetFileNameWithoutExtension(document) + ".pdf"))) is { } missing)
            throw new PdfException($"LibreOffice made no PDF of {Path.GetFileName(missing)}.");
    }

    /// <inheritdoc />
    public void Dispose() => places.Dispose();

    private async Task RunAsync(IEnumerable<string> documents, string folder, string profile, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program.Value ?? throw new PdfException("LibreOffice is not installed."))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
            [$"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, .. documents];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new PdfException("LibreOffice could not be started.");
        try
        {
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation), process.WaitForExitAsync(cancellation));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static string? Find(string setting)
    {
        if (setting.Length > 0)
            return File.Exists(setting) ? setting : null;
        return OnPath(OperatingSystem.IsWindows() ? ["soffice.exe"] : ["soffice", "libreoffice"]);
    }

    /// <summary>The first program of these names on the PATH; null when there is none.</summary>
    internal static string? OnPath(string[] names) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}

/// <summary>A PDF could not be made; the message is for the log.</summary>
public sealed class PdfException(string message) : Exception(message);

using System.Diagnostics;
using Microsoft.Extensions.Options;
using RequestCases.Application.Documents;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Tests.Documents;

/// <summary>What LibreOffice shows of the letters; needs libreoffice-writer and poppler-utils.</summary>
[Category(TestDatabase.None)]
public class LetterPdfTests
{
    private const int MostOfALine = 20;
    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("requestcases-letters-");

    // One run for all letters: starting LibreOffice takes longer than the letters.
    [OneTimeSetUp]
    public async Task ConvertAsync()
    {
        using var office = new LibreOffice(Options.Create(new DocumentOptions()));
        if (!office.IsInstalled || !IsInstalled("pdftotext") || !IsInstalled("pdfinfo"))
            Assert.Ignore("LibreOffice or poppler-utils is not installed here.");
        var documents = All().Select(entry => (entry.Letter, Path: Path.Combine(Folder.FullName, entry.Name + ".docx"))).ToList();
        foreach (var (letter, path) in documents)
        {
            await using var file = File.Create(path);
            OfficialLetterDocument.Write(letter, file);
        }
        await office.ToPdfAsync([.. documents.Select(document => document.Path)], Folder.FullName, CancellationToken.None);
    }

    [OneTimeTearDown]
    public void Delete()
    {
        if (Environment.GetEnvironmentVariable("KEEP_LETTERS") is { Length: > 0 } kept)
        {
            Directory.CreateDirectory(kept);
            foreach (var file in Folder.EnumerateFiles("*.pdf"))
                file.CopyTo(Path.Combine(kept, file.Name), overwrite: true);
        }
        Folder.Delete(recursive: true);
    }

    [TestCaseSource(nameof(Names))]
    public void A_letter_shows_title_number_addressee_text_remedy_and_date_on_A4(string name)
    {
        var letter = All().Single(entry => entry.Name == name).Letter;
        var text = Run("pdftotext", "-raw", Path.Combine(Folder.FullName, name + ".pdf"), "-");
        var seen = Squeezed(text);
        var info = Run("pdfinfo", Path.Combine(Folder.FullName, name + ".pdf"));
        Assert.Multiple(() =>
        {
            Assert.That(info, Does.Match(@"Page size:\s+595(\.\d+)? x 84[12](\.\d+)? pts \(A4\)"));
            Assert.That(seen, Does.Contain(Squeezed(letter.Title)).And.Contain(Squeezed(letter.NumberLine)).And.Contain("2026年11月23日"));
            Assert.That(seen, Does.Contain(Squeezed(letter.Salutation ?? "")).And.Contain(Squeezed(letter.AgencyName)));
            foreach (var part in letter.BodyParagraphs.Append(letter.Remedy ?? ""))
                Assert.That(Without(seen), Does.Contain(Without(Squeezed(part))));
        });
    }

    [TestCaseSource(nameof(Names))]
    public void No_page_has_more_than_22_lines_of_text_and_none_holds_the_signature_alone(string name)
    {
        var letter = All().Single(entry => entry.Name == name).Letter;
        var pages = Run("pdftotext", "-layout", Path.Combine(Folder.FullName, name + ".pdf"), "-").TrimEnd('\f').Split('\f');
        var tables = letter.Body.OfType<LetterTable>().Any() || letter.Slip is not null;
        foreach (var page in pages)
        {
            var lines = page.Split('\n').Where(line => line.Trim().Length > 0).Select(Squeezed).ToList();
            Assert.That(lines[0], Is.Not.EqualTo(letter.AgencyName).Or.EqualTo(Squeezed(pages[0].Trim().Split('\n')[0])));
            if (!tables)
                Assert.That(lines, Has.Count.LessThanOrEqualTo(22 + 2), "22 lines, the head or the page number beside them");
        }
    }

    [TestCaseSource(nameof(Names))]
    public void The_page_of_the_signature_holds_words_of_the_text_too(string name)
    {
        var letter = All().Single(entry => entry.Name == name).Letter;
        if (!letter.IsSigned)
            return;
        var pages = Run("pdftotext", "-raw", Path.Combine(Folder.FullName, name + ".pdf"), "-").TrimEnd('\f').Split('\f');
        var signed = Without(Squeezed(pages.Last(page => page.Contains("联系人：局办公室", StringComparison.Ordinal))));
        var text = string.Concat(letter.BodyParagraphs.Append(letter.Remedy ?? "").Select(part => Without(Squeezed(part))));
        var end = text[^Math.Min(text.Length, MostOfALine)..];
        Assert.That(signed, Does.Contain(end));
    }

    private static IEnumerable<string> Names() => All().Select(entry => entry.Name);

    private static IEnumerable<(string Name, OfficialLetter Letter)> All() => SampleOrders.Kinds().SelectMany(kind => new[]
    {
        (kind, SampleOrders.Letter(kind)), ($"{kind}-organisation", SampleOrders.Letter(kind, organisation: true)),
    });

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    // Page numbers stand between the lines of a paragraph that runs over two pages.
    private static string Without(string text) => string.Concat(text.Where(letter => letter != '—' && !char.IsAsciiDigit(letter)));

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd();
    }
}

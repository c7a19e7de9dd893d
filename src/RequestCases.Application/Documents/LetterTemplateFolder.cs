using RequestCases.Core.Letters.Templates;

namespace RequestCases.Application.Documents;

/// <summary>Reads the letter templates, which stand beside the program like the procedures.</summary>
public static class LetterTemplateFolder
{
    private const int MostBytes = 1_000_000;

    /// <summary>Where the program has its own.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "workflows", "letters");

    /// <summary>Reads a folder; what is wrong is among the problems. A folder that is not there has no templates.</summary>
    public static LetterTemplates Read(string folder) =>
        LetterTemplates.Read(Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.txt").Select(ReadFile) : []);

    private static LetterFile ReadFile(string path)
    {
        // What is larger is no template; the reader refuses it by its length.
        using var stream = File.OpenRead(path);
        var content = new byte[Math.Min(stream.Length, MostBytes)];
        stream.ReadExactly(content);
        return new LetterFile(Path.GetFileName(path), content);
    }
}

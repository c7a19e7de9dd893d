using System.Text;

namespace RequestCases.Core.Letters.Templates;

/// <summary>
/// Reads a template: a head between two lines of dashes, then the text, one paragraph a line. How it is written is told in
/// workflows/letters/README.md.
/// </summary>
internal sealed class LetterTemplateReader
{
    private const int MostBytes = 100_000;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _file;
    private readonly LetterKindInfo _kind;
    private readonly List<LetterTemplateProblem> _problems = [];
    private readonly List<TemplateLine> _lines = [];
    private readonly List<TemplateLine> _slipLines = [];
    private string? _slipTitle;

    private LetterTemplateReader(string file, LetterKindInfo kind) => (_file, _kind) = (file, kind);

    /// <summary>Reads a file; what is wrong is added to the problems, and then there is no template.</summary>
    public static LetterTemplate? Read(LetterFile file, List<LetterTemplateProblem> problems)
    {
        if (LetterKinds.Find(Path.GetFileNameWithoutExtension(file.Name)) is not { } kind)
        {
            problems.Add(new(file.Name, 0, "没有这种文书，文件名要与 README.md 所列的文书一致。请改正文件名或者移走这个文件。"));
            return null;
        }
        if (Text(file) is not { } text)
        {
            problems.Add(new(file.Name, 0, $"不是 UTF-8 编码的文本，或者超过 {MostBytes / 1000} KB。请另存为 UTF-8 文本。"));
            return null;
        }
        var reader = new LetterTemplateReader(file.Name, kind);
        var template = reader.Read(text);
        problems.AddRange(reader._problems.OrderBy(problem => problem.Line));
        return reader._problems.Count == 0 ? template : null;
    }

    private static string? Text(LetterFile file)
    {
        try
        {
            return file.Content.Length > MostBytes ? null : Strict.GetString(file.Content.Span).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private LetterTemplate Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (head, bodyFrom) = new TemplateHeadReader(_kind, Complain).Read(lines);
        for (var index = bodyFrom; index < lines.Length; index++)
            ReadLine(lines[index].Trim(), index + 1);
        new TemplateCheck(_kind, head, Complain).Run(_lines, _slipLines, _slipTitle is not null, lines.Length);
        return new LetterTemplate(_kind, head, _lines, _slipTitle is null ? null : new TemplateSlip(_slipTitle, _slipLines));
    }

    private void Complain(int line, string message) => _problems.Add(new(_file, line, message));

    private void ReadLine(string line, int number)
    {
        if (line.Length == 0 || line[0] == '#')
            return;
        if (line.StartsWith("===", StringComparison.Ordinal))
        {
            StartSlip(line.Trim('=').Trim(), number);
            return;
        }
        try
        {
            var read = TemplateLineReader.Read(line);
            (_slipTitle is null ? _lines : _slipLines).Add(read);
            new TemplateLineCheck(_kind, message => Complain(number, message)).Run(read);
        }
        catch (TemplateSyntaxException bad)
        {
            Complain(number, bad.Message);
        }
    }

    private void StartSlip(string title, int number)
    {
        if (_slipTitle is not null)
            Complain(number, "一件文书只能有一个附页（===）。请把它们合成一个。");
        else if (title.Length == 0)
            Complain(number, "附页没有标题。请写成“=== 标题”。");
        else if (_kind.IsReply)
            Complain(number, "答复的正文由承办人修改，不能带附页。请删去这一部分。");
        _slipTitle ??= title;
    }
}

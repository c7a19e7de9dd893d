namespace RequestCases.Core.Letters.Templates;

/// <summary>A file of the folder of templates.</summary>
/// <param name="Name">File name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record LetterFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>The templates in use. A bad one stops nothing but its own kind of letter.</summary>
public sealed class LetterTemplates
{
    private readonly Dictionary<string, LetterTemplate> _byKind;

    private LetterTemplates(Dictionary<string, LetterTemplate> byKind, IReadOnlyList<LetterTemplateProblem> problems) =>
        (_byKind, Problems) = (byKind, problems);

    /// <summary>What must be put right, by file and line.</summary>
    public IReadOnlyList<LetterTemplateProblem> Problems { get; }

    /// <summary>The good ones.</summary>
    public IEnumerable<LetterTemplate> All => _byKind.Values;

    /// <summary>Reads the files of a folder; their names are the kinds.</summary>
    public static LetterTemplates Read(IEnumerable<LetterFile> files)
    {
        var problems = new List<LetterTemplateProblem>();
        var ordered = files.OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var read = ordered.Select(file => LetterTemplateReader.Read(file, problems)).OfType<LetterTemplate>().ToList();
        problems.AddRange(LetterKinds.All.Where(kind => ordered.All(file => file.Name != FileOf(kind.Key))).Select(Absent));
        var mixed = MixedSeries(read).ToList();
        problems.AddRange(mixed);
        var good = read.Where(template => mixed.All(problem => problem.File != FileOf(template.Kind.Key)));
        return new LetterTemplates(good.ToDictionary(template => template.Kind.Key, StringComparer.Ordinal), problems);
    }

    /// <summary>The template of a kind.</summary>
    /// <exception cref="RefusedException">LETTER_TEMPLATE_UNUSABLE: it is missing or bad; the message names file and line.</exception>
    public LetterTemplate Of(string kind)
    {
        var info = LetterKinds.Of(kind);
        if (_byKind.TryGetValue(kind, out var template))
            return template;
        var problem = Problems.First(p => p.File == FileOf(kind));
        throw new RefusedException("LETTER_TEMPLATE_UNUSABLE", $"“{info.Name}”的文书模板不能使用：{problem}请系统管理员改好模板后重新启动系统。", info.Article);
    }

    private static string FileOf(string kind) => kind + ".txt";

    private static LetterTemplateProblem Absent(LetterKindInfo kind) =>
        new(FileOf(kind.Key), 0, $"没有“{kind.Name}”的模板。请放入这个文件，可以从安装包中复制。");

    // Two series with one code would give the same number twice; one series with two codes would show gaps.
    private static IEnumerable<LetterTemplateProblem> MixedSeries(IReadOnlyList<LetterTemplate> templates)
    {
        foreach (var template in templates)
        {
            var first = templates.First(t => t.Series == template.Series || t.CodeSuffix == template.CodeSuffix);
            if ((first.Series, first.CodeSuffix) != (template.Series, template.CodeSuffix))
                yield return new(
                    FileOf(template.Kind.Key), template.Head.SeriesLine,
                    $"编号序列 {template.Series}（后缀“{template.CodeSuffix}”）与 {FileOf(first.Kind.Key)} 的 {first.Series}（后缀“{first.CodeSuffix}”）冲突，会出现相同的文号或者断号。同一序列要用同一后缀，不同序列要用不同后缀。");
        }
    }
}

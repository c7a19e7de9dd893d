using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Letters.Templates;

/// <summary>Reads the head of a template.</summary>
internal sealed class TemplateHeadReader(LetterKindInfo kind, Action<int, string> complain)
{
    private const string Dashes = "---";
    private const string ReplySeries = "reply";

    private static readonly string[] Known = ["标题", "答复类型", "编号", "后缀", "主送", "署名", "必填", "选填", "附件", "救济"];

    private static readonly Dictionary<string, RemedyBlock> RemedyNames = new(StringComparer.Ordinal)
    {
        ["无"] = RemedyBlock.None,
        ["按答复类型"] = RemedyBlock.ByGround,
        ["选择"] = RemedyBlock.Choice,
        ["复议前置"] = RemedyBlock.ReconsiderationFirst,
    };

    private readonly Dictionary<string, (string Value, int Line)> _entries = new(StringComparer.Ordinal);

    /// <summary>Reads it, and says at which line, from 0, the text begins.</summary>
    public (TemplateHead Head, int BodyFrom) Read(string[] lines)
    {
        var start = Array.FindIndex(lines, line => line.Trim().Length > 0);
        if (start < 0 || lines[start].Trim() != Dashes)
        {
            complain(Math.Max(start, 0) + 1, "模板要以一行 --- 开头，接着写标题、编号等，再写一行 ---，然后是正文。");
            return (Assemble(), lines.Length);
        }
        for (var index = start + 1; index < lines.Length; index++)
        {
            if (lines[index].Trim() == Dashes)
                return (Assemble(), index + 1);
            Entry(lines[index].Trim(), index + 1);
        }
        complain(start + 1, "开头部分没有结束。请在正文前面写一行 ---。");
        return (Assemble(), lines.Length);
    }

    private void Entry(string line, int number)
    {
        if (line.Length == 0 || line[0] == '#')
            return;
        var colon = line.IndexOfAny([':', '：']);
        var name = colon < 0 ? line : line[..colon].Trim();
        if (colon < 0)
            complain(number, "开头部分每行写成“名称: 内容”。");
        else if (!Known.Contains(name))
            complain(number, $"没有“{name}”这一项。可以写：{string.Join("、", Known)}。");
        else if (!_entries.TryAdd(name, (line[(colon + 1)..].Trim(), number)))
            complain(number, $"“{name}”写了两次。请留下一个。");
    }

    private TemplateHead Assemble()
    {
        var title = Demand("标题");
        var series = Series(out var suffix);
        var (required, optional) = Fields();
        CheckGround();
        return new TemplateHead(
            title, series, LineOf("编号"), suffix, required, optional, Remedy(), Yes("附件", kind.MayHaveAttachments, standard: false), Yes("主送", may: true, standard: true), Yes("署名", may: true, standard: true));
    }

    private string Demand(string name)
    {
        if (_entries.TryGetValue(name, out var entry) && entry.Value.Length > 0)
            return entry.Value;
        complain(LineOf(name), $"没有写“{name}”。请在开头部分写上“{name}: ……”。");
        return "";
    }

    private string Series(out string suffix)
    {
        var series = Demand("编号");
        suffix = _entries.GetValueOrDefault("后缀").Value ?? "";
        if (kind.IsReply && (series != ReplySeries || suffix.Length > 0))
            complain(LineOf("编号"), $"答复共用一个编号序列，不加后缀。请写“编号: {ReplySeries}”，删去“后缀”。");
        else if (!kind.IsReply && series is ReplySeries or "case")
            complain(LineOf("编号"), $"{series} 是{(series == "case" ? "办件" : "答复")}的编号序列。请另起一个名称。");
        else if (!kind.IsReply && suffix.Length == 0)
            complain(LineOf("后缀"), "没有写“后缀”。请写上加在机关代字后面的字，例如“后缀: 补”，使文号与答复的文号不同。");
        else if (series.Length > 40 || suffix.Length > 8)
            complain(LineOf("编号"), "编号序列的名称不超过 40 个字符，后缀不超过 8 个字。");
        return series;
    }

    private (IReadOnlyList<string> Required, IReadOnlyList<string> Optional) Fields()
    {
        var (required, optional) = (Keys("必填"), Keys("选填"));
        foreach (var field in kind.Fields.Where(field => field.Required && !required.Contains(field.Key)))
            complain(LineOf("必填"), $"“{kind.Name}”必须写明{field.Label}（{kind.Article}）。请在“必填”里加上 {field.Key}。");
        foreach (var key in required.Intersect(optional))
            complain(LineOf("选填"), $"{key} 同时写在“必填”和“选填”里。请留下一处。");
        return (required, optional);
    }

    private List<string> Keys(string name)
    {
        var keys = (_entries.GetValueOrDefault(name).Value ?? "").Split([',', '，', '、', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var key in keys.Where(key => kind.Fields.All(field => field.Key != key)))
            complain(LineOf(name), $"“{kind.Name}”没有 {key} 这一项。可以写：{string.Join("、", kind.Fields.Select(field => $"{field.Key}（{field.Label}）"))}。");
        foreach (var key in keys.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key))
            complain(LineOf(name), $"“{name}”里 {key} 写了两次。请留下一个。");
        return [.. keys.Distinct()];
    }

    private void CheckGround()
    {
        var written = _entries.GetValueOrDefault("答复类型").Value;
        var wanted = kind.Ground is { } ground ? ReplyGrounds.Of(ground).Name : null;
        if (written != wanted)
            complain(LineOf("答复类型"), wanted is null ? "这不是答复，请删去“答复类型”。" : $"这个文件是“{wanted}”的模板。请写“答复类型: {wanted}”。");
    }

    private RemedyBlock Remedy()
    {
        var may = RemedyNames.Where(name => kind.Remedies.Contains(name.Value)).Select(name => name.Key);
        var written = _entries.GetValueOrDefault("救济").Value ?? "";
        if (RemedyNames.TryGetValue(written, out var remedy) && kind.Remedies.Contains(remedy))
            return remedy;
        complain(LineOf("救济"), $"“{kind.Name}”的“救济”只能写：{string.Join("、", may)}。");
        return kind.Remedies[0];
    }

    private bool Yes(string name, bool may, bool standard)
    {
        if (!_entries.TryGetValue(name, out var entry))
            return standard;
        if (entry.Value is not ("有" or "无"))
            complain(entry.Line, $"“{name}”只能写“有”或者“无”。");
        else if (entry.Value == "有" && !may)
            complain(entry.Line, $"“{kind.Name}”没有{name}。请写“{name}: 无”或者删去这一行。");
        return entry.Value == "有";
    }

    private int LineOf(string name) => _entries.TryGetValue(name, out var entry) ? entry.Line : 1;
}

namespace RequestCases.Core.Letters.Templates;

/// <summary>Looks whether a template as a whole says what the law wants of its letter.</summary>
internal sealed class TemplateCheck(LetterKindInfo kind, TemplateHead head, Action<int, string> complain)
{
    public void Run(IReadOnlyList<TemplateLine> lines, IReadOnlyList<TemplateLine> slip, bool hasSlip, int lastLine)
    {
        if (lines.Count == 0)
        {
            complain(lastLine, "没有正文。请在第二行 --- 后面写正文，一行一段。");
            return;
        }
        if (hasSlip && slip.Count == 0)
            complain(lastLine, "附页没有内容。请在 === 标题后面写上附页的内容。");
        if (kind.HasSlip && !hasSlip)
            complain(lastLine, $"“{kind.Name}”要附回执。请在最后写“=== 回执标题”和回执的内容。");
        var used = lines.Concat(slip).SelectMany(TemplateKeys.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var key in head.Required.Concat(kind.MustUse).Concat(OfMovingDates()).Distinct().Where(key => !used.Contains(key)))
            complain(lastLine, $"“{kind.Name}”必须写明{LabelOf(key)}（{kind.Article}），正文里没有 {{{{{key}}}}}。请加上。");
        foreach (var key in head.Optional.Where(key => !used.Contains(key)))
            complain(lastLine, $"“选填”里有 {key}（{LabelOf(key)}），正文里没有用到。请加上 {{{{{key}}}}}，或者从“选填”里删去。");
        foreach (var key in used.Where(key => kind.Fields.Any(field => field.Key == key) && !head.Required.Contains(key) && !head.Optional.Contains(key)))
            complain(lastLine, $"正文用了 {{{{{key}}}}}（{LabelOf(key)}），“必填”和“选填”里都没有写。请加到其中一处。");
        var words = string.Join('\n', lines.Concat(slip).Select(TemplateKeys.Words));
        foreach (var say in kind.MustSay.Where(say => !words.Contains(say, StringComparison.Ordinal)))
            complain(lastLine, $"“{kind.Name}”的正文要写明“{say}”（{kind.Article}）。请加上。");
    }

    private IEnumerable<string> OfMovingDates() => kind.Fields.Any(field => field.Counted) ? [CaseKeys.Provisional] : [];

    private string LabelOf(string key) => kind.Fields.Concat(CaseKeys.All).FirstOrDefault(field => field.Key == key)?.Label ?? key;
}

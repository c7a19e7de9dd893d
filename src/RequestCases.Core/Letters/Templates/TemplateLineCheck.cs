namespace RequestCases.Core.Letters.Templates;

/// <summary>Looks whether a line uses only what its kind of letter knows.</summary>
internal sealed class TemplateLineCheck(LetterKindInfo kind, Action<string> complain)
{
    public void Run(TemplateLine line)
    {
        if (line.Condition is { } condition)
            CheckKnown(condition.Key);
        foreach (var key in TemplateKeys.Of(line))
            CheckKnown(key);
        if (line is RowLine && kind.IsReply)
            complain("答复的正文由承办人修改，不能有表格行（|）。各项信息的处理结果用 {{table:items}}。");
        foreach (var key in TemplateKeys.Needed(line).Where(MayBeEmpty))
            CheckGuarded(key, line);
    }

    private void CheckGuarded(string key, TemplateLine line)
    {
        // A cell of a form may stay empty, to be filled in by hand.
        if (line is not RowLine && line.Condition != new LineCondition(key, WithValue: true))
            complain($"{{{{{key}}}}}（{LabelOf(key)}）可能没有内容。请把这一行写成“{{{{?{key}}}}}……”，或者把相关文字放进 [[ ]]。");
    }

    private void CheckKnown(string key)
    {
        if (key == ItemTable.Key && kind.IsReply)
            return;
        if (kind.Fields.Concat(CaseKeys.All).All(field => field.Key != key))
            complain($"“{kind.Name}”没有 {{{{{key}}}}} 这个占位符。可以用：{string.Join("、", kind.Fields.Select(field => $"{field.Key}（{field.Label}）"))}，以及 README.md 所列办件和机关的占位符。");
        else if (kind.HidesApplicant && (key.StartsWith("applicant.", StringComparison.Ordinal) || key == CaseKeys.Subject))
            complain($"“{kind.Name}”发给申请人以外的人，不能写 {{{{{key}}}}}：不向对方透露申请人和申请的内容。");
    }

    private bool MayBeEmpty(string key) => kind.Fields.Concat(CaseKeys.All).Any(field => field.Key == key && !field.Required);

    private string LabelOf(string key) => kind.Fields.Concat(CaseKeys.All).First(field => field.Key == key).Label;
}

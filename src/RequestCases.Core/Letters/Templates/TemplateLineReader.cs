namespace RequestCases.Core.Letters.Templates;

/// <summary>Reads one line of the text of a template.</summary>
internal static class TemplateLineReader
{
    private const string TableStart = "{{table:";

    /// <exception cref="TemplateSyntaxException">The line is not written as it must be.</exception>
    public static TemplateLine Read(string line)
    {
        var (condition, rest) = Condition(line);
        if (rest.Length == 0)
            throw new TemplateSyntaxException("条件后面没有文字。请在 {{?…}} 后面写上要出现的内容，或者删去这一行。");
        if (rest[0] == '|')
            return Row(condition, rest);
        if (rest.StartsWith(TableStart, StringComparison.Ordinal) && rest.EndsWith("}}", StringComparison.Ordinal) && rest.IndexOf("}}", StringComparison.Ordinal) == rest.Length - 2)
            return new TableLine(condition, rest[TableStart.Length..^2].Trim());
        return new ParagraphLine(condition, Parts(rest));
    }

    private static (LineCondition? Condition, string Text) Condition(string line)
    {
        if (!line.StartsWith("{{?", StringComparison.Ordinal) && !line.StartsWith("{{!", StringComparison.Ordinal))
            return (null, line);
        var end = line.IndexOf("}}", StringComparison.Ordinal);
        if (end < 0)
            throw Unclosed();
        var key = line[3..end].Trim();
        return key.Length == 0
            ? throw new TemplateSyntaxException("{{?}} 里没有写占位符的名称。")
            : (new LineCondition(key, line[2] == '?'), line[(end + 2)..].Trim());
    }

    private static RowLine Row(LineCondition? condition, string line)
    {
        var tall = line.StartsWith("||", StringComparison.Ordinal);
        if (!line.EndsWith('|') || line.Length < 3)
            throw new TemplateSyntaxException("表格行没有写完。请写成“|甲|乙|”，给人手写的高行写成“||甲||”。");
        var cells = line[(tall ? 2 : 1)..^1].Split('|').Select(cell => cell.Trim(' ', '\t'));
        return new RowLine(condition, [.. cells.Select(Parts)], tall);
    }

    private static List<TemplatePart> Parts(string text)
    {
        var position = 0;
        return Parts(text, ref position, inOptional: false);
    }

    private static List<TemplatePart> Parts(string text, ref int position, bool inOptional)
    {
        var parts = new List<TemplatePart>();
        while (position < text.Length)
        {
            var next = NextMark(text, position);
            if (next > position)
                parts.Add(new WordsPart(text[position..next]));
            position = next + 2;
            switch (next < text.Length ? text[next..position] : "")
            {
                case "{{":
                    parts.Add(new ValuePart(Key(text, ref position)));
                    break;
                case "[[" when inOptional:
                    throw new TemplateSyntaxException("[[ ]] 里面不能再有 [[。请分成并列的两段。");
                case "[[":
                    parts.Add(Optional(text, ref position));
                    break;
                case "]]" when inOptional:
                    return parts;
                case "]]":
                    throw new TemplateSyntaxException("多了 ]]，前面没有相应的 [[。");
                case "}}":
                    throw new TemplateSyntaxException("多了 }}，前面没有相应的 {{。");
            }
        }
        return inOptional ? throw new TemplateSyntaxException("[[ 没有关上。请在这一行补上 ]]。") : parts;
    }

    private static OptionalPart Optional(string text, ref int position)
    {
        var parts = Parts(text, ref position, inOptional: true);
        return parts.OfType<ValuePart>().Any()
            ? new OptionalPart(parts)
            : throw new TemplateSyntaxException("[[ ]] 里没有占位符，总会出现。请去掉 [[ 和 ]]。");
    }

    private static string Key(string text, ref int position)
    {
        var end = text.IndexOf("}}", position, StringComparison.Ordinal);
        if (end < 0)
            throw Unclosed();
        var key = text[position..end].Trim();
        position = end + 2;
        if (key.Length == 0)
            throw new TemplateSyntaxException("{{ }} 里没有写占位符的名称。");
        if (key[0] is '?' or '!' || key.StartsWith("table:", StringComparison.Ordinal))
            throw new TemplateSyntaxException($"{{{{{key}}}}} 只能写在一行的开头{(key[0] == 't' ? "，并且独占一行" : "")}。");
        return key.Contains('{', StringComparison.Ordinal) ? throw Unclosed() : key;
    }

    private static TemplateSyntaxException Unclosed() => new("{{ 没有关上。请在这一行补上 }}。");

    private static int NextMark(string text, int from)
    {
        for (var index = from; index + 1 < text.Length; index++)
        {
            if (text[index] == text[index + 1] && "{}[]".Contains(text[index], StringComparison.Ordinal))
                return index;
        }
        return text.Length;
    }
}

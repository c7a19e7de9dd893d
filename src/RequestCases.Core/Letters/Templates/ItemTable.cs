using System.Globalization;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Letters.Templates;

/// <summary>The table of a partial disclosure: what is given, what not, why, and by which article (条例第三十七条).</summary>
internal static class ItemTable
{
    public const string Key = "items";

    /// <summary>The line that stands for it in a text that is edited.</summary>
    public const string Marker = "{{table:items}}";

    private static readonly string[] Header = ["序号", "申请内容", "处理结果", "隐去的部分及理由", "依据"];
    private static readonly int[] Widths = [3, 7, 5, 9, 6];

    /// <summary>The table; null while not every item is decided.</summary>
    public static LetterTable? Of(IReadOnlyList<InformationItem> items) =>
        items.Count == 0 || items.Any(item => item.Ground is null) ? null : new LetterTable(Header, [.. items.Select(Row)], Widths);

    private static LetterRow Row(InformationItem item, int index)
    {
        var info = ReplyGrounds.Of(item.Ground!.Value);
        var result = item.Masked.Count > 0 && info.Kind == ReplyKind.Disclosure ? "部分公开" : info.Name.Replace("——", "：", StringComparison.Ordinal);
        var withheld = item.Masked.Select(part => $"{LetterText.OneLine(part.What)}：{LetterText.OneLine(part.Reason)}").Append(item.Reason ?? "");
        var articles = item.Masked.Select(part => part.Ground).Prepend(item.Ground.Value).Distinct().Select(ground => Short(ReplyGrounds.Of(ground).Article));
        return new LetterRow(
        [
            (index + 1).ToString(CultureInfo.InvariantCulture), LetterText.OneLine(item.Description), result,
            string.Join('\n', withheld.Where(text => !string.IsNullOrWhiteSpace(text))) is { Length: > 0 } text ? text : "无", string.Join('\n', articles.Distinct()),
        ]);
    }

    private static string Short(string article) => article.Replace(Regulation.Name, "条例", StringComparison.Ordinal);
}

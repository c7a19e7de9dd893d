namespace RequestCases.Core.Letters.Templates;

/// <summary>Makes a table of the lines of a value: cells are parted by tabs, and then the first line heads the columns.</summary>
internal static class ListTables
{
    public static LetterTable? Of(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return null;
        var rows = lines.Select(line => line.Split('\t', StringSplitOptions.TrimEntries)).ToList();
        var columns = rows.Max(row => row.Length);
        if (columns == 1 || rows.Count == 1)
            return new LetterTable(["序号", "明细"], [.. lines.Select((line, index) => Row([$"{index + 1}", line.Replace('\t', ' ')], 2))], [1, 8]);
        return new LetterTable(Row(rows[0], columns).Cells, [.. rows.Skip(1).Select(row => Row(row, columns))], Widths(rows, columns));
    }

    private static LetterRow Row(string[] cells, int columns) =>
        new([.. cells, .. Enumerable.Repeat("", columns - cells.Length)]);

    private static int[] Widths(List<string[]> rows, int columns) =>
        [.. Enumerable.Range(0, columns).Select(column => Math.Clamp(rows.Max(row => column < row.Length ? row[column].Length : 0), 3, 12))];
}

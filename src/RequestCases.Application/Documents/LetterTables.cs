using DocumentFormat.OpenXml.Wordprocessing;
using RequestCases.Core.Letters;
using static RequestCases.Application.Documents.LetterMeasures;
using static RequestCases.Application.Documents.LetterStyles;

namespace RequestCases.Application.Documents;

/// <summary>Tables and forms, as wide as the text.</summary>
internal static class LetterTables
{
    private const int CellMargin = 85;
    private const uint Border = 4;
    private const int LongestCentred = 12;

    public static Table Of(LetterTable table)
    {
        var widths = Widths(table.Widths);
        var made = new Table(Properties(), new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
        if (table.Header.Count > 0)
            made.Append(Row(new LetterRow(table.Header), widths, head: true, _ => true));
        made.Append(table.Rows.Select(row => Row(row, widths, head: false, column => IsCentred(column, row, table))));
        return made;
    }

    private static int[] Widths(IReadOnlyList<int> weights)
    {
        var widths = weights.Select(weight => TextWidth * weight / weights.Sum()).ToArray();
        widths[^1] += TextWidth - widths.Sum();
        return widths;
    }

    private static TableProperties Properties() => new(
        new TableWidth { Width = Text(TextWidth), Type = TableWidthUnitValues.Dxa },
        new TableBorders(
            Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(
            new TableCellLeftMargin { Width = CellMargin, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = CellMargin, Type = TableWidthValues.Dxa }));

    private static TBorder Line<TBorder>()
        where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = Border, Space = 0, Color = "000000" };

    private static TableRow Row(LetterRow row, int[] widths, bool head, Func<int, bool> isCentred)
    {
        var properties = new TableRowProperties(
            new CantSplit(), new TableRowHeight { Val = (uint)(row.Tall ? TallRow : LeastRow), HeightType = HeightRuleValues.AtLeast });
        if (head)
            properties.Append(new TableHeader());
        var made = new TableRow(properties);
        for (var column = 0; column < row.Cells.Count; column++)
        {
            var last = column == row.Cells.Count - 1;
            made.Append(Cell(row.Cells[column], last ? widths[column..] : [widths[column]], isCentred(column)));
        }
        return made;
    }

    // Every other column of a form holds the labels; in a table with a head, what is short is a number or a name.
    private static bool IsCentred(int column, LetterRow row, LetterTable table) => table.Header.Count == 0
        ? column % 2 == 0 && row.Cells.Count > 1
        : table.Rows.All(other => column >= other.Cells.Count || other.Cells[column].Length <= LongestCentred);

    private static TableCell Cell(string text, int[] widths, bool centred)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa });
        if (widths.Length > 1)
            properties.Append(new GridSpan { Val = widths.Length });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var cell = new TableCell(properties);
        cell.Append(text.Split('\n').Select(line => LetterParagraphs.Of(
            new ParagraphProperties(
                ExactLine(TableLine),
                new Justification { Val = centred ? JustificationValues.Center : JustificationValues.Left }),
            LetterParagraphs.TextRun(line, Size(TableSize), SizeComplex(TableSize)))));
        return cell;
    }
}

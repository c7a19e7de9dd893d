namespace RequestCases.Web.Pages;

/// <summary>One column of a chart.</summary>
/// <param name="Label">What it stands for: 11-23 周一.</param>
/// <param name="Count">How many.</param>
/// <param name="State">late, today, near or calm: the colour.</param>
/// <param name="Href">Where its number leads; null for nowhere.</param>
public sealed record Column(string Label, int Count, string State, string? Href);

/// <summary>A small column chart, drawn without script or style of its own.</summary>
/// <param name="Title">What it shows, for those who do not see it.</param>
/// <param name="Columns">From left to right.</param>
public sealed record ColumnsModel(string Title, IReadOnlyList<Column> Columns)
{
    /// <summary>Width that every column takes.</summary>
    public const int Step = 30;

    /// <summary>Height of the highest column.</summary>
    public const int Top = 96;

    /// <summary>The height of a column, in the chart's units.</summary>
    public int Height(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Count * Top / Math.Max(1, Columns.Max(other => other.Count));
    }
}

namespace RequestCases.Web.Pages;

/// <summary>One cell of the ledger strip.</summary>
/// <param name="Kind">used (counted), left (to come), stop (not counted), now, end (the last day), over (after the last day), or gap (words between).
/// Two may be joined by a blank: <c>now end</c>.</param>
/// <param name="Text">What stands in the cell: the number of the working day, or the words of a gap.</param>
/// <param name="Title">The day and why it is counted or not, shown on hovering.</param>
public sealed record LedgerCell(string Kind, string Text, string Title)
{
    /// <summary>Whether the cell is of this kind.</summary>
    public bool Is(string kind) => Kind.Split(' ').Contains(kind);
}

/// <summary>The law's clock at a glance: one cell a working day.</summary>
/// <param name="Cells">From the first day counted to the last.</param>
public sealed record LedgerStripModel(IReadOnlyList<LedgerCell> Cells)
{
    /// <summary>The strip in words, for those who do not see it.</summary>
    public string InWords
    {
        get
        {
            List<string> parts = [$"已计 {Count("used")} 个工作日"];
            if (Cells.FirstOrDefault(cell => cell.Is("now")) is { } today)
                parts.Add($"今天是第 {today.Text} 个工作日");
            if (Count("stop") is > 0 and var stopped)
                parts.Add($"不计 {stopped} 个工作日");
            parts.AddRange(Cells.Where(cell => cell.Is("gap")).Select(cell => cell.Text));
            if (Cells.FirstOrDefault(cell => cell.Is("end")) is { } last)
                parts.Add($"第 {last.Text} 个工作日届满");
            if (Count("over") is > 0 and var late)
                parts.Add($"已超 {late} 个工作日");
            return string.Join('；', parts);
        }
    }

    private int Count(string kind) => Cells.Count(cell => cell.Is(kind));
}

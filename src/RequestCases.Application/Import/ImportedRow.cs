namespace RequestCases.Application.Import;

/// <summary>What became of a row.</summary>
/// <param name="Row">Place in the file, from 1.</param>
/// <param name="Imported">Whether the application stands in the office, by this import or an earlier one.</param>
/// <param name="Repeated">Whether it stood there already and nothing was changed.</param>
/// <param name="CaseNumber">办件号, null when the row was refused.</param>
/// <param name="Field">The fields at fault as the file names them; null when the row was imported or no field is to blame.</param>
/// <param name="Message">What was done, or what is wrong and what to do, in Chinese.</param>
public sealed record ImportedRow(int Row, bool Imported, bool Repeated, string? CaseNumber, string? Field, string Message)
{
    /// <summary>One line for the command line.</summary>
    public string Text => (Imported, Field) switch
    {
        (true, _) => $"第 {Row} 行：{Message}",
        (_, null) => $"第 {Row} 行：没有导入。{Message}",
        _ => $"第 {Row} 行：没有导入（{Field}）。{Message}",
    };
}

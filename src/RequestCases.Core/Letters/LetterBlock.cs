namespace RequestCases.Core.Letters;

/// <summary>A piece of a letter's text.</summary>
public abstract record LetterBlock;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text, one line.</param>
public sealed record LetterParagraph(string Text) : LetterBlock;

/// <summary>A table.</summary>
/// <param name="Header">Head of the columns; empty for a form.</param>
/// <param name="Rows">The rows; the last cell of a shorter one reaches to the right edge.</param>
/// <param name="Widths">Weights of the columns.</param>
public sealed record LetterTable(IReadOnlyList<string> Header, IReadOnlyList<LetterRow> Rows, IReadOnlyList<int> Widths) : LetterBlock;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Texts; several lines are several paragraphs of the cell.</param>
/// <param name="Tall">Whether it leaves room to write by hand.</param>
public sealed record LetterRow(IReadOnlyList<string> Cells, bool Tall = false);

/// <summary>A part of its own behind the letter, e.g. the return slip of a consultation.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">Its text.</param>
public sealed record LetterSlip(string Title, IReadOnlyList<LetterBlock> Blocks);

using DiffPlex;
using DiffPlex.Model;

namespace RequestCases.Application.Drafts;

/// <summary>What became of a piece of text.</summary>
public enum TextChange
{
    /// <summary>未改</summary>
    Same,

    /// <summary>删去</summary>
    Removed,

    /// <summary>新增</summary>
    Added,
}

/// <summary>A piece of text and what became of it.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Text">The characters.</param>
public sealed record TextPiece(TextChange Change, string Text);

/// <summary>One paragraph of a comparison.</summary>
/// <param name="Pieces">Its pieces in reading order; several when it was changed within.</param>
public sealed record ComparedParagraph(IReadOnlyList<TextPiece> Pieces)
{
    /// <summary>Whether anything of it was changed.</summary>
    public bool IsChanged => Pieces.Any(piece => piece.Change != TextChange.Same);
}

/// <summary>Compares two texts paragraph by paragraph, and within changed paragraphs character by character.</summary>
public static class DraftComparison
{
    // Two paragraphs that share less than this are two paragraphs, not one that was changed.
    private const double LeastShared = 0.4;

    private static readonly Differ Differ = new();

    /// <summary>The paragraphs of both, in reading order.</summary>
    public static IReadOnlyList<ComparedParagraph> Of(string earlier, string later)
    {
        var diff = Differ.CreateLineDiffs(Tidy(earlier), Tidy(later), ignoreWhitespace: false);
        var compared = new List<ComparedParagraph>();
        var (a, b) = (0, 0);
        foreach (var block in diff.DiffBlocks)
        {
            for (; a < block.DeleteStartA; a++, b++)
                compared.Add(Whole(TextChange.Same, diff.PiecesOld[a]));
            compared.AddRange(Changed(diff, block));
            (a, b) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }
        for (; a < diff.PiecesOld.Length; a++)
            compared.Add(Whole(TextChange.Same, diff.PiecesOld[a]));
        return compared;
    }

    private static IEnumerable<ComparedParagraph> Changed(DiffResult diff, DiffBlock block)
    {
        for (var i = 0; i < Math.Max(block.DeleteCountA, block.InsertCountB); i++)
        {
            var removed = i < block.DeleteCountA ? diff.PiecesOld[block.DeleteStartA + i] : null;
            var added = i < block.InsertCountB ? diff.PiecesNew[block.InsertStartB + i] : null;
            if (removed is not null && added is not null && Within(removed, added) is { } within)
            {
                yield return within;
                continue;
            }
            if (removed is not null)
                yield return Whole(TextChange.Removed, removed);
            if (added is not null)
                yield return Whole(TextChange.Added, added);
        }
    }

    private static ComparedParagraph? Within(string removed, string added)
    {
        var diff = Differ.CreateCharacterDiffs(removed, added, ignoreWhitespace: false);
        var pieces = new List<TextPiece>();
        var a = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(TextChange.Same, diff.PiecesOld, a, block.DeleteStartA - a);
            Add(TextChange.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(TextChange.Added, diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            a = block.DeleteStartA + block.DeleteCountA;
        }
        Add(TextChange.Same, diff.PiecesOld, a, diff.PiecesOld.Length - a);
        var shared = pieces.Where(piece => piece.Change == TextChange.Same).Sum(piece => piece.Text.Length);
        return shared < LeastShared * Math.Max(removed.Length, added.Length) ? null : new ComparedParagraph(pieces);

        void Add(TextChange change, IReadOnlyList<string> from, int start, int count)
        {
            if (count > 0)
                pieces.Add(new TextPiece(change, string.Concat(from.Skip(start).Take(count))));
        }
    }

    private static ComparedParagraph Whole(TextChange change, string text) => new([new TextPiece(change, text)]);

    private static string Tidy(string text) => text.ReplaceLineEndings("\n").Trim();
}

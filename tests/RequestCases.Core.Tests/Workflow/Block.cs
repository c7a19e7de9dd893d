using FsCheck;
using FsCheck.Fluent;

namespace RequestCases.Core.Tests.Workflow;

/// <summary>A part of a random procedure with one way in and one way out: whatever was begun in it can always be finished.</summary>
/// <param name="Kind">What holds the parts together.</param>
/// <param name="Parts">Blocks inside it.</param>
/// <param name="Count">Number of instances, where it has some.</param>
/// <param name="Flag">Sequential, or interrupting.</param>
internal sealed record Block(BlockKind Kind, IReadOnlyList<Block> Parts, int Count, bool Flag)
{
    public static readonly Gen<Block> Any = Gen.Sized(size => OfSize(Math.Min(size, 25)));

    public override string ToString() => Parts.Count == 0 ? $"{Kind}{Count}" : $"{Kind}{Count}({string.Join(", ", Parts)})";

    private static Gen<Block> OfSize(int size) => size < 2
        ? Leaf
        : from kind in Gen.Elements(BlockKind.Sequence, BlockKind.Parallel, BlockKind.Inclusive, BlockKind.Choice, BlockKind.Some, BlockKind.Loop,
              BlockKind.Subprocess, BlockKind.Instances, BlockKind.Interrupted, BlockKind.Accompanied, BlockKind.Escalating)
          from parts in OfSize(size / 2).ListOf().Select(p => p.Take(3).ToList())
          from one in OfSize(size / 2)
          from count in Gen.Choose(0, 3)
          from flag in Gen.Elements(true, false)
          select new Block(kind, [one, .. parts], count, flag);

    private static Gen<Block> Leaf =>
        from kind in Gen.Elements(BlockKind.Work, BlockKind.Work, BlockKind.Wait, BlockKind.Race, BlockKind.Passed)
        select new Block(kind, [], 0, false);
}

internal enum BlockKind
{
    /// <summary>One task.</summary>
    Work,

    /// <summary>A receive task.</summary>
    Wait,

    /// <summary>An event-based gateway over a message and a timer.</summary>
    Race,

    /// <summary>An event that is only passed.</summary>
    Passed,

    /// <summary>One after the other.</summary>
    Sequence,

    /// <summary>Parallel split and join.</summary>
    Parallel,

    /// <summary>Inclusive split and join.</summary>
    Inclusive,

    /// <summary>A task that chooses one.</summary>
    Choice,

    /// <summary>A task that chooses one or all, met by an inclusive join.</summary>
    Some,

    /// <summary>Again and again, as a task decides.</summary>
    Loop,

    /// <summary>In an embedded subprocess.</summary>
    Subprocess,

    /// <summary>In a multi-instance subprocess.</summary>
    Instances,

    /// <summary>In a subprocess with a message at its edge, interrupting or not.</summary>
    Interrupted,

    /// <summary>In a subprocess with an event subprocess by message, interrupting or not.</summary>
    Accompanied,

    /// <summary>In a subprocess that may raise an escalation, caught at its edge, interrupting or not.</summary>
    Escalating,
}

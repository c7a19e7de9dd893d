using RequestCases.Core.Workflow.Checking;

namespace RequestCases.Core.Workflow.Versions;

/// <summary>
/// Moves a running position from one definition to another, element by element id; the ids of open work stay. It is moved as a whole or not at all.
/// <para>
/// What is guaranteed of a position that was moved: every token stands on an element or flow of the new definition that means what it meant before
/// (kind, container, activity, message, timer, attachment, number of instances), so every open form is still the right one; and the position is one
/// that cases come to in the new definition from its start, so all that the checker has proved of it holds, above all that it can be finished.
/// Not guaranteed: that this case has passed what the new definition has before the position. Core still refuses what the law forbids,
/// e.g. an approval without secrecy review.
/// </para>
/// </summary>
public static class PositionTransfer
{
    /// <summary>Moves a position.</summary>
    /// <param name="from">The definition it is in.</param>
    /// <param name="to">The definition it should be in.</param>
    /// <param name="state">The position; not completed.</param>
    public static TransferResult Between(ProcessDefinition from, ProcessDefinition to, ProcessState state)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(state);
        if (state.Completed)
            return new TransferResult(null, [new TransferObstacle("", "流程已经结束，不需要改用新版本")]);
        var obstacles = new Counterparts(from, to).Obstacles(state).Distinct().ToList();
        if (obstacles.Count > 0)
            return new TransferResult(null, obstacles);
        var moved = Moved(from, to, state);
        return to.Positions.Contains(PositionKey.Of(moved)) ? new TransferResult(moved, []) : new TransferResult(null, [Unreached(from, state)]);
    }

    private static TransferObstacle Unreached(ProcessDefinition from, ProcessState state)
    {
        var open = state.OpenWork.Concat(state.OpenWaits).Select(w => w.ElementId).Distinct().ToList();
        return new TransferObstacle(open[0], $"本件停在{string.Join("、", open.Select(id => $"“{from[id].Name}”（{id}）"))}，这样的位置在新版本里走不到，改过去可能办不完");
    }

    // The scope of the process stands on the process itself, whose id may differ.
    private static ProcessState Moved(ProcessDefinition from, ProcessDefinition to, ProcessState state) => from.Id == to.Id
        ? state
        : state with { Scopes = [.. state.Scopes.Select(s => s.Parent == 0 ? s with { Element = to.Id } : s)] };
}

/// <summary>What came of moving a position.</summary>
/// <param name="State">The position in the new definition; null when it cannot be moved.</param>
/// <param name="Obstacles">What has no counterpart; empty when it can be moved.</param>
public sealed record TransferResult(ProcessState? State, IReadOnlyList<TransferObstacle> Obstacles)
{
    /// <summary>All obstacles in one Chinese sentence without full stop.</summary>
    public string Why => string.Join("；", Obstacles.Select(o => o.Text));
}

/// <summary>Why a position cannot be moved.</summary>
/// <param name="ElementId">Element or flow of the earlier definition on which the case stands.</param>
/// <param name="Text">What is missing in the later one, in Chinese without full stop.</param>
public sealed record TransferObstacle(string ElementId, string Text);

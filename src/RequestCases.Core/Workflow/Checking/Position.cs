using RequestCases.Core.Workflow.Running;

namespace RequestCases.Core.Workflow.Checking;

/// <summary>A position a case can come to, and how it was come to first.</summary>
/// <param name="definition">The procedure.</param>
/// <param name="state">Where its tokens are.</param>
/// <param name="facts">What has happened.</param>
/// <param name="from">The position before; null at the start.</param>
/// <param name="step">The step that led here; null at the start.</param>
internal sealed class Position(ProcessDefinition definition, ProcessState state, CaseFacts facts, Position? from, PlayerStep? step)
{
    public ProcessState State => state;

    public CaseFacts Facts => facts;

    public Position? From => from;

    public PlayerStep? Step => step;

    /// <summary>Events that wait to be caught here.</summary>
    public IReadOnlyList<ProcessElement> Catching => field ??= [.. new Execution(definition, state).Catching().Distinct()];

    /// <summary>Positions one step further.</summary>
    public List<Exit> Exits { get; } = [];

    /// <summary>Elements where more than one token of a scope rests: a token was multiplied, this is not followed further.</summary>
    public IReadOnlyList<string> Doubled { get; init; } = [];

    /// <summary>The way here.</summary>
    public ExamplePath Path()
    {
        var steps = new List<PlayerStep>();
        for (var at = this; at.Step is not null; at = at.From!)
            steps.Insert(0, at.Step);
        return new ExamplePath(steps, [.. Replay(steps)]);
    }

    private IEnumerable<IReadOnlyList<string>> Replay(IReadOnlyList<PlayerStep> steps)
    {
        var at = ProcessState.Empty;
        foreach (var taken in steps.Prepend(null))
        {
            var passed = new List<string>();
            at = Interpreter.Run(definition, at, taken?.EventIn(at) ?? StateSpace.Start(definition), passed).ToState();
            yield return passed;
        }
    }
}

/// <summary>A step onward.</summary>
/// <param name="To">Where it leads.</param>
/// <param name="IsOptional">It depends on what the applicant or a colleague pleases to do, so that no case may have to rely on it.</param>
internal sealed record Exit(Position To, bool IsOptional);

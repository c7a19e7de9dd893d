using RequestCases.Core.Workflow.Checking;

namespace RequestCases.Core.Workflow;

/// <summary>Proves that a definition works in the office and that no path through it breaks the law, or says which one does.</summary>
public static class DefinitionChecker
{
    /// <summary>Checks words and outcomes, plays every path, and holds each against the statute.</summary>
    /// <returns>What must be put right before the definition is used; empty when nothing was found.</returns>
    public static IReadOnlyList<Finding> Check(ProcessDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var judge = new StatuteJudge(definition);
        var space = StateSpace.Explore(definition, judge);
        return
        [
            .. GatewayCheck.Run(definition),
            .. BindingCheck.Run(definition),
            .. MessageCheck.Run(definition),
            .. new SoundnessCheck(definition, space).Run(),
            .. judge.Found,
            .. RoleCheck.Run(definition),
        ];
    }
}

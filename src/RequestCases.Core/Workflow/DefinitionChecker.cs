using RequestCases.Core.Workflow.Checking;

namespace RequestCases.Core.Workflow;

/// <summary>Finds what is readable in a definition but would not work in the office.</summary>
public static class DefinitionChecker
{
    /// <summary>Checks a definition against the activities of this product.</summary>
    /// <returns>What should be put right before the definition is used; empty when nothing was found.</returns>
    public static IReadOnlyList<Finding> Check(ProcessDefinition definition) => Check(definition, KnownActivities.Office);

    /// <summary>Checks a definition against given activities.</summary>
    /// <returns>What should be put right before the definition is used; empty when nothing was found.</returns>
    public static IReadOnlyList<Finding> Check(ProcessDefinition definition, KnownActivities known)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(known);
        return [.. WayCheck.Run(definition), .. BindingCheck.Run(definition, known)];
    }
}


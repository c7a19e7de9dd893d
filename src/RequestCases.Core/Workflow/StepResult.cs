namespace RequestCases.Core.Workflow;

/// <summary>What came of a step.</summary>
/// <param name="State">The next state, to be saved in the same transaction as the case.</param>
/// <param name="Commands">What the host has to do, in this order: what is taken back, what is started, what is sent, whether all is over.</param>
public sealed record StepResult(ProcessState State, IReadOnlyList<ProcessCommand> Commands);

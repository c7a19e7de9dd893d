namespace RequestCases.Application.Procedures;

/// <summary>There are cases to move to a new version.</summary>
public sealed class ProcedureRunSignal : WakeSignal;

namespace RequestCases.Application.Operations;

/// <summary>What an operation did.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Message">What happened and what comes next, as the person is told.</param>
/// <param name="Repeated">True when the same submission had been carried out before and nothing was done now.</param>
public sealed record CaseResult(long CaseId, string Message, bool Repeated = false);

namespace RequestCases.Application.Calendars;

/// <summary>There are dates to work out anew.</summary>
public sealed class RecomputationSignal : WakeSignal;

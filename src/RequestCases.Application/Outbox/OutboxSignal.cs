namespace RequestCases.Application.Outbox;

/// <summary>There is mail to send.</summary>
public sealed class OutboxSignal : WakeSignal;

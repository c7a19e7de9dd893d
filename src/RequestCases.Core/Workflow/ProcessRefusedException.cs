namespace RequestCases.Core.Workflow;

/// <summary>An event did not fit the state of the process; nothing was changed.</summary>
/// <param name="code">Stable code: <c>PROCESS_NOT_STARTED</c>, <c>PROCESS_ALREADY_STARTED</c>, <c>PROCESS_OVER</c>, <c>WORK_NOT_OPEN</c>,
/// <c>OUTCOME_UNKNOWN</c>, <c>MESSAGE_NOT_AWAITED</c>, <c>TIMER_NOT_ARMED</c>, <c>PROCESS_NEVER_RESTS</c>, <c>PROCESS_TOO_WIDE</c>,
/// <c>COLLECTION_MISSING</c>, <c>COLLECTION_TOO_LONG</c> or <c>STEPS_UNREADABLE</c>.</param>
/// <param name="message">What is wrong and what to do, in Chinese.</param>
public sealed class ProcessRefusedException(string code, string message) : RefusedException(code, message);

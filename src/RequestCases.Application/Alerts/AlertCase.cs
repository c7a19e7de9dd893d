using NodaTime;
using RequestCases.Core.Alerts;

namespace RequestCases.Application.Alerts;

/// <summary>What an alert says of its case, read only where one is due.</summary>
/// <param name="Milestone">What it is about.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Number">办件号.</param>
/// <param name="Content">What the application asks for.</param>
/// <param name="Subject">What there is to do, e.g. 拟制答复.</param>
/// <param name="UnitId">Unit that has it.</param>
/// <param name="HandlerId">承办人.</param>
/// <param name="Since">The day since which there is something to alert of.</param>
/// <param name="Provisional">Whether a date of the case rests on a year whose notice is not published.</param>
/// <param name="Task">The task; null where it is about something else.</param>
internal sealed record AlertCase(
    Milestone Milestone, long CaseId, string Number, string Content, string Subject, int? UnitId, string? HandlerId, LocalDate Since, bool Provisional, AlertTask? Task);

/// <summary>Whose a task is.</summary>
internal sealed record AlertTask(string Role, int? UnitId, string? AssigneeId);

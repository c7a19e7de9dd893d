using NodaTime;
using RequestCases.Core.Alerts;

namespace RequestCases.Application.Alerts;

/// <summary>One alert as a mail tells it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">办件号.</param>
/// <param name="Content">What the application asks for.</param>
/// <param name="Subject">What there is to do.</param>
/// <param name="DueOn">The last day.</param>
/// <param name="WorkingDaysLeft">Working days left on the day of sending.</param>
/// <param name="IsProvisional">Whether the last day may still move.</param>
/// <param name="Missed">Steps that were due before and never given.</param>
internal sealed record AlertLine(
    long CaseId, string Number, string Content, string Subject, LocalDate DueOn, int WorkingDaysLeft, bool IsProvisional, IReadOnlyList<int> Missed)
{
    /// <summary>E.g. 还剩 3 个工作日.</summary>
    public string Left => PlannedAlert.Words(WorkingDaysLeft);

    /// <summary>E.g. 拟制答复：期限 2026-11-27（周五），还剩 3 个工作日.</summary>
    public string Says => $"{Subject}：期限 {OfficeText.Date(DueOn)}{(IsProvisional ? $"（暂定：{OfficeText.ProvisionalNote}）" : "")}，{Left}";

    /// <summary>Which alerts should have come before; null for none.</summary>
    public string? MissedWords => Missed.Count == 0 ? null : PlannedAlert.MissedWords(Missed);
}

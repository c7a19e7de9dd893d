using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>登记复议答复通知.</summary>
public sealed class ReconsiderationModel(RecordReconsiderationNotice operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<RecordReconsiderationNotice.Input>(cases, db, calendar, clock)
{
    /// <summary>Those that wait for their answer, and another one; empty where none waits.</summary>
    public IReadOnlyList<SelectListItem> About => View.OpenReconsiderations.Any()
        ? [.. Owed(View, Day).Select(owed => new SelectListItem($"同一件：{owed.Text}", owed.Value)), new("另一件行政复议", $"{RecordReconsiderationNotice.Another}")]
        : [];

    /// <summary>Those that wait for their answer, with the last day for it.</summary>
    internal static IEnumerable<SelectListItem> Owed(CaseView view, OfficeDay day) =>
        view.OpenReconsiderations.Select(r => new SelectListItem($"{OfficeText.Notice(r)}，答复截止 {OfficeText.Date(r.AnswerDue(day.Calendar))}", $"{r.Id}"));

    /// <inheritdoc />
    public override string Heading => "登记复议答复通知";

    /// <inheritdoc />
    protected override string Path => "reconsideration";

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(caseId, Input, context, cancellation);

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        Input.ReceivedOn ??= Today;
        return Task.CompletedTask;
    }
}

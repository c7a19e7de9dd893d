using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.People;
using RequestCases.Application.Queries;
using RequestCases.Core;
using RequestCases.Core.Cases.Corrections;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>更正日期.</summary>
public sealed class CorrectDatesModel(CorrectDates operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<CorrectDates.Input>(cases, db, calendar, clock)
{
    /// <inheritdoc />
    public override string Heading => "更正日期";

    /// <inheritdoc />
    protected override string Path => "correct-dates";

    /// <summary>The dates that this person may correct.</summary>
    public IReadOnlyList<RecordedDate> Dates { get; private set; } = [];

    /// <summary>What the typed dates would do; null while they change nothing or cannot be.</summary>
    public Correction? Preview { get; private set; }

    /// <summary>Why the typed dates cannot be.</summary>
    public string? Impossible { get; private set; }

    /// <summary>Shows what the typed dates would do, without doing it.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(long id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is { } refused)
            return refused;
        // Only the dates matter here: the reason may still be missing.
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith("Input.Dates", StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
        await PrepareAsync(cancellation);
        return Request.IsHtmx() ? Partial("_CorrectionPreview", this) : Page();
    }

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(caseId, Input, context, cancellation);

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        Dates = [.. Case.RecordedDates.Where(d => !d.IsReceipt || Actor.Has(OfficeRoles.Clerk))];
        var typed = Input.ByKey;
        Input.Dates = [.. Dates.Select(d => new CorrectDates.Row { Key = d.Key, Date = typed.GetValueOrDefault(d.Key, d.Date) })];
        if (Request.Method == HttpMethods.Post && ModelState.IsValid)
            Judge();
        return Task.CompletedTask;
    }

    private void Judge()
    {
        try
        {
            Preview = Case.PreviewCorrection(Input.ByKey, Day);
        }
        catch (RefusedException refused)
        {
            Impossible = refused.Message;
        }
    }
}

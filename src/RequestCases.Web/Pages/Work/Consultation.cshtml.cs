using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Letters;
using RequestCases.Web.Binding;

namespace RequestCases.Web.Pages.Work;

/// <summary>发征求意见书.</summary>
public sealed class ConsultationModel(SendConsultation operation, LetterDesk letters, OfficeDb db, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : NoticePageModel<SendConsultation.Input>(letters, db, cases, calendar, clock)
{
    /// <summary>Whom one may ask.</summary>
    public static IReadOnlyList<SelectListItem> Kinds { get; } = WorkOptions.Named(OfficeNames.Consultations);

    /// <summary>What a third party is.</summary>
    public static IReadOnlyList<SelectListItem> PartyKinds { get; } =
        [.. WorkOptions.Named(OfficeNames.PartyKinds).Where(kind => kind.Value != nameof(PartyKind.Agency))];

    /// <summary>Ways of delivery.</summary>
    public static IReadOnlyList<SelectListItem> Methods { get; } = WorkOptions.Named(OfficeNames.Deliveries);

    /// <summary>The case's items, of which a letter may concern some.</summary>
    public IReadOnlyList<SelectListItem> Items => WorkOptions.ItemsOf(Case);

    /// <summary>Whether a row was added just now.</summary>
    public bool HasNewRow { get; private set; }

    /// <summary>Whether the applicant was told already that others are consulted.</summary>
    public bool IsApplicantTold => View.LetterKinds.Contains(LetterKinds.ConsultationTold);

    /// <summary>Those who were asked before and may still answer.</summary>
    public IReadOnlyList<string> Awaited => [.. Case.AwaitedConsultations(Day).Select(c => c.Party)];

    /// <summary>The last day for an opinion on a letter delivered today.</summary>
    public LocalDate OpinionDueIfDeliveredToday => Calendar.AddWorkingDays(Today, StatutoryPeriods.OpinionWorkdays);

    /// <summary>Warns when the period is nearly used up (D7).</summary>
    public Rule? Late
    {
        get
        {
            var reading = Case.ReadClock(Day);
            var period = reading.BaseWorkdays + reading.ExtensionWorkdays;
            return reading.WorkingDaysLeft(Today, Calendar) is { } left
                ? ConsultationShouldLeaveDaysForTheReply.Check(period - left, period, Case.Policy.ConsultationWarningFromDay)
                : null;
        }
    }

    /// <summary>Whether something about the delivery of a row was refused.</summary>
    public bool HasErrors(int row) => ModelState.TryGetValue($"Input.Rows[{row}].Proof", out var entry) && entry.Errors.Count > 0;

    /// <summary>Shows one more row.</summary>
    public Task<IActionResult> OnPostRowAsync(long caseId, long workItemId, CancellationToken cancellation)
    {
        ModelState.ForgetErrors();
        return ShowAgainAsync(caseId, workItemId, () =>
        {
            HasNewRow = Input.Rows.Count < SendConsultation.MostRows;
            if (HasNewRow)
                Input.Rows.Add(NewRow());
            return Page();
        }, cancellation);
    }

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [SendConsultation.Activity];

    /// <inheritdoc />
    protected override IEnumerable<LetterOrder> Orders()
    {
        var sentOn = Input.SentOn ?? Today;
        var rows = Input.Rows.Where(row => row is { Kind: not null, IsEmpty: false } && !string.IsNullOrWhiteSpace(row.Party) && !string.IsNullOrWhiteSpace(row.Matter)).ToList();
        foreach (var row in rows)
            yield return LetterOrders.Consultation(Case, row.ToConsultation(sentOn));
        if (rows.Count > 0 && Input.TellApplicant && !IsApplicantTold)
            yield return LetterOrders.ConsultationTold(Case, rows.Select(row => row.Kind!.Value), sentOn);
    }

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill()
    {
        Input.Rows = [NewRow()];
        Input.SentOn = Today;
        Input.TellApplicant = !IsApplicantTold;
    }

    // What was found; the applicant's own words and how it was searched for are not for other parties.
    private string Found => string.Join('；', Case.Items.Select(item => item.Found).Where(found => !string.IsNullOrWhiteSpace(found)).Distinct());

    private ConsultationRow NewRow() => new()
    {
        Kind = ConsultationKind.ThirdParty,
        PartyKind = PartyKind.Organisation,
        Matter = Found,
    };
}

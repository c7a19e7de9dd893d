using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Work;

/// <summary>发征求意见书.</summary>
public sealed class ConsultationModel(SendConsultation operation, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<SendConsultation.Input>(cases, calendar, clock)
{
    /// <summary>Whom one may ask.</summary>
    public static IReadOnlyList<SelectListItem> Kinds { get; } = WorkOptions.Named(OfficeNames.Consultations);

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

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [SendConsultation.Activity];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill()
    {
        Input.Kind = ConsultationKind.ThirdParty;
        Input.Matter = Case.Search?.Result ?? Case.Content.Subject;
        Input.SentOn = Today;
    }
}

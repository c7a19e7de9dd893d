using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace RequestCases.Application.Operations.Intake;

/// <summary>登记: confirms receipt with the applicant, for ordinary mail, fax, mail and online; the clock starts (条例第三十一条).</summary>
public sealed class ConfirmReceipt(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.Register";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>与申请人确认之日</summary>
        [Display(Name = "与申请人确认之日"), Asked]
        public LocalDate? ConfirmedOn { get; set; }

        /// <summary>联系经过</summary>
        [Display(Name = "联系经过"), Text(1000)]
        public string? Contact { get; set; }
    }

    /// <summary>Confirms.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context, step =>
        {
            step.Case.ConfirmReceipt(input.ConfirmedOn!.Value, step.Day);
            Communication.Keep(step, "收件确认", input.Contact!);
            step.Finish("registered", $"与申请人确认收件，收到日 {OfficeText.Date(step.Case.ReceivedOn!.Value)}");
            return Task.CompletedTask;
        }, cancellation);
}

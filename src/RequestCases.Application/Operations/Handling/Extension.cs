using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Documents;

namespace RequestCases.Application.Operations.Handling;

/// <summary>申请延期 (条例第三十三条第二款); the work goes on meanwhile.</summary>
public sealed class RequestExtension(CaseDesk desk)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>延长工作日数</summary>
        [Display(Name = "延长工作日数"), Asked, Range(1, 20, ErrorMessage = "延长的期限最短1个、最长20个工作日（《政府信息公开条例》第三十三条第二款）。")]
        public int? Workdays { get; set; }

        /// <summary>延期理由</summary>
        [Display(Name = "延期理由"), Text(1000)]
        public string? Reason { get; set; }
    }

    /// <summary>Asks.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActAsync(caseId, input, context with { Reason = input.Reason }, step =>
        {
            CaseAccess.DemandHandlerOrOffice(step);
            step.Case.RequestExtension(input.Workdays!.Value, input.Reason!, context.Actor.Name, step.Day);
            step.Throw("extension-requested", $"申请延期 {input.Workdays} 个工作日");
            return Task.CompletedTask;
        }, cancellation);
}

/// <summary>审批延期: the head of the disclosure office decides.</summary>
public sealed class ApproveExtension(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.ApproveExtension";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>同意延期</summary>
        [Display(Name = "审批结果"), Asked]
        public bool? Approved { get; set; }

        /// <summary>审批意见</summary>
        [Display(Name = "审批意见"), Text(1000, Optional = true)]
        public string? Opinion { get; set; }
    }

    /// <summary>Decides.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context with { Reason = input.Opinion }, step =>
        {
            step.Case.DecideExtension(input.Approved!.Value, context.Actor.Name, step.Day);
            if (input.Approved.Value)
                step.Finish("approve", "同意延期，待告知申请人后生效");
            else
                step.Finish("reject", "不同意延期，答复期限不变");
            return Task.CompletedTask;
        }, cancellation);
}

/// <summary>告知延期: the extension counts once the applicant is told, on or before the due day.</summary>
public sealed class NotifyExtension(CaseDesk desk, LetterDesk letters)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.NotifyExtension";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>不再延期</summary>
        [Display(Name = "处理"), Asked]
        public bool? Sent { get; set; }

        /// <summary>告知日期</summary>
        [Display(Name = "告知日期")]
        public LocalDate? NotifiedOn { get; set; }
    }

    /// <summary>Tells, or drops the extension.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context, async step =>
        {
            if (!input.Sent!.Value)
            {
                step.Case.DropExtension();
                step.Finish("dropped", "不再延期，答复期限不变");
                return;
            }
            if (input.NotifiedOn is not { } notifiedOn)
                throw new InputRefusedException([new FieldError(nameof(input.NotifiedOn), "请填写告知日期。")]);
            var before = step.Case.ReplyDue;
            step.Case.NotifyExtension(notifiedOn, step.Day);
            var letter = await letters.IssueAsync(step, LetterOrders.Extension(step.Case, before, step.Case.ReplyDue, notifiedOn), cancellation);
            step.Finish("sent", $"已告知申请人延期（{letter.Number}），答复期限由 {OfficeText.Date(before!.Value)} 延至 {OfficeText.Date(step.Case.ReplyDue!.Value)}");
        }, cancellation);
}

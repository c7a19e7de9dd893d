using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Files;
using RequestCases.Application.Operations.Office;

namespace RequestCases.Application.Operations.Delivering;

/// <summary>登记退件: mail that was recorded as delivered came back.</summary>
public sealed class RecordReturn(CaseDesk desk, CaseFiles files)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>退回的邮件: place among the deliveries, from 0.</summary>
        [Display(Name = "退回的邮件"), Asked]
        public int? Delivery { get; set; }

        /// <summary>退回日期</summary>
        [Display(Name = "退回日期"), Asked]
        public LocalDate? ReturnedOn { get; set; }

        /// <summary>退回原因</summary>
        [Display(Name = "退回原因"), Text(500)]
        public string? Reason { get; set; }
    }

    /// <summary>Notes it.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="input">The form.</param>
    /// <param name="context">Who, when.</param>
    /// <param name="proofs">Scans of what came back.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<CaseResult> ExecuteAsync(
        long caseId, Input input, OperationContext context, IReadOnlyList<UploadedFile>? proofs = null, CancellationToken cancellation = default)
    {
        InputRefusedException.ThrowIfInvalid(input);
        var kept = await files.KeepAsync(proofs ?? [], cancellation);
        return await desk.ActAsync(caseId, input, context with { Reason = input.Reason }, step =>
        {
            CaseAccess.DemandClerk(step);
            var deliveries = step.Case.Reply?.Deliveries ?? [];
            if (input.Delivery is not { } at || at < 0 || at >= deliveries.Count)
                throw new InputRefusedException([new FieldError(nameof(input.Delivery), "请选择是哪一次送达退回的。")]);
            var party = step.Case.AddresseeOf(deliveries[at]);
            step.Case.ReturnMail(deliveries[at], input.ReturnedOn!.Value, input.Reason!, step.Day);
            foreach (var file in kept)
                CaseFiles.Add(step, AddDocument.DeliveryProof, file);
            step.Say($"登记退件：寄给{party}的答复于 {OfficeText.Date(input.ReturnedOn.Value)} 退回，答复时间仍按首次交邮计算，需要重新送达");
            return Task.CompletedTask;
        }, cancellation);
    }
}

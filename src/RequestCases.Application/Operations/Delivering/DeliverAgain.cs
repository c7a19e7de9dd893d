using System.ComponentModel.DataAnnotations;
using RequestCases.Application.Files;
using RequestCases.Application.Operations.Office;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Application.Operations.Delivering;

/// <summary>重新送达: what came back is delivered once more, or given up with a reason.</summary>
public sealed class DeliverAgain(CaseDesk desk, CaseFiles files)
{
    /// <summary>The form: a delivery, or why there is none.</summary>
    public sealed class Input : DeliverReply.Input, IValidatableObject
    {
        /// <summary>不再送达</summary>
        [Display(Name = "处理"), Asked]
        public bool? GiveUp { get; set; }

        /// <summary>不再送达的理由</summary>
        [Display(Name = "不再送达的理由"), Text(500, Optional = true)]
        public string? GiveUpReason { get; set; }

        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (GiveUp == true && string.IsNullOrWhiteSpace(GiveUpReason))
                yield return new ValidationResult("请写明不再送达的理由，例如多方联系不上、地址无法查明。", [nameof(GiveUpReason)]);
        }
    }

    /// <summary>Delivers again or gives up.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="input">The form.</param>
    /// <param name="context">Who, when.</param>
    /// <param name="proofs">Scans of the proof.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<CaseResult> ExecuteAsync(
        long caseId, Input input, OperationContext context, IReadOnlyList<UploadedFile>? proofs = null, CancellationToken cancellation = default)
    {
        InputRefusedException.ThrowIfInvalid(input);
        if (input.GiveUp == false)
            DeliveryDemands.Check(input);
        var kept = await files.KeepAsync(proofs ?? [], cancellation);
        return await desk.ActAsync(caseId, input, context with { Reason = input.GiveUpReason }, async step =>
        {
            CaseAccess.DemandClerk(step);
            var party = input.Addressee ?? step.Case.Applicant.Name;
            if (input.GiveUp == true)
            {
                Rule.Enforce(RedeliveryMustFollowAReturn.Check(step.Case, party));
                step.Case.GiveUpDelivery(step.Case.OpenReturns.First(d => step.Case.AddresseeOf(d) == party), input.GiveUpReason!);
                step.Say($"退件不再送达（{party}）");
            }
            else
            {
                await DeliveryDemands.CheckOnlineAsync(step, input, cancellation);
                step.Case.DeliverAgain(input.ToDelivery(party), step.Day);
                step.Say(input.Delivered == true ? $"重新送达（{party}）：{OfficeNames.Deliveries[input.Method!.Value]}" : $"重新送达（{party}）没有成功：{input.Failed}");
            }
            foreach (var file in kept)
                CaseFiles.Add(step, AddDocument.DeliveryProof, file);
        }, cancellation);
    }
}

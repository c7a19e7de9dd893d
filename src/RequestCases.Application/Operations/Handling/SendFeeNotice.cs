using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Documents;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Fees;

namespace RequestCases.Application.Operations.Handling;

/// <summary>发收费通知 (国办函〔2020〕109号): within the period; the clock waits. The amount is computed, never typed; when it arrived is recorded later.</summary>
public sealed class SendFeeNotice(CaseDesk desk, LetterDesk letters)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.SendFeeNotice";

    private const int MostPages = 50_000;

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>计收方式</summary>
        [Display(Name = "计收方式"), Asked, EnumDataType(typeof(FeeBasis), ErrorMessage = "计收方式不在可选范围内，请重新选择。")]
        public FeeBasis? Basis { get; set; }

        /// <summary>数量</summary>
        [Display(Name = "数量（件或者页）"), Asked, Range(1, MostPages, ErrorMessage = "数量应当在 1 到 50000 之间，请核对。")]
        public int? Quantity { get; set; }

        /// <summary>发出通知日期</summary>
        [Display(Name = "发出通知日期"), Asked]
        public LocalDate? SentOn { get; set; }

        /// <summary>The fee.</summary>
        /// <param name="earlier">Pieces of the applicant earlier in the month.</param>
        public ProcessingFee Compute(int earlier) => Basis == FeeBasis.ByPiece
            ? FeeCalculator.ByPiece(earlier, Quantity!.Value)
            : FeeCalculator.ByPage(Quantity!.Value);
    }

    /// <summary>Sends.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context, async step =>
        {
            Rule.Enforce(FeeNoticeMustSayHowToPay.Check((await AgencyInUse.ReadAsync(step.Db, cancellation)).PaymentInstructions));
            var earlier = await FeePieces.EarlierAsync(step.Db, step.Case, cancellation);
            var fee = input.Compute(earlier.Sum(e => e.Pieces));
            step.Case.SendFeeNotice(fee, input.SentOn!.Value, step.Day);
            var letter = await letters.IssueAsync(step, LetterOrders.FeeNotice(step.Case, fee, input.SentOn.Value), cancellation);
            step.Case.NameFeeNotice(letter.Number);
            step.Finish("sent", $"通知缴纳信息处理费 {ProcessingFee.Yuan(fee.Amount)} 元（{letter.Number}），停表等申请人缴费；申请人收到通知后请登记送达，缴费期限自次日起算");
        }, cancellation);
}

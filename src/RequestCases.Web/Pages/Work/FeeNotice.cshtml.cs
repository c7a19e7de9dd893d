using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Fees;

namespace RequestCases.Web.Pages.Work;

/// <summary>发收费通知.</summary>
public sealed class FeeNoticeModel(SendFeeNotice operation, LetterDesk letters, OfficeDb db, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : NoticePageModel<SendFeeNotice.Input>(letters, db, cases, calendar, clock)
{
    /// <summary>By piece or by page.</summary>
    public static IReadOnlyList<SelectListItem> Bases { get; } =
    [
        new("按量（页）：提供纸质件、电子邮件、复制电子数据的", nameof(FeeBasis.ByPage)),
        new("按件：同一申请人一个自然月内超过 10 件的", nameof(FeeBasis.ByPiece)),
    ];

    /// <summary>The last day to pay when the notice is received today.</summary>
    public LocalDate FeeDueIfReceivedToday => Calendar.AddWorkingDays(Today, StatutoryPeriods.FeeWorkdays);

    /// <summary>The applicant's applications earlier in the month.</summary>
    public IReadOnlyList<EarlierPieces> Earlier { get; private set; } = [];

    /// <summary>The pieces they count.</summary>
    public int EarlierPieces => Earlier.Sum(e => e.Pieces);

    /// <summary>Why no fee notice can be sent: the agency has not said how to pay.</summary>
    public Rule? PaymentMissing { get; private set; }

    /// <summary>The fee from what is typed; null while it cannot be computed.</summary>
    public ProcessingFee? Fee => Input is { Basis: { } basis, Quantity: > 0 and < FeeCalculator.Most / 2 } && Enum.IsDefined(basis) ? Input.Compute(EarlierPieces) : null;

    /// <summary>Why nothing is charged; null when something is.</summary>
    public Rule? Free => Fee is { } fee ? FeeNoticeNeedsAFee.Check(fee) : null;

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [SendFeeNotice.Activity];

    /// <inheritdoc />
    public override string PreviewPartial => "_FeeComputation";

    /// <inheritdoc />
    protected override IEnumerable<LetterOrder> Orders()
    {
        if (Fee is { Amount: > 0 } fee && PaymentMissing is null)
            yield return LetterOrders.FeeNotice(Case, fee, Input.SentOn ?? Today);
    }

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        await base.PrepareAsync(cancellation);
        PaymentMissing = FeeNoticeMustSayHowToPay.Check(Agency.PaymentInstructions);
        Earlier = await FeePieces.EarlierAsync(Db, Case, cancellation);
    }

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill() => (Input.Basis, Input.SentOn) = (FeeBasis.ByPage, Today);
}

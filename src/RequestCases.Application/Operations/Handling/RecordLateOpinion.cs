using RequestCases.Application.Files;
using RequestCases.Core;

namespace RequestCases.Application.Operations.Handling;

/// <summary>
/// 登记迟到的意见: one that comes when nobody waits for it any more and the reply is not yet issued. It is weighed like any other, but moves no date.
/// </summary>
public sealed class RecordLateOpinion(CaseDesk desk, CaseFiles files)
{
    /// <summary>The form.</summary>
    public sealed class Input : OpinionInput;

    /// <summary>Records.</summary>
    public async Task<CaseResult> ExecuteAsync(
        long caseId, Input input, OperationContext context, IReadOnlyList<UploadedFile>? evidence = null, CancellationToken cancellation = default)
    {
        var kept = await files.KeepAsync(evidence ?? [], cancellation);
        return await desk.ActAsync(caseId, input, context, async step =>
        {
            CaseAccess.DemandHandlerOrOffice(step);
            if (await OpinionWaits.IsOpenAsync(step, cancellation))
                throw new RefusedException("OPINION_HAS_ITS_TASK", "本办件还在等意见，请在待办“登记意见”里登记。");
            if (step.Case.Reply?.IssuedOn is { } issuedOn)
                throw new RefusedException("OPINION_AFTER_ISSUE", $"答复已于 {OfficeText.Date(issuedOn)} 制发，意见不再影响答复。请作为材料添加，留卷备查。");
            var due = step.Case.Consultations.FirstOrDefault(c => c.Id == input.ConsultationId) is { } asked ? step.Case.OpinionDueOf(asked, step.Day) : default;
            var party = input.Record(step, kept);
            step.Say(input.ReceivedOn > due ? $"收到{party}迟到的意见，答复期限不变" : $"收到{party}的意见");
        }, cancellation);
    }
}

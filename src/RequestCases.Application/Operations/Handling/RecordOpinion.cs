using System.ComponentModel.DataAnnotations;
using RequestCases.Application.Files;

namespace RequestCases.Application.Operations.Handling;

/// <summary>登记意见: of a party that was consulted; when nobody may answer any more the case goes on.</summary>
public sealed class RecordOpinion(CaseDesk desk, CaseFiles files)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.RecordOpinion";

    /// <summary>The form.</summary>
    public sealed class Input : OpinionInput
    {
        /// <summary>再征求其他人的意见</summary>
        [Display(Name = "还要征求其他对象的意见")]
        public bool ConsultMore { get; set; }
    }

    /// <summary>Records.</summary>
    public async Task<CaseResult> ExecuteAsync(
        long workItemId, Input input, OperationContext context, IReadOnlyList<UploadedFile>? evidence = null, CancellationToken cancellation = default)
    {
        var kept = await files.KeepAsync(input.ConsultMore ? [] : evidence ?? [], cancellation);
        return await desk.FinishWorkAsync(workItemId, Activity, input, context, step =>
        {
            if (input.ConsultMore)
            {
                step.Finish("consultMore", "还要征求其他对象的意见");
                return Task.CompletedTask;
            }
            var party = input.Record(step, kept);
            if (OpinionWaits.AreSettled(step.Case))
                step.Finish("settled", $"收到{party}的意见，征求意见结束");
            else
                step.Finish("outstanding", $"收到{party}的意见，其余意见尚未收到");
            return Task.CompletedTask;
        }, cancellation);
    }
}

using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Files;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Application.Operations.Intake;

/// <summary>沟通记录: notes a call, visit or mail with the applicant.</summary>
public sealed class Communication(CaseDesk desk)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>时间</summary>
        [Display(Name = "时间"), Asked]
        public LocalDateTime? TookPlaceAt { get; set; }

        /// <summary>方式</summary>
        [Display(Name = "方式"), Text(20)]
        public string? Means { get; set; }

        /// <summary>内容</summary>
        [Display(Name = "内容"), Text(2000)]
        public string? Content { get; set; }
    }

    /// <summary>Notes it.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActAsync(caseId, input, context, async step =>
        {
            await CaseAccess.DemandSightAsync(step, cancellation);
            Rule.Enforce(CaseMustBeOpen.Check(step.Case));
            Rule.Enforce(DateMustNotBeInTheFuture.Check(input.TookPlaceAt!.Value.Date, context.Today));
            Keep(step, input.Means!, input.Content!, input.TookPlaceAt);
            step.Say($"登记与申请人的沟通（{input.Means}）");
        }, cancellation);

    internal static void Keep(CaseStep step, string means, string content, LocalDateTime? tookPlaceAt = null)
    {
        var entry = new CommunicationEntry
        {
            TookPlaceAt = tookPlaceAt ?? step.Context.At.InZone(OfficeTime.Zone).LocalDateTime,
            Means = means,
            Content = content,
            By = step.Context.Actor.Name,
        };
        entry.Case = step.Case;
        step.Db.Communications.Add(entry);
    }
}

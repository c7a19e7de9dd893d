using System.ComponentModel.DataAnnotations;
using RequestCases.Application.People;
using RequestCases.Core;

namespace RequestCases.Application.Operations.Intake;

/// <summary>接办: the head of the unit names the handler, or hands the case back when it is not the unit's business.</summary>
public sealed class TakeOn(CaseDesk desk, PeopleDirectory people)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.TakeOn";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>接办或退回</summary>
        [Display(Name = "处理"), Asked]
        public bool? Accept { get; set; }

        /// <summary>承办人</summary>
        [Display(Name = "承办人")]
        public string? HandlerId { get; set; }

        /// <summary>意见</summary>
        [Display(Name = "意见"), Text(1000, Optional = true)]
        public string? Opinion { get; set; }
    }

    /// <summary>Takes on or hands back.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context with { Reason = input.Opinion }, async step =>
        {
            if (!input.Accept!.Value)
            {
                HandBack.Demand(input.Opinion, nameof(input.Opinion));
                step.Finish("handBack", "退回分办");
                return;
            }
            var handler = (await people.HoldersAsync(OfficeRoles.Handler, step.Case.UnitId, cancellation)).FirstOrDefault(p => p.Id == input.HandlerId)
                ?? throw new RefusedException("HANDLER_UNKNOWN", "请选择本处室的一名承办人。");
            step.Case.Assign(step.Case.UnitId!.Value, handler.Id);
            step.Finish("accept", $"接办，承办人{handler.Name}");
        }, cancellation);
}

/// <summary>Handing back needs a reason, so that the next assignment is better.</summary>
internal static class HandBack
{
    public static void Demand(string? reason, string field)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new InputRefusedException([new FieldError(field, "退回要写明理由，例如应由哪个处室承办。")]);
    }
}

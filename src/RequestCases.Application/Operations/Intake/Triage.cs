using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RequestCases.Core;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Application.Operations.Intake;

/// <summary>What 受理审核 decides.</summary>
public enum TriageDecision
{
    /// <summary>受理，转分办</summary>
    Accept,

    /// <summary>内容不明确，告知补正 (第三十条)</summary>
    Supplement,

    /// <summary>数量、频次明显超过合理范围，要求说明理由 (第三十五条)</summary>
    Reasons,

    /// <summary>可以直接答复，由本工作机构拟稿</summary>
    AnswerDirectly,
}

/// <summary>受理审核.</summary>
public sealed class Triage(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.Triage";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>审核结果</summary>
        [Display(Name = "审核结果"), Asked, EnumDataType(typeof(TriageDecision), ErrorMessage = "审核结果不在可选范围内，请重新选择。")]
        public TriageDecision? Decision { get; set; }

        /// <summary>审核意见</summary>
        [Display(Name = "审核意见"), Text(1000, Optional = true)]
        public string? Opinion { get; set; }
    }

    /// <summary>Decides.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context with { Reason = input.Opinion }, async step =>
        {
            switch (input.Decision)
            {
                case TriageDecision.Accept:
                    step.Finish("accept", "受理审核：受理，转分办");
                    break;
                case TriageDecision.Supplement:
                    Rule.Enforce(SupplementNoticeMustStillBePossible.Check(step.Case, context.Today));
                    step.Finish("supplement", "受理审核：申请内容不明确，需要补正");
                    break;
                case TriageDecision.Reasons:
                    step.Finish("reasons", "受理审核：要求申请人说明理由");
                    break;
                default:
                    await AnswerInOffice.TakeAsync(step, cancellation);
                    step.Finish("answerDirectly", "受理审核：直接答复");
                    break;
            }
        }, cancellation);
}

/// <summary>The disclosure office answers by itself: it becomes the handling unit.</summary>
internal static class AnswerInOffice
{
    public static async Task TakeAsync(CaseStep step, CancellationToken cancellation)
    {
        var office = await step.Db.Units.SingleOrDefaultAsync(u => u.IsDisclosureOffice, cancellation)
            ?? throw new RefusedException("OFFICE_MISSING", "还没有指定政府信息公开工作机构。请系统管理员在“处室与人员”中指定。", "《政府信息公开条例》第四条");
        step.Case.Assign(office.Id, null);
    }
}

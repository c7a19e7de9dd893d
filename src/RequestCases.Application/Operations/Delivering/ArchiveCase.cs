using System.ComponentModel.DataAnnotations;
using RequestCases.Application.Archiving;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Archiving;

namespace RequestCases.Application.Operations.Delivering;

/// <summary>归档 (条例第四十五条): the volume is made and the case becomes read-only.</summary>
public sealed class ArchiveCase(CaseDesk desk, VolumeMaker volumes)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.Archive";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>卷宗材料核对无误</summary>
        [Display(Name = "卷宗材料"), Range(typeof(bool), "true", "true", ErrorMessage = "请核对卷宗材料后勾选确认。")]
        public bool Checked { get; set; }

        /// <summary>保管期限; the usual one when left out.</summary>
        [Display(Name = "保管期限"), AllowedValues(null, "永久", "30年", RetentionPeriods.Default, ErrorMessage = "保管期限不在可选范围内，请重新选择。")]
        public string? Retention { get; set; }

        /// <summary>备注</summary>
        [Display(Name = "备注"), Text(1000, Optional = true)]
        public string? Note { get; set; }
    }

    /// <summary>Archives.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context with { Reason = input.Note }, async step =>
        {
            var checklist = await VolumeMaker.CheckAsync(step, cancellation);
            step.Case.CheckArchiving(checklist, input.Note);
            var retention = input.Retention ?? RetentionPeriods.Default;
            var manifest = await volumes.MakeAsync(step, retention, input.Note, checklist, cancellation);
            step.Case.Archive(new ArchiveRecord(context.Today, context.Actor.Name, retention, manifest), checklist, input.Note);
            if (step.Work!.IsBesideProcedure)
                step.Case.MoveTo(step.Case.Process, "已归档");
            step.Finish("archived", $"归档，保管期限{retention}");
        }, cancellation);
}

using System.ComponentModel.DataAnnotations;

namespace RequestCases.Application.Operations.Delivering;

/// <summary>归档 (条例第四十五条): the case becomes read-only.</summary>
public sealed class ArchiveCase(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.Archive";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>卷宗材料核对无误</summary>
        [Display(Name = "卷宗材料"), Range(typeof(bool), "true", "true", ErrorMessage = "请核对卷宗材料后勾选确认。")]
        public bool Checked { get; set; }

        /// <summary>备注</summary>
        [Display(Name = "备注"), Text(1000, Optional = true)]
        public string? Note { get; set; }
    }

    /// <summary>Archives.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context with { Reason = input.Note }, step =>
        {
            step.Case.Archive(step.Day);
            step.Finish("archived", "归档");
            return Task.CompletedTask;
        }, cancellation);
}

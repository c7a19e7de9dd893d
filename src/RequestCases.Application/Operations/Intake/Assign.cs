using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RequestCases.Core;

namespace RequestCases.Application.Operations.Intake;

/// <summary>分办: hands the case to the unit whose business it is.</summary>
public sealed class Assign(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.Assign";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>承办处室（单位）</summary>
        [Display(Name = "承办处室（单位）"), Asked]
        public int? UnitId { get; set; }

        /// <summary>分办意见</summary>
        [Display(Name = "分办意见"), Text(1000, Optional = true)]
        public string? Opinion { get; set; }
    }

    /// <summary>Assigns.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context with { Reason = input.Opinion }, async step =>
        {
            var unit = await step.Db.Units.SingleOrDefaultAsync(u => u.Id == input.UnitId && u.IsActive, cancellation)
                ?? throw new RefusedException("UNIT_UNKNOWN", "没有这个处室（单位），或者它已经撤销。请重新选择。");
            step.Case.Assign(unit.Id, null);
            step.Finish("assigned", $"分办至{unit.Name}");
        }, cancellation);
}

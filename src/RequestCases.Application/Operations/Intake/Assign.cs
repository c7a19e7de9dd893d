using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.People;
using RequestCases.Core;

namespace RequestCases.Application.Operations.Intake;

/// <summary>分办: hands the case to the unit whose business it is, and to a handler where no head of the unit is to name one.</summary>
public sealed class Assign(CaseDesk desk, PeopleDirectory people)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.Assign";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>承办处室（单位）</summary>
        [Display(Name = "承办处室（单位）"), Asked]
        public int? UnitId { get; set; }

        /// <summary>承办人；空着表示由处室（单位）的承办人签收</summary>
        [Display(Name = "承办人")]
        public string? HandlerId { get; set; }

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
            var handler = await HandlerAsync(unit.Id, input.HandlerId, cancellation);
            step.Case.Assign(unit.Id, handler?.Id);
            step.Finish("assigned", $"分办至{unit.Name}{(handler is null ? "" : $"，承办人{handler.Name}")}");
        }, cancellation);

    private async Task<PersonInfo?> HandlerAsync(int unitId, string? handlerId, CancellationToken cancellation) => string.IsNullOrEmpty(handlerId)
        ? null
        : (await people.HoldersAsync(OfficeRoles.Handler, unitId, cancellation)).FirstOrDefault(p => p.Id == handlerId)
            ?? throw new InputRefusedException([new FieldError(nameof(Input.HandlerId), "请选择所选处室（单位）的一名承办人，或者空着由他们签收。")]);
}

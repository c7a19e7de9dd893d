using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Outbox;
using RequestCases.Application.People;
using RequestCases.Core;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Application.Operations.Delivering;

/// <summary>申请重新打开 an archived case; an approver decides.</summary>
public sealed class RequestReopening(CaseDesk desk, PeopleDirectory people)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>打开以后</summary>
        [Display(Name = "打开以后"), Asked]
        public bool? Resume { get; set; }

        /// <summary>理由</summary>
        [Display(Name = "理由"), Text(1000)]
        public string? Reason { get; set; }

        /// <summary>收到补正（缴费）日期, of a case taken as given up that goes on.</summary>
        [Display(Name = "收到补正（缴费）日期")]
        public LocalDate? AnsweredOn { get; set; }

        /// <summary>补正的交邮日期</summary>
        [Display(Name = "补正的交邮日期")]
        public LocalDate? PostedOn { get; set; }

        /// <summary>逾期补正的正当理由</summary>
        [Display(Name = "逾期补正的正当理由"), Text(500, Optional = true)]
        public string? GoodReason { get; set; }

        /// <summary>补正内容（缴款凭证）</summary>
        [Display(Name = "补正内容（缴款凭证）"), Text(20000, Optional = true)]
        public string? Answer { get; set; }
    }

    /// <summary>Whether the person may ask.</summary>
    public static bool MayAsk(Actor actor) => actor.Has(OfficeRoles.Clerk) || actor.Has(OfficeRoles.Archivist);

    /// <summary>Asks.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActOnArchivedAsync(caseId, input, context with { Reason = input.Reason }, async step =>
        {
            if (!MayAsk(context.Actor))
                throw new RefusedException("REOPENING_BY_OTHERS", "重新打开由登记员或者档案员申请。");
            var asked = new Reopening(input.Reason!, context.Actor.Id, context.Actor.Name, context.Today, input.Resume!.Value);
            step.Case.RequestReopening(asked with { Answer = AnswerOf(step.Case, input) }, step.Day);
            await BesideWork.OpenAsync(step, DecideReopening.Route, cancellation);
            foreach (var approver in (await people.HoldersAsync(OfficeRoles.Approver, null, cancellation)).Where(p => p.Id != context.Actor.Id))
                Tell(step, approver);
            step.Say($"申请重新打开（{(input.Resume.Value ? "恢复办理" : "补正卷宗后重新归档")}），等签发人决定");
        }, cancellation);

    private static AnswerAfterClosing? AnswerOf(RequestCase requestCase, Input input)
    {
        if (input.Resume != true || requestCase.ClosedWithout is not (ClosingGround.SupplementAbandoned or ClosingGround.FeeUnpaid))
            return null;
        if (input.AnsweredOn is null && string.IsNullOrWhiteSpace(input.Answer))
            return null;
        var missing = new List<FieldError>();
        if (input.AnsweredOn is null)
            missing.Add(new FieldError(nameof(input.AnsweredOn), "请填写收到补正或者缴费的日期。"));
        if (string.IsNullOrWhiteSpace(input.Answer))
            missing.Add(new FieldError(nameof(input.Answer), "请照录补正内容；缴费的，填写缴款凭证（非税收入票据号、银行回单号）。"));
        if (missing.Count > 0)
            throw new InputRefusedException(missing);
        return new AnswerAfterClosing(input.AnsweredOn!.Value, input.PostedOn, string.IsNullOrWhiteSpace(input.GoodReason) ? null : input.GoodReason.Trim(), input.Answer!.Trim());
    }

    private static void Tell(CaseStep step, PersonInfo approver)
    {
        if (approver.Email is null)
            return;
        step.Db.Outbox.Add(new OutboxMessage
        {
            Key = $"reopening:{step.Case.Id}:{step.Case.Reopenings.Count}:{approver.Id}",
            To = approver.Email,
            Subject = $"待办：{step.Case.Number} {DecideReopening.Route.Name}",
            Body = $"{step.Context.Actor.Name}申请重新打开已归档的办件{step.Case.Number}（{step.Case.Content.Subject}）。\n请登录依申请公开办件系统决定。",
            CreatedAt = step.Context.At,
            NextAttemptAt = step.Context.At,
        });
    }
}

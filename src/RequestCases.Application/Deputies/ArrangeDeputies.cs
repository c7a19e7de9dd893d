using System.ComponentModel.DataAnnotations;
using System.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Outbox;
using RequestCases.Application.People;
using RequestCases.Core;

namespace RequestCases.Application.Deputies;

/// <summary>安排代理、提前结束: by the person, the head of the person's unit or an administrator.</summary>
public sealed class ArrangeDeputies(OfficeDb db, DirectoryJournal journal, OutboxSignal outbox)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>代理人</summary>
        [Display(Name = "代理人"), Asked]
        public string? DeputyId { get; set; }

        /// <summary>开始日，当日起</summary>
        [Display(Name = "开始日"), Asked]
        public LocalDate? From { get; set; }

        /// <summary>结束日，含当日</summary>
        [Display(Name = "结束日"), Asked]
        public LocalDate? Until { get; set; }

        /// <summary>原因</summary>
        [Display(Name = "原因"), Text(100)]
        public string? Reason { get; set; }

        /// <summary>待办只给代理人</summary>
        [Display(Name = "待办给谁")]
        public bool TasksToDeputyOnly { get; set; }

        /// <summary>提醒只给代理人</summary>
        [Display(Name = "提醒给谁")]
        public bool AlertsToDeputyOnly { get; set; }
    }

    /// <summary>Whether the person may arrange deputies for another.</summary>
    public static bool MayArrange(Actor actor, string absentId, int? unitId) =>
        actor.Id == absentId || actor.Has(OfficeRoles.Administrator) || (actor.Has(OfficeRoles.UnitHead) && actor.UnitId is not null && actor.UnitId == unitId);

    /// <summary>Arranges; returns what the person is told.</summary>
    /// <param name="absentId">Who will be absent.</param>
    /// <param name="input">Who stands in, when and why.</param>
    /// <param name="context">Who, when.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <exception cref="InputRefusedException">The days or the deputy will not do.</exception>
    /// <exception cref="RefusedException">DEPUTY_NOT_YOURS: somebody of another unit.</exception>
    public Task<CaseResult> ExecuteAsync(string absentId, Input input, OperationContext context, CancellationToken cancellation = default)
    {
        InputRefusedException.ThrowIfInvalid(input);
        DeputyRules.CheckDays(input, context.Today);
        return journal.OnceAsync(context, ChangeAsync, () => Task.FromResult(new CaseResult(0, "代理已经安排好", Repeated: true)), cancellation);

        async Task<CaseResult> ChangeAsync()
        {
            // Serializable: of two arrangements for the same days one is told.
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
            var (from, until, rules) = (input.From!.Value, input.Until!.Value, new DeputyRules(db));
            var absent = await FindAsync(absentId, context, cancellation);
            var deputy = await db.Users.SingleOrDefaultAsync(p => p.Id == input.DeputyId, cancellation);
            await rules.CheckDeputyAsync(absent, deputy, nameof(input.DeputyId), cancellation);
            await rules.CheckOverlapAsync(absent, from, until, cancellation);
            var away = await rules.FollowAsync(absent, deputy!, from, until, nameof(input.DeputyId), cancellation);
            db.DeputyPeriods.Add(new DeputyPeriod
            {
                AbsentId = absent.Id,
                DeputyId = deputy!.Id,
                From = from,
                Until = until,
                Reason = input.Reason!.Trim(),
                TasksToDeputyOnly = input.TasksToDeputyOnly,
                AlertsToDeputyOnly = input.AlertsToDeputyOnly,
                ArrangedByName = context.Actor.Name,
            });
            var said = $"{OfficeText.Date(from)} 至 {OfficeText.Date(until)} {absent.DisplayName}的工作由{deputy.DisplayName}代理";
            foreach (var person in new[] { absent, deputy }.Where(p => p.Id != context.Actor.Id && !string.IsNullOrWhiteSpace(p.Email)))
                db.Outbox.Add(Mail(person, $"{said}（{input.Reason.Trim()}）", context));
            await journal.SaveAsync("ArrangeDeputy", $"安排代理：{said}", context with { Reason = input.Reason.Trim() }, cancellation);
            await transaction.CommitAsync(cancellation);
            outbox.Wake();
            return new CaseResult(0, $"已安排：{said}。{string.Concat(away.Select(p => NotPassedOn(absent, deputy, p)))}");
        }
    }

    /// <summary>Ends an arrangement at once.</summary>
    /// <exception cref="RefusedException">DEPUTY_OVER: it has ended; DEPUTY_NOT_YOURS: somebody of another unit.</exception>
    public Task<CaseResult> EndAsync(long id, OperationContext context, CancellationToken cancellation = default)
    {
        return journal.OnceAsync(context, ChangeAsync, () => Task.FromResult(new CaseResult(0, "代理已经结束", Repeated: true)), cancellation);

        async Task<CaseResult> ChangeAsync()
        {
            var period = await db.DeputyPeriods.Include(p => p.Absent).Include(p => p.Deputy).SingleOrDefaultAsync(p => p.Id == id, cancellation) ?? throw NotFound();
            if (!MayArrange(context.Actor, period.AbsentId, period.Absent.UnitId))
                throw NotYours(period.Absent.DisplayName);
            if (period.IsOver(context.Today))
                throw new RefusedException("DEPUTY_OVER", $"{period.Absent.DisplayName}的这次代理已经结束，不用再结束。");
            period.EndedAt = context.At;
            var said = $"{period.Deputy.DisplayName}不再代理{period.Absent.DisplayName}";
            await journal.SaveAsync("EndDeputy", $"结束代理：{said}", context, cancellation);
            return new CaseResult(0, $"{said}，即时生效；代理期间办过的都有效。");
        }
    }

    private static string NotPassedOn(Person absent, Person deputy, DeputyPeriod away) =>
        $"请注意：{deputy.DisplayName}自己 {OfficeText.Date(away.From)} 至 {OfficeText.Date(away.Until)} 由{away.Deputy.DisplayName}代理；代理不转给第三人，{absent.DisplayName}的待办{away.Deputy.DisplayName}看不到，这几天请另行安排。";

    private async Task<Person> FindAsync(string absentId, OperationContext context, CancellationToken cancellation)
    {
        var absent = await db.Users.SingleOrDefaultAsync(p => p.Id == absentId && p.IsActive, cancellation) ?? throw NotFound();
        return MayArrange(context.Actor, absent.Id, absent.UnitId) ? absent : throw NotYours(absent.DisplayName);
    }

    private static OutboxMessage Mail(Person to, string said, OperationContext context) => new()
    {
        Key = $"deputy:{context.OperationKey}:{to.Id}",
        To = to.Email!,
        Subject = $"工作代理：{said}",
        Body = $"{to.DisplayName}，您好：\n{said}。\n代理期间对方的事项列在您的“待办”里，标有“代”字；按自己的职责办理，自己拟的稿不能自己审。",
        CreatedAt = context.At,
        NextAttemptAt = context.At,
    };

    private static RefusedException NotFound() => new("NOT_FOUND", "没有找到这名人员或者这次代理。请刷新页面。");

    private static RefusedException NotYours(string name) => new("DEPUTY_NOT_YOURS", $"{name}的代理由本人、所在处室负责人或者系统管理员安排。");
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Deputies;
using RequestCases.Application.Operations;
using RequestCases.Application.Outbox;
using RequestCases.Application.People;
using RequestCases.Core;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Handovers;

/// <summary>办理工作交接: everything that was listed goes to its successors in one transaction; what was done meanwhile is left alone and told.</summary>
public sealed class HandOver(OfficeDb db, HandoverList list, DirectoryJournal journal, UserManager<Person> users, OutboxSignal outbox)
{
    /// <summary>Instead of a successor: whoever holds the role takes it.</summary>
    public const string Pool = "pool";

    private const int MostConflicts = 10;
    private const int MostNamed = 10;

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>都交给</summary>
        [Display(Name = "都交给")]
        public string? DefaultId { get; set; }

        /// <summary>逐项交给谁, by key of the row; empty for the one above.</summary>
        [Display(Name = "交给")]
        public Dictionary<string, string?> To { get; set; } = [];

        /// <summary>交接原因</summary>
        [Display(Name = "交接原因"), Text(100)]
        public string? Reason { get; set; }
    }

    /// <summary>Hands over.</summary>
    /// <param name="personId">Who leaves.</param>
    /// <param name="input">Who takes over what.</param>
    /// <param name="context">Who, when.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <exception cref="InputRefusedException">A row has no successor, or one who may not take it.</exception>
    /// <exception cref="RefusedException">ADMINISTRATORS_ONLY, or HANDOVER_EMPTY: there is nothing to hand over any more.</exception>
    public Task<CaseResult> ExecuteAsync(string personId, Input input, OperationContext context, CancellationToken cancellation = default)
    {
        InputRefusedException.ThrowIfInvalid(input);
        if (!context.Actor.Has(OfficeRoles.Administrator))
            throw new RefusedException("ADMINISTRATORS_ONLY", "工作交接由系统管理员办理。");
        return journal.OnceAsync(context, ChangeAsync, () => Task.FromResult(new CaseResult(0, "交接已经办好", Repeated: true)), cancellation);

        async Task<CaseResult> ChangeAsync()
        {
            for (var conflicts = 1; ; conflicts++)
            {
                db.ChangeTracker.Clear();
                try
                {
                    return await TransactAsync(personId, input, context, cancellation);
                }
                catch (Exception e) when (e.IsConflict() && conflicts < MostConflicts)
                {
                    // Somebody worked on one of these cases in this moment: look again.
                }
            }
        }
    }

    private async Task<CaseResult> TransactAsync(string personId, Input input, OperationContext context, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var person = await db.Users.SingleOrDefaultAsync(p => p.Id == personId, cancellation) ?? throw new RefusedException("NOT_FOUND", "没有找到这名人员。");
        var rows = await list.ReadAsync(person, context.Today, cancellation);
        var chosen = Choose(rows, input);
        if (chosen.Count == 0)
            throw new RefusedException("HANDOVER_EMPTY", $"{person.DisplayName}名下没有可交接的工作了，可能刚刚办结。请刷新页面核对。");
        await MoveWorkAsync(person, chosen, context with { Reason = input.Reason!.Trim() }, cancellation);
        await MoveDeputiesAsync(person, chosen, context, cancellation);
        await GiveRolesAsync(chosen);
        foreach (var mine in chosen.Where(c => c.To is not null).GroupBy(c => c.To!.Id))
            Tell(person, mine.First().To!, [.. mine.Select(c => c.Row)], context);
        var said = $"{person.DisplayName}的工作已交接 {chosen.Count} 项";
        await journal.SaveAsync("HandOver", $"工作交接：{said}", context with { Reason = input.Reason.Trim() }, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Wake();
        return new CaseResult(0, $"{said}。{Rest(rows, input)}");
    }

    // Rows that the page did not show came later; what it showed and is not there any more was done meanwhile.
    private static List<Chosen> Choose(IReadOnlyList<HandoverRow> rows, Input input)
    {
        var (chosen, errors) = (new List<Chosen>(), new List<FieldError>());
        foreach (var row in rows.Where(row => input.To.ContainsKey(row.Key)))
        {
            var given = input.To[row.Key];
            // A role is given only to whom it is meant for, and no absence is left without a deputy unless that is said.
            var isOwn = row.Kind == HandoverKind.Role || (row.Kind == HandoverKind.Deputy && input.DefaultId == Pool);
            var id = !string.IsNullOrEmpty(given) ? given : isOwn ? null : input.DefaultId;
            var to = row.Choices.FirstOrDefault(p => p.Id == id);
            if (to is not null || (id == Pool && row.Kind != HandoverKind.Role))
                chosen.Add(new Chosen(row, to));
            else if (row.Kind != HandoverKind.Role || id is not null)
                errors.Add(new FieldError($"To[{row.Key}]", string.IsNullOrEmpty(id) ? $"“{row.Text}”还没有选交给谁。{(isOwn ? "请单独选一人，或者选“结束代理”。" : "")}" : $"“{row.Text}”不能交给所选的人：没有相应的职责，或者不在这个处室。请单独选一人{(row.Kind switch { HandoverKind.Deputy => "，或者选“结束代理”", HandoverKind.Role => "", _ => "，或者选“退回待签收”" })}。"));
        }
        return errors.Count == 0 ? chosen : throw new InputRefusedException(errors);
    }

    private async Task MoveWorkAsync(Person person, List<Chosen> chosen, OperationContext context, CancellationToken cancellation)
    {
        var caseIds = chosen.Where(c => c.Row.CaseId is not null).Select(c => c.Row.CaseId!.Value).Distinct().ToList();
        var cases = await db.Cases.Where(c => caseIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var tasks = await HandoverList.Tasks(db, person.Id).Where(w => caseIds.Contains(w.CaseId)).ToDictionaryAsync(w => $"task-{w.Id}", cancellation);
        foreach (var of in chosen.Where(c => c.Row.CaseId is not null).GroupBy(c => c.Row.CaseId!.Value))
        {
            var requestCase = cases[of.Key];
            foreach (var (row, to) in of)
            {
                var task = tasks.GetValueOrDefault(row.Key);
                task?.AssignTo(to?.Id);
                if ((task is null || task.Role == OfficeRoles.Handler) && requestCase is { Status: CaseStatus.Open, UnitId: { } unitId } && requestCase.HandlerId == person.Id)
                    requestCase.Assign(unitId, to?.Id);
            }
            requestCase.CountChange();
            await AuditTrail.AppendAsync(db, requestCase, new AuditEvent
            {
                At = context.At,
                ActorId = context.Actor.Id,
                ActorName = context.Actor.Name,
                Kind = "HandOver",
                Summary = $"工作交接：{string.Join("；", of.Select(c => Said(person, c, tasks.GetValueOrDefault(c.Row.Key))))}",
                Reason = context.Reason,
                OperationKey = string.Create(CultureInfo.InvariantCulture, $"{context.OperationKey}:{of.Key}"),
            }, cancellation);
        }
    }

    private static string Said(Person person, Chosen chosen, WorkItem? task) =>
        $"{(task is null ? "承办" : $"“{task.Name}”")}由{person.DisplayName}{(chosen.To is { } to ? $"交给{to.Name}" : "退回待签收")}";

    private async Task MoveDeputiesAsync(Person person, List<Chosen> chosen, OperationContext context, CancellationToken cancellation)
    {
        var rules = new DeputyRules(db);
        var periods = await Standing.From(db, context.Today).Include(p => p.Absent)
            .Where(p => p.DeputyId == person.Id || p.AbsentId == person.Id).ToListAsync(cancellation);
        foreach (var period in periods)
        {
            var row = chosen.Find(c => c.Row.Key == $"deputy-{period.Id}");
            if (row is { To: { } to })
            {
                var deputy = await db.Users.SingleAsync(p => p.Id == to.Id, cancellation);
                await rules.CheckDeputyAsync(period.Absent, deputy, $"To[{row.Row.Key}]", cancellation);
                await rules.FollowAsync(period.Absent, deputy, period.From, period.Until, $"To[{row.Row.Key}]", cancellation);
                period.DeputyId = deputy.Id;
            }
            // Who leaves is absent no more.
            else if (row is not null || period.AbsentId == person.Id)
                period.EndedAt = context.At;
        }
    }

    private async Task GiveRolesAsync(List<Chosen> chosen)
    {
        foreach (var (row, to) in chosen.Where(c => c is { Row.Kind: HandoverKind.Role, To: not null }))
        {
            var successor = await users.FindByIdAsync(to!.Id) ?? throw new InvalidOperationException($"{to.Id} is gone.");
            PersonErrors.Demand(await users.AddToRoleAsync(successor, row.Key["role-".Length..]));
            PersonErrors.Demand(await users.UpdateSecurityStampAsync(successor));
        }
    }

    private void Tell(Person person, PersonInfo to, List<HandoverRow> rows, OperationContext context)
    {
        if (string.IsNullOrWhiteSpace(to.Email))
            return;
        var more = rows.Count > MostNamed ? $"\n……共 {rows.Count} 项，全部见“待办”。" : "";
        db.Outbox.Add(new OutboxMessage
        {
            Key = $"handover:{context.OperationKey}:{to.Id}",
            To = to.Email,
            Subject = $"工作交接：{person.DisplayName}的 {rows.Count} 项工作转给您",
            Body = $"{to.Name}，您好：{person.DisplayName}的下列工作交接给您，期限不变：\n{string.Join('\n', rows.Take(MostNamed).Select(r => $"- {r.Text}{(r.DueOn is { } due ? $"，{OfficeText.Date(due)} 到期" : "")}"))}{more}\n请登录依申请公开办件系统办理。",
            CreatedAt = context.At,
            NextAttemptAt = context.At,
        });
    }

    private static string Rest(IReadOnlyList<HandoverRow> rows, Input input)
    {
        var later = rows.Count(row => !input.To.ContainsKey(row.Key) && row.Kind != HandoverKind.Role);
        var done = input.To.Keys.Count(key => rows.All(row => row.Key != key));
        return $"{(done == 0 ? "" : $"另有 {done} 项在此期间已经办结或者转走，不用交接。")}{(later == 0 ? "可以停用账号了。" : $"还有 {later} 项是后来转来的，请再办一次交接。")}";
    }

    private sealed record Chosen(HandoverRow Row, PersonInfo? To);
}

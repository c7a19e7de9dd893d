using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Outbox;
using RequestCases.Application.People;
using RequestCases.Core.Cases.Corrections;

namespace RequestCases.Application.Calendars;

/// <summary>Tells those who have a case that a correction moved its dates: the handler and who has an open task, else the clerks; not who did it.</summary>
public sealed class MovedDeadlineMails(OfficeDb db, PeopleDirectory people)
{
    /// <summary>Writes the mails into the outbox; saved with the operation.</summary>
    internal async Task WriteAsync(CaseStep step, Correction correction, CancellationToken cancellation)
    {
        foreach (var person in (await RecipientsAsync(step, cancellation)).Where(p => p.Email is not null && p.Id != step.Context.Actor.Id))
        {
            db.Outbox.Add(new OutboxMessage
            {
                Key = $"moved:{step.Context.OperationKey}:{person.Id}",
                To = person.Email!,
                Subject = $"期限变动：{step.Case.Number}",
                Body = $"""
                    办件：{step.Case.Number} {step.Case.Content.Subject}
                    {step.Context.Actor.Name}更正了日期：{string.Join("；", correction.Changes)}
                    理由：{step.Context.Reason}

                    {DateMoves.Text(correction.Before, correction.After)}。

                    请以新的日期为准；此前已经告知申请人的日期如有变动，请告知新的日期。
                    """,
                CreatedAt = step.Context.At,
                NextAttemptAt = step.Context.At,
            });
        }
    }

    private async Task<IReadOnlyList<PersonInfo>> RecipientsAsync(CaseStep step, CancellationToken cancellation)
    {
        var (caseId, handlerId) = (step.Case.Id, step.Case.HandlerId);
        var found = await db.Users
            .Where(p => p.IsActive && (p.Id == handlerId
                || db.WorkItems.Any(w => w.CaseId == caseId && w.State == Core.Cases.WorkItemState.Open && w.AssigneeId == p.Id)))
            .Select(p => new PersonInfo(p.Id, p.DisplayName, p.Email))
            .ToListAsync(cancellation);
        return found.Count > 0 ? found : await people.HoldersAsync(OfficeRoles.Clerk, null, cancellation);
    }
}

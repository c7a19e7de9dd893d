using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Outbox;

/// <summary>Which mails are listed.</summary>
public enum MailTab
{
    /// <summary>等待发送</summary>
    Waiting,

    /// <summary>没有发出</summary>
    Dead,

    /// <summary>已发出</summary>
    Sent,
}

/// <summary>A mail as an administrator sees it: never what it says, nor the whole address.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Kind">What it is, e.g. 每日提醒汇总.</param>
/// <param name="To">Masked address.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="Attempts">Attempts so far.</param>
/// <param name="NextAttemptAt">Not before.</param>
/// <param name="SentAt">When the server took it.</param>
/// <param name="DeadAt">When it was given up.</param>
/// <param name="LastError">Why the last attempt failed, addresses masked.</param>
public sealed record MailRow(
    long Id, string Kind, string To, Instant CreatedAt, int Attempts, Instant NextAttemptAt, Instant? SentAt, Instant? DeadAt, string? LastError);

/// <summary>收发室: what waits, what was given up and what went out; and what was given up is sent again.</summary>
public sealed partial class MailRoom(OfficeDb db, DirectoryJournal journal, OutboxSignal signal)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["digest"] = "每日提醒汇总",
        ["alert"] = "超期提醒",
        ["work"] = "待办通知",
        ["moved"] = "期限更正通知",
        ["calendar"] = "期限变动通知",
    };

    /// <summary>One page, the newest first, and where the next one starts.</summary>
    public async Task<(IReadOnlyList<MailRow> Rows, long? Next)> ReadAsync(MailTab tab, long? before, CancellationToken cancellation)
    {
        var mails = Of(tab);
        if (before is { } last)
            mails = mails.Where(m => m.Id < last);
        var rows = await mails.OrderByDescending(m => m.Id).Take(PageSize + 1)
            .Select(m => new { m.Id, m.Key, m.To, m.CreatedAt, m.Attempts, m.NextAttemptAt, m.SentAt, m.DeadAt, m.LastError }).ToListAsync(cancellation);
        return (
            [.. rows.Take(PageSize).Select(m => new MailRow(
                m.Id, Kinds.GetValueOrDefault(m.Key.Split(':')[0], "通知"), Masking.Email(m.To), m.CreatedAt, m.Attempts, m.NextAttemptAt, m.SentAt, m.DeadAt, Masked(m.LastError)))],
            rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    /// <summary>How many there are.</summary>
    public Task<int> CountAsync(MailTab tab, CancellationToken cancellation) => Of(tab).CountAsync(cancellation);

    /// <summary>Sends what was given up again, as if it were new; returns how many. The server recognises a repeat by its Message-ID, which stays.</summary>
    /// <param name="id">One mail; null for all that were given up.</param>
    /// <param name="context">Who, when.</param>
    /// <param name="cancellation">Cancels it.</param>
    public Task<int> ResendAsync(long? id, OperationContext context, CancellationToken cancellation = default)
    {
        return journal.OnceAsync(context, KeepAsync, () => Task.FromResult(0), cancellation);

        async Task<int> KeepAsync()
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var dead = Of(MailTab.Dead);
            if (id is not null)
                dead = dead.Where(m => m.Id == id);
            var count = await dead.ExecuteUpdateAsync(
                m => m.SetProperty(x => x.DeadAt, (Instant?)null).SetProperty(x => x.Attempts, 0).SetProperty(x => x.NextAttemptAt, context.At), cancellation);
            await journal.SaveAsync("ResendMail", $"重新发送没有发出的邮件 {count} 封", context, cancellation);
            await transaction.CommitAsync(cancellation);
            signal.Wake();
            return count;
        }
    }

    private IQueryable<OutboxMessage> Of(MailTab tab) => tab switch
    {
        MailTab.Waiting => db.Outbox.Where(m => m.SentAt == null && m.DeadAt == null),
        MailTab.Dead => db.Outbox.Where(m => m.SentAt == null && m.DeadAt != null),
        _ => db.Outbox.Where(m => m.SentAt != null),
    };

    private static string? Masked(string? text) => text is null ? null : Address().Replace(text, found => Masking.Email(found.Value));

    [GeneratedRegex(@"[^\s<>@]+@[^\s<>@]+[^\s<>@.,;:]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}

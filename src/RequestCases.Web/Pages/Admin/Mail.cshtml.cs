using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NodaTime;
using RequestCases.Application.Jobs;
using RequestCases.Application.Mail;
using RequestCases.Application.Operations;
using RequestCases.Application.Outbox;
using RequestCases.Web.Jobs;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin;

/// <summary>邮件: what waits, what could not be sent, and what went out.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class MailModel(MailRoom room, IOptions<MailOptions> options, JobBoard board, MailJob job, IClock clock) : OfficePageModel(clock)
{
    /// <summary>The tabs.</summary>
    public static IReadOnlyDictionary<MailTab, string> Tabs { get; } = new Dictionary<MailTab, string>
    {
        [MailTab.Waiting] = "等待发送",
        [MailTab.Dead] = "没有发出",
        [MailTab.Sent] = "已发出",
    };

    /// <summary>Which tab is open.</summary>
    public MailTab Tab { get; private set; }

    /// <summary>The mails, the newest first.</summary>
    public IReadOnlyList<MailRow> Rows { get; private set; } = [];

    /// <summary>Where the next page starts.</summary>
    public long? Next { get; private set; }

    /// <summary>How many wait and how many were given up.</summary>
    public IReadOnlyDictionary<MailTab, int> Counts { get; private set; } = new Dictionary<MailTab, int>();

    /// <summary>Whether there is a server to send by.</summary>
    public bool HasServer => !string.IsNullOrEmpty(options.Value.Host);

    /// <summary>Since when, by whom and why sending is paused; null when it is not.</summary>
    public JobPause? Pause { get; private set; }

    /// <summary>A tab as addresses write it.</summary>
    public static string Word(MailTab tab) => tab.ToString().ToLowerInvariant();

    /// <summary>Opens the page.</summary>
    public async Task OnGetAsync(string? tab, long? before, CancellationToken cancellation)
    {
        Counts = new Dictionary<MailTab, int>
        {
            [MailTab.Waiting] = await room.CountAsync(MailTab.Waiting, cancellation),
            [MailTab.Dead] = await room.CountAsync(MailTab.Dead, cancellation),
        };
        Pause = await ReadPauseAsync(cancellation);
        Tab = Tabs.Keys.FirstOrDefault(known => Word(known) == tab, Counts[MailTab.Dead] > 0 ? MailTab.Dead : MailTab.Waiting);
        (Rows, Next) = await room.ReadAsync(Tab, before, cancellation);
    }

    /// <summary>Sends one that was given up again, or all of them.</summary>
    public Task<IActionResult> OnPostAsync(long? id, CancellationToken cancellation) => CarryOutAsync(
        async context =>
        {
            var count = await room.ResendAsync(id, context, cancellation);
            var when = !HasServer ? "设置邮件服务器后发出" : await ReadPauseAsync(cancellation) is null ? "马上发送" : "“发送邮件”恢复后发出";
            return new CaseResult(0, count == 0 ? "没有需要重新发送的邮件，可能已经有人重新发送。" : $"{count} 封邮件已重新排队，{when}。");
        },
        _ => "/admin/mail?tab=waiting",
        async () =>
        {
            await OnGetAsync(Word(MailTab.Dead), null, cancellation);
            return Page();
        });

    private async Task<JobPause?> ReadPauseAsync(CancellationToken cancellation) => (await board.FindAsync(job.Code, cancellation))?.Pause;
}

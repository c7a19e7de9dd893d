using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Alerts;
using RequestCases.Application.Operations;
using RequestCases.Core.Alerts;

namespace RequestCases.Web.Jobs;

/// <summary>Alerts on working days: in the morning, and every hour what came up since. The mails of a day go out in its morning all the same.</summary>
public sealed class AlertJob() : OfficeJob(
    AlertSweep.JobCode, "期限提醒", "按提醒规则找出快到期、到期、超期的事项，提醒有关的人。停着时没有人收到提醒，恢复后只补最要紧的一条。", $"工作日 {AlertRules.FirstSweep}:30 到 {AlertRules.LastSweep}:30，每小时一次",
    $"0 30 {AlertRules.FirstSweep}-{AlertRules.LastSweep} * * ?")
{
    /// <inheritdoc />
    public override async Task<string?> DoAsync(IServiceProvider services, Instant now, CancellationToken cancellation)
    {
        if (!services.GetRequiredService<OfficeCalendar>().Calendar.IsWorkingDay(OfficeTime.DateAt(now)))
            return null;
        return await services.GetRequiredService<AlertSweep>().RunAsync(now, cancellation) is > 0 and var written ? $"发出 {written} 条提醒" : null;
    }
}

using NodaTime;
using Quartz;

namespace RequestCases.Web.Jobs;

/// <summary>
/// One of the office's jobs. Each looks at the data for what is due and not yet done: a run too many does nothing, a run that was missed is made up
/// for by the next.
/// </summary>
/// <param name="code">By which it is kept, e.g. alerts.</param>
/// <param name="name">What it is called.</param>
/// <param name="purpose">What it does and what happens while it stands still.</param>
/// <param name="rhythm">When it runs, in words.</param>
/// <param name="cron">When it runs, in Beijing time; null for one that is woken when there is something to do.</param>
public abstract class OfficeJob(string code, string name, string purpose, string rhythm, string? cron = null)
{
    /// <summary>Time zone of the schedules.</summary>
    public static TimeZoneInfo Shanghai { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>By which it is kept, e.g. alerts.</summary>
    public string Code { get; } = code;

    /// <summary>What it is called.</summary>
    public string Name { get; } = name;

    /// <summary>What it does and what happens while it stands still.</summary>
    public string Purpose { get; } = purpose;

    /// <summary>When it runs, in words.</summary>
    public string Rhythm { get; } = rhythm;

    /// <summary>When it runs, in Beijing time; null for one that is woken when there is something to do.</summary>
    public CronExpression? Schedule { get; } = cron is null ? null : new CronExpression(cron, Shanghai);

    /// <summary>Does what there is to do.</summary>
    /// <param name="services">Of a scope of its own.</param>
    /// <param name="now">This instant.</param>
    /// <param name="cancellation">The host is stopping.</param>
    /// <returns>What was done, in Chinese without a full stop; null when there was nothing.</returns>
    public abstract Task<string?> DoAsync(IServiceProvider services, Instant now, CancellationToken cancellation);

    /// <summary>The first time of the schedule after an instant; null for a job without one.</summary>
    public Instant? NextAfter(Instant instant) =>
        Schedule?.GetNextValidTimeAfter(instant.ToDateTimeOffset()) is { } next ? Instant.FromDateTimeOffset(next) : null;
}

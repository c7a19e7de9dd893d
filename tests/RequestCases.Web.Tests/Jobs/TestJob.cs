using NodaTime;
using RequestCases.Web.Jobs;

namespace RequestCases.Web.Tests.Jobs;

/// <summary>A job whose runs a test counts and lets fail.</summary>
public sealed class TestJob(string code, string? cron = TestJob.Hourly, Func<string?>? act = null) : OfficeJob(code, $"任务 {code}", "供测试", "随测试", cron)
{
    public const string Hourly = "0 30 * * * ?";

    private int runs;

    public int Runs => runs;

    public Func<string?> Act { get; set; } = act ?? (() => "处理 12 件");

    public override Task<string?> DoAsync(IServiceProvider services, Instant now, CancellationToken cancellation)
    {
        Interlocked.Increment(ref runs);
        return Task.FromResult(Act());
    }
}

using NodaTime;
using RequestCases.Application.Alerts;

namespace RequestCases.Web.Jobs;

/// <summary>Lets the days pass, shortly after midnight.</summary>
public sealed class ExpiryJob() : OfficeJob(
    "expiry", "期限届满处理", "补正、缴费、说明理由、征求意见到期没有回音的，按条例往下办。停着时，到期的办件停在原环节。", "每天 00:05", "0 5 0 * * ?")
{
    /// <inheritdoc />
    public override async Task<string?> DoAsync(IServiceProvider services, Instant now, CancellationToken cancellation) =>
        await services.GetRequiredService<ExpirySweep>().RunAsync(now, cancellation) is > 0 and var moved ? $"{moved} 件办件到期，已往下办" : null;
}

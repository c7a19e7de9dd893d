using System.Threading.Channels;

namespace RequestCases.Web.Jobs;

/// <summary>Runs that administrators asked for, one after the other on the node that was asked.</summary>
public sealed class JobOrders(JobRunner runner) : BackgroundService
{
    private readonly Channel<(OfficeJob Job, string By)> orders = Channel.CreateUnbounded<(OfficeJob, string)>();

    /// <summary>Asks for a run.</summary>
    /// <param name="job">The job.</param>
    /// <param name="by">Name of the administrator.</param>
    public void Order(OfficeJob job, string by) => orders.Writer.TryWrite((job, by));

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (job, by) in orders.Reader.ReadAllAsync(stoppingToken))
            await runner.OrderAsync(job, by, stoppingToken);
    }
}

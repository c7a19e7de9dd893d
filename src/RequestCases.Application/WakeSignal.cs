using System.Threading.Channels;

namespace RequestCases.Application;

/// <summary>Tells a background worker of this node that there is something to do, so that it starts right after the commit.</summary>
public abstract class WakeSignal
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There is something to do.</summary>
    public void Wake() => channel.Writer.TryWrite(true);

    /// <summary>Waits until woken or until the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(atMost);
        try
        {
            await channel.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Time is over: the worker looks at the data anyway.
        }
    }
}

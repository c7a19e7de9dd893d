using System.Threading.Channels;

namespace RequestCases.Application.Outbox;

/// <summary>Tells the sender that there is something to send, so that mail leaves right after the commit.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There is something to send.</summary>
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
            // Time is over: look anyway, a mail may be due for another attempt.
        }
    }
}

namespace RequestCases.Tests;

/// <summary>Waits for something to happen, and fails when it does not.</summary>
public static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    public static async Task True(Func<Task<bool>> happened, string otherwise)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(Step);
        while (!await happened())
        {
            if (limit.IsCancellationRequested)
                throw new TimeoutException(otherwise);
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}

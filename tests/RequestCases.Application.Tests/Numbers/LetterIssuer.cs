using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Core;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Tests.Numbers;

/// <summary>Issues every reply that waits for its number, from eight threads at once.</summary>
public static class LetterIssuer
{
    private const int Threads = 8;

    public static async Task<int> RunAsync(string folder)
    {
        await RunAsync(TestOffice.In(folder));
        return 0;
    }

    public static async Task RunAsync(TestOffice office)
    {
        var waiting = new ConcurrentQueue<long>(await office.Read(db => db.WorkItems
            .Where(w => w.ElementId == "Issue" && w.State == WorkItemState.Open).OrderBy(w => w.Id).Select(w => w.Id).ToListAsync()));
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() => IssueAsync(office, waiting))));
    }

    private static async Task IssueAsync(TestOffice office, ConcurrentQueue<long> waiting)
    {
        while (waiting.TryDequeue(out var work))
        {
            var who = await office.As("linxiao", key: $"issue:{work}");
            try
            {
                await office.With((IssueReply op) => op.ExecuteAsync(work, new IssueReply.Input { IssuedOn = office.Today }, who));
            }
            catch (RefusedException e) when (e.Code == "WORK_OVER")
            {
                // Another process was first.
            }
        }
    }
}

using Microsoft.EntityFrameworkCore;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Operations.Handling;

/// <summary>The task in which opinions are waited for and recorded.</summary>
internal static class OpinionWaits
{
    /// <summary>Whether the task is open.</summary>
    public static Task<bool> IsOpenAsync(CaseStep step, CancellationToken cancellation) => step.Db.WorkItems.AnyAsync(
        w => w.CaseId == step.Case.Id && w.State == WorkItemState.Open && w.Activity == RecordOpinion.Activity, cancellation);

    /// <summary>Whether each who was asked has answered or cannot be reached. Whose time is over is let go by the passing of the day, after the days of grace.</summary>
    public static bool AreSettled(RequestCase requestCase) =>
        requestCase.Consultations.All(c => c.OpinionOn is not null || c.Undeliverable is not null);

    /// <summary>Ends the task when nothing can come any more.</summary>
    public static async Task EndIfNothingIsAwaitedAsync(CaseStep step, CancellationToken cancellation)
    {
        if (AreSettled(step.Case) && await IsOpenAsync(step, cancellation))
            step.Throw("opinions-expired", "，没有还要等的意见，征求意见结束");
    }
}

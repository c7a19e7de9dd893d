using NodaTime;
using RequestCases.Application.Jobs;

namespace RequestCases.Web.Jobs;

/// <summary>When a job should have run, from its schedule and its last run.</summary>
public static class JobTimes
{
    /// <summary>A run may be so late before somebody is told.</summary>
    public static readonly Duration Margin = Duration.FromMinutes(30);

    /// <summary>After a failure the run is tried again, but not at once.</summary>
    private static readonly Duration BeforeRetry = Duration.FromMinutes(15);

    /// <summary>The schedule has its turn first.</summary>
    private static readonly Duration Grace = Duration.FromMinutes(2);

    /// <summary>Clocks of nodes differ by a little.</summary>
    private static readonly Duration Skew = Duration.FromMinutes(2);

    /// <summary>Whether the run began in the future: the clock was set back.</summary>
    public static bool IsAhead(JobRun last, Instant now) => last.StartedAt > now + Skew;

    /// <summary>The time for which a run is missing; null when none is.</summary>
    /// <param name="job">A job with a schedule.</param>
    /// <param name="last">Its last run; null when it never ran.</param>
    /// <param name="lastLook">When was last asked; null after a start.</param>
    /// <param name="now">This instant.</param>
    public static Instant? MissedBy(OfficeJob job, JobRun? last, Instant? lastLook, Instant now)
    {
        if (last is null)
            return FirstOfAll;
        if (last.OutcomeAt(now) == JobOutcome.Running)
            return null;
        if (IsAhead(last, now) || last.StartedAt > lastLook)
            return MissedSince(job, lastLook, now);
        var again = last.OutcomeAt(now) switch
        {
            JobOutcome.Failed => last.StartedAt + BeforeRetry,
            JobOutcome.Interrupted => last.SeenAt + JobRun.Silence,
            _ => Instant.MaxValue,
        };
        return again <= now ? again : job.NextAfter(last.StartedAt) is { } due && due + Grace <= now ? due : null;
    }

    /// <summary>Since when the job is late; null when it is not.</summary>
    public static Instant? LateSince(OfficeJob job, JobRun? last, Instant now) =>
        last is not null && !IsAhead(last, now) && last.OutcomeAt(now) != JobOutcome.Running && job.NextAfter(last.StartedAt) is { } due && due + Margin <= now ? due : null;

    // The first run of an office is one, whichever node comes first.
    private static Instant FirstOfAll => Instant.FromUnixTimeSeconds(0);

    // Where the last run lies ahead of the looks it says nothing: what came due between two of them counts.
    private static Instant? MissedSince(OfficeJob job, Instant? lastLook, Instant now) =>
        lastLook is not { } look ? now : look < now && job.NextAfter(look - Grace) is { } due && due + Grace <= now ? due : null;
}

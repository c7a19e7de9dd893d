using NodaTime;

namespace RequestCases.Application.Jobs;

/// <summary>How a run ended, or that it goes on.</summary>
public enum JobOutcome
{
    /// <summary>正在运行</summary>
    Running,

    /// <summary>成功</summary>
    Done,

    /// <summary>失败</summary>
    Failed,

    /// <summary>中断: the node stopped in the middle.</summary>
    Interrupted,
}

/// <summary>Why a run began.</summary>
public enum JobTrigger
{
    /// <summary>按时</summary>
    Scheduled,

    /// <summary>补运行: what was missed, failed or interrupted.</summary>
    CaughtUp,

    /// <summary>人工: an administrator asked for it.</summary>
    Ordered,
}

/// <summary>A run of one of the office's jobs; the last ones of each job are kept.</summary>
public sealed class JobRun
{
    /// <summary>A run that was not heard of for so long has ended without saying so: its node was killed.</summary>
    public static readonly Duration Silence = Duration.FromMinutes(3);

    /// <summary>Identity.</summary>
    public long Id { get; private set; }

    /// <summary>Code of the job, e.g. alerts.</summary>
    public required string Job { get; init; }

    /// <summary>The time of the schedule that this run is for, unique in its job: of several nodes one runs it. Null for a run beside the schedule.</summary>
    public Instant? Slot { get; set; }

    /// <summary>Why it began.</summary>
    public required JobTrigger Trigger { get; init; }

    /// <summary>Which administrator asked for it.</summary>
    public string? OrderedByName { get; init; }

    /// <summary>The node it runs on.</summary>
    public required string Node { get; init; }

    /// <summary>When it began.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>When it last gave a sign of life.</summary>
    public required Instant SeenAt { get; set; }

    /// <summary>How long it took, in milliseconds by a clock that nobody sets; null while it runs.</summary>
    public long? Milliseconds { get; set; }

    /// <summary>How it ended.</summary>
    public JobOutcome Outcome { get; set; }

    /// <summary>What it did, in Chinese; null when there was nothing to do.</summary>
    public string? Did { get; set; }

    /// <summary>Why it failed, in Chinese and without personal data.</summary>
    public string? Error { get; set; }

    /// <summary>How it ended as known now: a run of a killed node was interrupted.</summary>
    public JobOutcome OutcomeAt(Instant now) => Outcome == JobOutcome.Running && SeenAt + Silence <= now ? JobOutcome.Interrupted : Outcome;
}

/// <summary>A job that is paused on all nodes until somebody lets it go on.</summary>
public sealed class JobPause
{
    /// <summary>Code of the job.</summary>
    public required string Job { get; init; }

    /// <summary>Since when.</summary>
    public required Instant At { get; init; }

    /// <summary>Who paused it.</summary>
    public required string ByName { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

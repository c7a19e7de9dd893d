using RequestCases.Application.Jobs;

namespace RequestCases.Web.Pages.Admin.Jobs;

/// <summary>Runs of jobs in words.</summary>
public static class JobWords
{
    private const long Second = 1000;
    private const long Minute = 60 * Second;

    /// <summary>Why a run began.</summary>
    public static IReadOnlyDictionary<JobTrigger, string> Triggers { get; } = new Dictionary<JobTrigger, string>
    {
        [JobTrigger.Scheduled] = "按时",
        [JobTrigger.CaughtUp] = "补运行",
        [JobTrigger.Ordered] = "人工",
    };

    /// <summary>How a run ended, and the look of the word.</summary>
    public static (string Text, string Look) Of(JobOutcome outcome) => outcome switch
    {
        JobOutcome.Done => ("成功", "good"),
        JobOutcome.Failed => ("失败", "bad"),
        JobOutcome.Interrupted => ("中断", "mind"),
        _ => ("正在运行", "mind"),
    };

    /// <summary>How long a run took, e.g. 1 分 5 秒.</summary>
    public static string Duration(long? milliseconds) => milliseconds switch
    {
        null => "—",
        < Second => "不到 1 秒",
        < Minute => $"{milliseconds / Second} 秒",
        _ => $"{milliseconds / Minute} 分 {milliseconds % Minute / Second} 秒",
    };

    /// <summary>What a run did, or why it did not.</summary>
    public static string Says(JobRun run, JobOutcome outcome) => outcome switch
    {
        JobOutcome.Done => run.Did ?? "没有要办的",
        JobOutcome.Failed => run.Error ?? "",
        JobOutcome.Interrupted => "节点停了，没有做完；已办的都有效，其余自动补上",
        _ => "",
    };
}

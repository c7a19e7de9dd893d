namespace RequestCases.Core.Alerts;

/// <summary>When whom a milestone alerts.</summary>
/// <param name="Milestone">Which.</param>
/// <param name="Steps">The steps; the later, the more serious.</param>
/// <param name="RepeatEvery">Working days after the last step at which it comes again while nothing happens, each time one rung higher; null for never.</param>
/// <param name="IsOn">Whether it alerts at all.</param>
public sealed record AlertRule(Milestone Milestone, IReadOnlyList<AlertStep> Steps, int? RepeatEvery = null, bool IsOn = true)
{
    /// <summary>Most steps of a rule.</summary>
    public const int MostSteps = 8;

    /// <summary>Earliest step, in working days before the last day.</summary>
    public const int Earliest = 30;

    /// <summary>Latest step and longest repetition, in working days.</summary>
    public const int Latest = 60;

    /// <summary>What is wrong with it, in Chinese; empty when it can be used.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (IsOn && Steps.Count == 0)
            problems.Add("请至少设定一次提醒，或者停用这项提醒。");
        if (Steps.Count > MostSteps)
            problems.Add($"最多设定 {MostSteps} 次提醒。");
        problems.AddRange(Steps.Where(step => step.Offset is < -Earliest or > Latest)
            .Select(step => $"“{AlertStep.Words(step.Offset)}”太远了，最早提前 {Earliest} 个工作日，最晚逾期 {Latest} 个工作日。"));
        problems.AddRange(Steps.GroupBy(step => step.Offset).Where(same => same.Count() > 1).Select(same => $"“{AlertStep.Words(same.Key)}”设定了不止一次，请合并。"));
        problems.AddRange(Steps.Where(step => step.To.Count == 0).Select(step => $"“{AlertStep.Words(step.Offset)}”没有选择提醒谁。"));
        if (RepeatEvery is < 1 or > Latest)
            problems.Add($"重复提醒的间隔只能是 1 到 {Latest} 个工作日。");
        return problems;
    }

    /// <summary>E.g. 提前 3 个工作日：经办人；到期当日：经办人、处室负责人；此后每 5 个工作日重复并逐级上报.</summary>
    public string Words()
    {
        if (!IsOn)
            return "停用";
        var steps = string.Join("；", Steps.OrderBy(step => step.Offset).Select(step => $"{AlertStep.Words(step.Offset)}：{Ladder.Words(step.To)}"));
        return RepeatEvery is { } every ? $"{steps}；此后每 {every} 个工作日重复并逐级上报" : steps;
    }
}

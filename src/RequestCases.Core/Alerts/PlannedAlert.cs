namespace RequestCases.Core.Alerts;

/// <summary>An alert that is due.</summary>
/// <param name="Step">Offset of the step from the last day, in working days.</param>
/// <param name="WorkingDaysLeft">Working days left on the day it is sent; negative after the last day.</param>
/// <param name="To">Whom it reaches.</param>
/// <param name="Missed">Milder steps that came due before and were never sent, the earliest first.</param>
public sealed record PlannedAlert(int Step, int WorkingDaysLeft, IReadOnlyList<Rung> To, IReadOnlyList<int> Missed)
{
    /// <summary>Whether the last day is over.</summary>
    public bool IsOverdue => WorkingDaysLeft < 0;

    /// <summary>Which steps were never given, in words: the office was down, or a date was entered or moved only now.</summary>
    public static string MissedWords(IEnumerable<int> steps) => $"按这个期限，此前该发、没有发过的提醒：{string.Join("、", steps.Select(AlertStep.Words))}";

    /// <summary>How near the last day is, in words.</summary>
    public static string Words(int workingDaysLeft) => workingDaysLeft switch
    {
        < 0 => $"已超期 {-workingDaysLeft} 个工作日",
        0 => "今天到期",
        _ => $"还剩 {workingDaysLeft} 个工作日",
    };
}

using RequestCases.Application.People;

namespace RequestCases.Application.Alerts;

/// <summary>The ladder: which working day before the due day alerts whom. The nearer, the higher.</summary>
public static class AlertSteps
{
    /// <summary>Overdue.</summary>
    public const int Overdue = -1;

    /// <summary>Earliest alert: so many working days before.</summary>
    public const int Earliest = 5;

    /// <summary>Steps from the mildest to the most serious, in working days left.</summary>
    public static IReadOnlyList<int> All { get; } = [Earliest, 3, 1, 0, Overdue];

    /// <summary>The step that a number of working days left has reached; null when it is too early.</summary>
    public static int? Reached(int workingDaysLeft) => workingDaysLeft < 0
        ? Overdue
        : All.Where(step => step >= 0 && workingDaysLeft <= step).Select(step => (int?)step).Min();

    /// <summary>Whether a step reaches up to a role of the ladder.</summary>
    public static bool Reaches(int step, string role) => role switch
    {
        OfficeRoles.UnitHead => step <= 3,
        OfficeRoles.Supervisor => step <= 1,
        _ => true,
    };

    /// <summary>The step in words.</summary>
    public static string Words(int step, int workingDaysLeft) => step switch
    {
        Overdue => $"已超期 {-workingDaysLeft} 个工作日",
        0 => "今天到期",
        _ => $"还剩 {workingDaysLeft} 个工作日",
    };
}

namespace RequestCases.Core.Alerts;

/// <summary>Where the last day of a milestone comes from.</summary>
public enum MilestoneSource
{
    /// <summary>The day by which an open task should be done.</summary>
    Task,

    /// <summary>The reply's last day, while the clock runs.</summary>
    Reply,

    /// <summary>The last day of a consulted party that has not answered.</summary>
    Consultation,

    /// <summary>The applicant's periods after the reply was served.</summary>
    Remedy,

    /// <summary>A recorded notice of reconsideration.</summary>
    Reconsideration,
}

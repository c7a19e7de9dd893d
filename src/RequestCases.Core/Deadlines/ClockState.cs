namespace RequestCases.Core.Deadlines;

/// <summary>How the reply period stands.</summary>
public enum ClockState
{
    /// <summary>Nothing received yet in law.</summary>
    NotStarted,

    /// <summary>The reply period runs.</summary>
    Running,

    /// <summary>The reply period stands still for a consultation (or for reasons, D5). Only on a given day.</summary>
    Consulting,

    /// <summary>Waiting for the applicant's supplement; no reply period.</summary>
    AwaitingSupplement,

    /// <summary>Waiting for the applicant's payment; no reply period.</summary>
    AwaitingPayment,

    /// <summary>The applicant let the time pass: 视为放弃申请. Only on a given day.</summary>
    Abandoned,

    /// <summary>The reply went out.</summary>
    Answered,
}

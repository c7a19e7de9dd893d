using static RequestCases.Core.Alerts.Rung;

namespace RequestCases.Core.Alerts;

/// <summary>
/// What an office keeps that has not decided otherwise: the work before the reply is scheduled back from its last day (20 working days),
/// each step in time for the next; who has the task is told first, and who is above it only when it presses.
/// </summary>
public static class DefaultAlertRules
{
    /// <summary>One rule a milestone, in the order of the procedure.</summary>
    public static IReadOnlyList<AlertRule> All { get; } =
    [
        new(Milestone.Registration, [new(0, Handler), new(1, Handler, Office), new(3, Handler, Office)]),
        new(Milestone.Triage, [new(-4, Handler), new(-1, Handler, Office), new(0, Handler, Office, Supervisor), new(1, Handler, Office, Supervisor)], RepeatEvery: 5),
        new(Milestone.SupplementNotice, [new(-2, Handler), new(0, Handler, Office)]),
        new(Milestone.Assignment, [new(-15, Handler), new(-12, Handler, Office), new(-8, Handler, Office, Supervisor)]),
        new(Milestone.Investigation, [new(-10, Handler), new(-7, Handler, UnitHead)]),
        new(Milestone.Drafting, [new(-7, Handler), new(-4, Handler, UnitHead), new(-2, Handler, UnitHead, Office)]),
        new(Milestone.Consultation, [new(-3, Handler), new(1, Handler, UnitHead)]),
        new(Milestone.UnitReview, [new(-4, Handler), new(-2, Handler, Office)]),
        new(Milestone.SecrecyAndLegalReview, [new(-3, Handler), new(-1, Handler, Office)]),
        new(Milestone.Approval, [new(-2, Handler, Office), new(0, Handler, Office, Supervisor)]),
        new(
            Milestone.Reply,
            [new(-5, Handler), new(-3, Handler, UnitHead), new(-1, Handler, UnitHead, Office, Supervisor), new(0, Handler, UnitHead, Office, Supervisor),
                new(1, Handler, UnitHead, Office, Supervisor)],
            RepeatEvery: 3),
        new(Milestone.Delivery, [new(-1, Handler), new(0, Handler, Office)]),
        new(Milestone.Archiving, [new(-2, Handler), new(1, Handler), new(10, Handler, Office)], RepeatEvery: 20),
        new(Milestone.SupplementExpiry, [new(1, Handler)]),
        new(Milestone.FeeExpiry, [new(1, Handler)]),
        new(Milestone.ReasonsExpiry, [new(1, Handler)]),
        new(Milestone.ReconsiderationPeriod, [new(0, Handler)], IsOn: false),
        new(Milestone.LitigationPeriod, [new(0, Handler)], IsOn: false),
        new(
            Milestone.ReconsiderationAnswer,
            [new(-5, Handler), new(-3, Handler, UnitHead, Office), new(-1, Handler, UnitHead, Office, Supervisor), new(0, Handler, UnitHead, Office, Supervisor),
                new(1, Handler, UnitHead, Office, Supervisor, Leader)],
            RepeatEvery: 5),
    ];

    /// <summary>The rule of a milestone.</summary>
    public static AlertRule Of(Milestone milestone) => All.First(rule => rule.Milestone == milestone);
}

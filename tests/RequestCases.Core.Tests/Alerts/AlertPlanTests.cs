using NodaTime;
using RequestCases.Core.Alerts;
using RequestCases.Core.Calendar;
using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Alerts;

/// <summary>Which alert a rule gives on a day.</summary>
public sealed class AlertPlanTests
{
    // A Monday. National Day: 09-30 is worked, 10-01 to 10-07 are off, Saturday 10-10 is worked.
    private static readonly LocalDate LastDay = Day.On("2026-11-30");

    private static readonly AlertRule Rule = new(
        Milestone.Reply, [new(-5, Rung.Handler), new(-1, Rung.Handler, Rung.UnitHead), new(0, Rung.Handler, Rung.UnitHead), new(1, Rung.UnitHead, Rung.Office)], RepeatEvery: 3);

    [TestCase("2026-11-20", null)]
    [TestCase("2026-11-23", -5)]
    [TestCase("2026-11-26", -5)]
    [TestCase("2026-11-27", -1)]
    [TestCase("2026-11-29", -1)]
    [TestCase("2026-11-30", 0)]
    [TestCase("2026-12-01", 1)]
    [TestCase("2026-12-03", 1)]
    [TestCase("2026-12-04", 4)]
    [TestCase("2026-12-09", 7)]
    public void A_step_is_reached_when_its_day_has_come(string today, int? step) => Assert.That(On(today)?.Step, Is.EqualTo(step));

    [Test]
    public void What_was_sent_is_not_sent_again_and_nothing_milder_after_it()
    {
        Assert.That(On("2026-11-27", sent: -1), Is.Null);
        Assert.That(On("2026-11-27", sent: 0), Is.Null);
        Assert.That(On("2026-11-30", sent: -1)?.Step, Is.Zero);
    }

    [Test]
    public void After_missed_days_only_the_most_serious_step_comes_and_names_the_others()
    {
        var alert = On("2026-12-05", sent: -5)!;
        Assert.That((alert.Step, alert.Missed), Is.EqualTo((4, new[] { -1, 0, 1 })));
    }

    [Test]
    public void What_had_passed_before_there_was_anything_to_alert_of_was_not_missed()
    {
        var alert = AlertPlan.Due(Rule, LastDay, WorkingCalendar.BuiltIn, Day.On("2026-11-30"), sent: null, since: Day.On("2026-11-26"))!;
        Assert.That(alert.Missed, Is.EqualTo(new[] { -1 }));
        Assert.That(AlertPlan.Due(Rule, LastDay, WorkingCalendar.BuiltIn, LastDay, sent: null, since: LastDay)!.Missed, Is.Empty);
    }

    [Test]
    public void While_nothing_happens_each_repetition_climbs_one_rung()
    {
        Assert.That(On("2026-12-01")!.To, Is.EqualTo(new[] { Rung.UnitHead, Rung.Office }));
        Assert.That(On("2026-12-04")!.To, Is.EqualTo(new[] { Rung.UnitHead, Rung.Office, Rung.Supervisor }));
        Assert.That(On("2026-12-18")!.To, Is.EqualTo(new[] { Rung.UnitHead, Rung.Office, Rung.Supervisor, Rung.Leader }));
    }

    [Test]
    public void A_make_up_Saturday_counts_and_a_holiday_does_not()
    {
        var afterHoliday = Day.On("2026-10-12");
        Assert.That(AlertPlan.Due(Rule, afterHoliday, WorkingCalendar.BuiltIn, Day.On("2026-09-30"), null)?.Step, Is.EqualTo(-5));
        Assert.That(AlertPlan.Due(Rule, afterHoliday, WorkingCalendar.BuiltIn, Day.On("2026-10-10"), null)?.Step, Is.EqualTo(-1));
    }

    [Test]
    public void A_rule_that_is_off_says_nothing() =>
        Assert.That(AlertPlan.Due(Rule with { IsOn = false }, LastDay, WorkingCalendar.BuiltIn, Day.On("2026-12-20"), null), Is.Null);

    [Test]
    public void The_horizon_leaves_out_nothing_that_is_due_and_little_that_is_not()
    {
        var calendar = WorkingCalendar.BuiltIn;
        foreach (var rule in AlertRules.Default.Office.Where(r => r.IsOn))
        {
            for (var today = Day.On("2026-09-20"); today < Day.On("2026-10-20"); today = today.PlusDays(1))
            {
                var horizon = AlertPlan.Horizon(rule, calendar, today)!.Value;
                for (var lastDay = today.PlusDays(-10); lastDay < today.PlusDays(60); lastDay = lastDay.PlusDays(1))
                {
                    var isDue = AlertPlan.Due(rule, lastDay, calendar, today, null) is not null;
                    Assert.That(isDue && lastDay > horizon, Is.False, $"{rule.Milestone} {today} {lastDay}");
                    if (rule.Steps.Min(s => s.Offset) < 0)
                        Assert.That(isDue, Is.EqualTo(lastDay <= horizon), $"{rule.Milestone} {today} {lastDay}");
                }
            }
        }
    }

    [Test]
    public void Last_days_that_are_read_together_have_come_to_one_step_and_none_of_the_rules_says_more_after_it()
    {
        var calendar = WorkingCalendar.BuiltIn;
        AlertRule own = new(Milestone.Reply, [new(-12, Rung.Handler), new(2, Rung.Office)]);
        AlertRule late = new(Milestone.Reply, [new(1, Rung.Handler), new(4, Rung.Office)], RepeatEvery: 1);
        AlertRule[][] all = [[Rule], [own, Rule], [late], [late, own, Rule with { IsOn = false }], .. AlertRules.Default.Office.Where(r => r.IsOn).Select(r => new[] { r })];
        foreach (var rules in all)
        {
            for (var today = Day.On("2026-09-20"); today < Day.On("2026-10-20"); today = today.PlusDays(1))
            {
                var horizon = rules.Max(rule => AlertPlan.Horizon(rule, calendar, today))!.Value;
                for (var lastDay = today.PlusDays(-60); lastDay <= horizon;)
                {
                    var (step, through) = AlertPlan.Reach(rules, calendar, today, lastDay, horizon);
                    Assert.That(through, Is.InRange(lastDay, horizon));
                    for (; lastDay <= through; lastDay = lastDay.PlusDays(1))
                    {
                        Assert.That(rules.Max(rule => AlertPlan.Due(rule, lastDay, calendar, today, null)?.Step), Is.EqualTo(step), $"{rules[0].Milestone} {today} {lastDay}");
                        Assert.That(rules.Any(rule => AlertPlan.Due(rule, lastDay, calendar, today, step) is not null), Is.False, $"{rules[0].Milestone} {today} {lastDay}");
                    }
                }
            }
        }
    }

    [Test]
    public void The_days_ahead_are_those_of_sweeping_every_day()
    {
        var (sent, swept) = ((int?)null, new List<(LocalDate, int)>());
        for (var today = Day.On("2026-11-16"); today <= Day.On("2026-12-31"); today = WorkingCalendar.BuiltIn.NextWorkingDay(today))
        {
            if (AlertPlan.Due(Rule, LastDay, WorkingCalendar.BuiltIn, today, sent) is { } alert)
                swept.Add((today, (sent = alert.Step).Value));
        }
        Assert.That(
            AlertPlan.Ahead(Rule, LastDay, WorkingCalendar.BuiltIn, Day.On("2026-11-16"), Day.On("2026-12-31"), null).Select(a => (a.Day, a.Alert.Step)), Is.EqualTo(swept));
    }

    [Test]
    public void Every_task_of_the_procedure_belongs_to_one_milestone() => Assert.That(
        Milestones.All.SelectMany(m => m.Activities).Except(["RequestCases.DecideReopening"]),
        Is.EquivalentTo(KnownActivities.Outcomes.Keys.Except([KnownActivities.CloseCase, "RequestCases.RecordOpinion"])));

    [Test]
    public void Every_milestone_has_a_usable_default()
    {
        Assert.That(AlertRules.Default.Office.Select(r => r.Milestone), Is.EqualTo(Enum.GetValues<Milestone>()));
        Assert.That(AlertRules.Default.Office.SelectMany(r => r.Problems()), Is.Empty);
    }

    private static PlannedAlert? On(string today, int? sent = null) => AlertPlan.Due(Rule, LastDay, WorkingCalendar.BuiltIn, Day.On(today), sent);
}

using System.Text.Json;
using NodaTime;
using RequestCases.Core.Alerts;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Tests.Alerts;

/// <summary>Alert rules as settings.</summary>
public sealed class AlertRulesTests
{
    private static readonly AlertRule Own = new(Milestone.Drafting, [new(-9, Rung.Handler)]);

    [Test]
    public void A_unit_may_have_its_own_rule_and_give_it_up_again()
    {
        var rules = AlertRules.Default.With(Own, unitId: 3);
        Assert.That(rules.For(Milestone.Drafting, 3), Is.EqualTo(Own));
        Assert.That(rules.For(Milestone.Drafting, 4), Is.EqualTo(AlertRules.Default.OfOffice(Milestone.Drafting)));
        Assert.That(rules.All(Milestone.Drafting).Count(), Is.EqualTo(2));
        Assert.That(rules.Without(Milestone.Drafting, 3).For(Milestone.Drafting, 3), Is.EqualTo(AlertRules.Default.OfOffice(Milestone.Drafting)));
    }

    [Test]
    public void Settings_come_back_from_JSON_as_they_were()
    {
        var rules = AlertRules.Default.With(Own with { RepeatEvery = 2, IsOn = false }, null).With(Own, 3) with { Digest = false, Quiet = new(22, 7, false) };
        var json = JsonSerializer.Serialize(rules, CoreJson.Options);
        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<AlertRules>(json, CoreJson.Options), CoreJson.Options), Is.EqualTo(json));
        Assert.That(JsonSerializer.Deserialize<AlertRules>(json, CoreJson.Options)!.OfUnit(Milestone.Drafting, 3)!.Steps.Single().To, Is.EqualTo(new[] { Rung.Handler }));
    }

    [Test]
    public void A_milestone_that_the_settings_do_not_name_has_its_default() => Assert.That(
        JsonSerializer.Deserialize<AlertRules>("""{"office":[],"units":[]}""", CoreJson.Options)!.For(Milestone.Reply, null), Is.EqualTo(DefaultAlertRules.Of(Milestone.Reply)));

    [Test]
    public void A_rule_that_cannot_be_kept_to_says_why()
    {
        Assert.Multiple(() =>
        {
            Assert.That((Own with { Steps = [] }).Problems().Single(), Does.Contain("至少设定一次"));
            Assert.That((Own with { Steps = [], IsOn = false }).Problems(), Is.Empty);
            Assert.That((Own with { Steps = [new(-1, Rung.Handler), new(-1, Rung.Office)] }).Problems().Single(), Does.Contain("提前 1 个工作日").And.Contain("不止一次"));
            Assert.That((Own with { Steps = [new(2)] }).Problems().Single(), Does.Contain("没有选择提醒谁"));
            Assert.That((Own with { Steps = [new(-31, Rung.Handler)] }).Problems().Single(), Does.Contain("提前 31 个工作日”太远"));
            Assert.That((Own with { RepeatEvery = 0 }).Problems(), Is.Not.Empty);
        });
    }

    [Test]
    public void A_rule_reads_as_an_office_would_say_it() => Assert.That(
        new AlertRule(Milestone.Reply, [new(1, Rung.Supervisor, Rung.Handler), new(-3, Rung.Handler)], RepeatEvery: 5).Words(),
        Is.EqualTo("提前 3 个工作日：经办人；逾期 1 个工作日：经办人、督办领导；此后每 5 个工作日重复并逐级上报"));

    [Test]
    public void Quiet_hours_are_usable_exactly_where_one_look_of_a_day_may_mail_on_that_day()
    {
        var day = new LocalDate(2026, 11, 24);
        Assert.Multiple(() =>
        {
            for (var at = 0; at < 24 * 24; at++)
            {
                var quiet = new QuietHours(at / 24, at % 24, DaysOff: true);
                var sweeps = Enumerable.Range(AlertRules.FirstSweep, AlertRules.LastSweep - AlertRules.FirstSweep + 1).Select(hour => day.At(new LocalTime(hour, 30)));
                Assert.That(quiet.Problem() is null, Is.EqualTo(sweeps.Any(moment => quiet.FirstMoment(moment, WorkingCalendar.BuiltIn).Date == day)), $"{quiet}");
            }
        });
        Assert.That(new QuietHours(8, 7, DaysOff: true).Problem(), Does.Contain("9 点以后开始"));
        Assert.That(new QuietHours(24, 7, DaysOff: true).Problem(), Does.Contain("0 到 23"));
    }

    [TestCase("2026-11-24T10:00", "2026-11-24T10:00")]
    [TestCase("2026-11-24T20:00", "2026-11-25T08:00")]
    [TestCase("2026-11-24T03:30", "2026-11-24T08:00")]
    [TestCase("2026-11-27T21:00", "2026-11-30T08:00", Description = "Friday night")]
    [TestCase("2026-10-10T09:00", "2026-10-10T09:00", Description = "a make-up Saturday")]
    [TestCase("2026-10-03T09:00", "2026-10-08T08:00", Description = "National Day")]
    public void Mail_of_quiet_hours_goes_out_at_their_end(string moment, string first) => Assert.That(
        new QuietHours(20, 8, DaysOff: true).FirstMoment(LocalDateTime.FromDateTime(DateTime.Parse(moment, null)), WorkingCalendar.BuiltIn),
        Is.EqualTo(LocalDateTime.FromDateTime(DateTime.Parse(first, null))));
}

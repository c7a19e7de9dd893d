using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;
using static RequestCases.Core.Tests.Day;
using static RequestCases.Core.Tests.Deadlines.Clock;

namespace RequestCases.Core.Tests.Deadlines;

/// <summary>Received 2025-03-03: reply due 03-31.</summary>
public class WhatIfTests
{
    [Test]
    public void Extension_today_and_silent_third_party_from_tomorrow_are_told_alone_and_together()
    {
        var outcomes = Ask("2025-03-14", Received("2025-03-03"));
        Assert.That(outcomes.Select(o => (o.Due, o.WorkingDaysLater)), Is.EqualTo(new[]
        {
            (Date("2025-04-28"), 20), (Date("2025-04-22"), 15), (Date("2025-05-22"), 35),
        }));
        Assert.That(outcomes[1].What, Is.EqualTo("2025-03-17（周一）征求第三方意见，当日送达，对方始终不答复"));
    }

    [Test]
    public void Period_already_extended_cannot_be_extended_again()
    {
        var outcomes = Ask("2025-03-14", Received("2025-03-03"), Extension("2025-03-10", 5));
        Assert.That(outcomes.Select(o => o.Impossible?.Code), Is.EqualTo(new[] { "EXTENSION_TWICE", null, "EXTENSION_TWICE" }));
    }

    [Test]
    public void After_the_due_day_nothing_helps()
    {
        var outcomes = Ask("2025-04-02", Received("2025-03-03"));
        Assert.That(outcomes[0].Impossible?.Code, Is.EqualTo("EXTENSION_AFTER_DUE"));
        Assert.That((outcomes[1].Due, outcomes[1].WorkingDaysLater, outcomes[1].Impossible), Is.EqualTo((Date("2025-03-31"), 0, (object?)null)));
    }

    [Test]
    public void While_the_applicant_is_waited_for_there_is_nothing_to_extend()
    {
        var outcomes = Ask("2025-03-14", Received("2025-03-03"), Notice("2025-03-10", "2025-03-28"));
        Assert.That((outcomes[0].Impossible?.Code, outcomes[1].Due), Is.EqualTo(("CLOCK_NOT_RUNNING", Date(null))));
    }

    [Test]
    public void Under_the_2008_regulation_the_longest_extension_is_fifteen_days() =>
        Assert.That(Ask("2019-05-13", Received("2019-05-10"))[0].What, Does.Contain("延期 15 个工作日"));

    [Test]
    public void Receipt_in_the_future_is_asked_from_that_day_on() =>
        Assert.That(Ask("2025-03-03", Received("2025-03-20"))[0].Impossible, Is.Null);

    [Test]
    public void Neither_before_receipt_nor_after_the_reply_is_there_anything_to_ask()
    {
        Assert.That(Ask("2025-03-14"), Is.Empty);
        Assert.That(Ask("2025-03-14", Received("2025-03-03"), Reply("2025-03-12", DeliveryMethod.Post)), Is.Empty);
    }

    private static IReadOnlyList<WhatIfOutcome> Ask(string today, params ClockFact[] facts) =>
        WhatIf.Of(facts, WorkingCalendar.BuiltIn, DeadlinePolicy.Default, On(today));
}

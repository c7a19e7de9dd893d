using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;
using static RequestCases.Core.Tests.Day;
using static RequestCases.Core.Tests.Deadlines.Clock;

namespace RequestCases.Core.Tests.Deadlines;

public class ClockLedgerTests
{
    [Test]
    public void Two_overlapping_consultations_across_national_day_are_told_day_by_day()
    {
        var ledger = Ledger(
            Received("2024-09-20"),
            Consultation("2024-09-25", "a", "2024-09-25"), Opinion("2024-10-09", "a"),
            Consultation("2024-09-29", "b", "2024-09-29", ConsultationKind.JointAgency), Opinion("2024-10-10", "b"));

        Assert.That(ledger.TakeWhile(d => d.Date <= On("2024-10-12")).Select(d => $"{d.Date.Month}/{d.Date.Day} {d.Text}"), Is.EqualTo(new[]
        {
            "9/20 收到申请，当日不计",
            "9/21 周末，不计",
            "9/22 周末，不计",
            "9/23 第1个工作日",
            "9/24 第2个工作日",
            "9/25 第3个工作日",
            "9/26 征求第三方意见（a），不计",
            "9/27 征求第三方意见（a），不计",
            "9/28 周末，不计",
            "9/29 征求第三方意见（a），不计",
            "9/30 征求第三方意见（a）、征求共同制作机关意见（b），不计",
            "10/1 国庆节放假，不计",
            "10/2 国庆节放假，不计",
            "10/3 国庆节放假，不计",
            "10/4 国庆节放假，不计",
            "10/5 国庆节放假，不计",
            "10/6 国庆节放假，不计",
            "10/7 国庆节放假，不计",
            "10/8 征求第三方意见（a）、征求共同制作机关意见（b），不计",
            "10/9 征求第三方意见（a）、征求共同制作机关意见（b），不计",
            "10/10 征求共同制作机关意见（b），不计",
            "10/11 第4个工作日",
            "10/12 第5个工作日，调休上班（国庆节）",
        }));
        Assert.That((ledger[^1].Date, ledger[^1].Ordinal, ledger[^1].IsDue), Is.EqualTo((On("2024-11-01"), (int?)20, true)));
    }

    [Test]
    public void Supplement_stops_the_count_and_starts_it_again_at_one()
    {
        var ledger = Ledger(Received("2025-03-03"), Notice("2025-03-05", "2025-03-28"), Supplement("2025-03-07"));
        Assert.That(ledger.Take(6).Select(d => (d.Period, d.Kind, d.Ordinal)), Is.EqualTo(new (int, LedgerDayKind, int?)[]
        {
            (1, LedgerDayKind.Start, null),
            (1, LedgerDayKind.Counted, 1),
            (1, LedgerDayKind.Counted, 2),
            (1, LedgerDayKind.Waiting, null),
            (2, LedgerDayKind.Start, null),
            (2, LedgerDayKind.Weekend, null),
        }));
        Assert.That(ledger.Single(d => d.IsDue).Date, Is.EqualTo(On("2025-04-07")));
    }

    [Test]
    public void Supplement_on_the_day_of_the_notice_stands_in_the_ledger_once()
    {
        var ledger = Ledger(Received("2025-03-03"), Notice("2025-03-05", "2025-03-28"), Supplement("2025-03-05"));
        Assert.That(ledger.Select(d => d.Date), Is.Unique);
    }

    [Test]
    public void While_the_payment_is_waited_for_the_ledger_runs_to_its_last_day()
    {
        var ledger = Ledger(Received("2025-06-09"), FeeNotice("2025-06-20"));
        Assert.That((ledger[^1].Date, ledger[^1].Text, ledger.Any(d => d.IsDue)), Is.EqualTo((On("2025-07-18"), "等待申请人缴费，期限停止", false)));
    }

    [Test]
    public void Clock_stands_from_the_sending_of_the_fee_notice_however_late_it_is_received()
    {
        var ledger = Ledger(Received("2025-03-03"), FeeNotice("2025-04-08", sentOn: "2025-03-28"));
        Assert.That(ledger.Where(d => d.Date > On("2025-03-28")).Select(d => d.Kind), Is.All.EqualTo(LedgerDayKind.Waiting));
        Assert.That((ledger[^1].Date, ledger.Max(d => d.Ordinal)), Is.EqualTo((On("2025-05-08"), (int?)19)));
    }

    [Test]
    public void Delay_is_shown_after_the_counted_days()
    {
        var ledger = Ledger(Received("2025-06-09"), new DelayDetermined(On("2025-07-01"), On("2025-07-09")));
        Assert.That(ledger.TakeLast(3).Select(d => (d.Kind, d.Ordinal)), Is.EqualTo(new (LedgerDayKind, int?)[]
        {
            (LedgerDayKind.Counted, 20), (LedgerDayKind.Delay, null), (LedgerDayKind.Delay, null),
        }));
    }

    [Test]
    public void Days_of_an_unpublished_year_are_marked() =>
        Assert.That(Ledger(Received("2026-12-10")).Where(d => d.IsProvisional).Min(d => d.Date), Is.EqualTo(On("2027-01-01")));

    [Test]
    public void Before_receipt_the_ledger_is_empty() => Assert.That(Ledger(), Is.Empty);

    private static IReadOnlyList<LedgerDay> Ledger(params ClockFact[] facts) =>
        ClockLedger.Build(facts, WorkingCalendar.BuiltIn, DeadlinePolicy.Default);
}

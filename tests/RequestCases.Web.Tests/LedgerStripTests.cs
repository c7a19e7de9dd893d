using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;
using RequestCases.Web.Pages;

namespace RequestCases.Web.Tests;

/// <summary>The strip on the deadline card: one cell a working day.</summary>
public sealed class LedgerStripTests
{
    [TestCase(ConsultationKind.JointAgency, "征求第三方意见，5 个工作日不计|征求第三方意见、征求共同制作机关意见，7 个工作日不计|征求共同制作机关意见，4 个工作日不计")]
    [TestCase(ConsultationKind.ThirdParty, "征求第三方意见，16 个工作日不计")]
    public void Overlapping_consultations_across_spring_festival_are_told_without_the_days_off(ConsultationKind second, string gaps)
    {
        var strip = Strip(
            new(2026, 3, 10),
            new ApplicationReceived(new(2026, 1, 26), ReceiptChannel.InPerson),
            new ConsultationSent(new(2026, 2, 3), "1", ConsultationKind.ThirdParty, new(2026, 2, 4)), new OpinionReceived(new(2026, 2, 26), "1"),
            new ConsultationSent(new(2026, 2, 10), "2", second, new(2026, 2, 11)), new OpinionReceived(new(2026, 3, 3), "2"));

        Assert.That(strip.Cells.Where(c => c.Is("gap")).Select(c => c.Text), Is.EqualTo(gaps.Split('|')));
        Assert.That(strip.Cells.Count(c => c.Is("stop")), Is.EqualTo(16));
        Assert.That(strip.Cells.Where(c => int.TryParse(c.Text, out _)).Select(c => c.Text), Is.EqualTo(Enumerable.Range(1, 20).Select(n => $"{n}")));
        Assert.That(strip.Cells.Single(c => c.Is("now")).Text, Is.EqualTo("11"));
        Assert.That(strip.Cells[^1].Title, Does.StartWith("2026-03-23（周一）：第20个工作日").And.Contains("届满"));
        Assert.That(strip.Cells.Single(c => c.Title.StartsWith("2026-02-14", StringComparison.Ordinal)).Is("stop"), Is.True, "a Saturday that is worked");
    }

    private static LedgerStripModel Strip(LocalDate today, params ClockFact[] facts) =>
        LedgerStrips.Of(ReplyClock.Replay(facts, WorkingCalendar.BuiltIn, DeadlinePolicy.Default), today, WorkingCalendar.BuiltIn)!;
}

using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application;

namespace RequestCases.Browser.Tests;

/// <summary>What arrives at the mail server.</summary>
[NonParallelizable]
public sealed class MailTests
{
    [Test]
    public async Task The_supervisor_has_mail_about_what_is_overdue() => await Until.True(
        () => Task.FromResult(Site.Mail.Received.Any(m => m.To.Contains("shenzong@example.com", StringComparison.Ordinal) && m.Subject.Contains("超期", StringComparison.Ordinal))),
        $"No mail to the supervisor among: {string.Join("; ", Site.Mail.Received)}");

    [Test]
    public async Task A_handler_has_mail_about_a_new_task_right_away()
    {
        var work = await Site.Cases.At("Search");
        await Until.True(
            () => Task.FromResult(Site.Mail.Received.Any(m => m.To.Contains("zhoulan@example.com", StringComparison.Ordinal) && m.Subject.Contains(work.Case.Number, StringComparison.Ordinal))),
            "The handler was not told.");
    }

    [Test]
    public async Task No_mail_is_sent_twice()
    {
        await Site.Cases.At("Search");
        await Until.True(async () => await Site.Office.Read(AllMailIsSent), "Mail stays in the outbox.");
        var opened = OfficeTime.At(OfficeClock.Today, LocalTime.Midnight);
        var written = await Site.Office.Read(db => db.Outbox.CountAsync(m => m.SentAt >= opened));
        Assert.That(Site.Mail.Received.Select(mail => mail.Id), Is.Unique.And.Exactly(written).Items);
    }

    private static Task<bool> AllMailIsSent(Application.Data.OfficeDb db) =>
        db.Outbox.AllAsync(m => m.SentAt != null);
}

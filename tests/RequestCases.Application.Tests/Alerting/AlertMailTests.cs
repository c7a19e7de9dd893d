using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Mail;

namespace RequestCases.Application.Tests.Alerting;

/// <summary>What the mails about alerts say, and when they go out.</summary>
public sealed class AlertMailTests
{
    [Test]
    public async Task One_mail_a_morning_lists_what_presses_first_as_text_and_as_HTML_with_links()
    {
        await using var office = await TestOffice.OpenAsync(services => services.Configure<MailOptions>(o => o.PublicAddress = "https://gk.example.com/"));
        var first = await office.CaseInDrafting();
        office.Today = new LocalDate(2026, 11, 4);
        var second = await office.CaseInDrafting();
        office.Today = new LocalDate(2026, 11, 27);
        await office.With((AlertSweep sweep) => sweep.RunAsync(office.Now, default));

        var digest = await office.Read(db => db.Outbox.SingleAsync(m => m.Key.StartsWith("digest:") && m.To == "zhoulan@example.com"));
        Assert.Multiple(() =>
        {
            Assert.That(digest.Subject, Does.StartWith("【期限提醒】11-27"));
            Assert.That(digest.Body, Does.StartWith("周岚，您好：2026-11-27（周五）有"));
            Assert.That(digest.Body.IndexOf("答复期限：期限 2026-11-30（周一），还剩 1 个工作日", StringComparison.Ordinal),
                Is.Positive.And.LessThan(digest.Body.IndexOf("期限 2026-12-02（周三），还剩 3 个工作日", StringComparison.Ordinal)));
            Assert.That(digest.Body, Does.Contain($"https://gk.example.com/cases/{first}\n").And.Contain($"https://gk.example.com/cases/{second}\n"));
            Assert.That(digest.HtmlBody, Does.Contain("name=\"viewport\"").And.Contain($"href=\"https://gk.example.com/cases/{first}\"").And.Contain("建筑垃圾运输企业名单"));
        });
    }

    [Test]
    public async Task What_is_overdue_is_a_mail_of_its_own()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        office.Today = new LocalDate(2026, 12, 1);
        await office.With((AlertSweep sweep) => sweep.RunAsync(office.Now, default));
        var mails = await office.Read(db => db.Outbox.Where(m => m.Key.StartsWith("alert:") && m.Key.Contains("Reply")).ToListAsync());
        Assert.That(mails.Select(m => m.Subject).Distinct(), Is.EqualTo(new[] { "【已超期 1 个工作日】答复期限 〔2026〕001" }));
        Assert.That(mails, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task What_an_applicant_typed_cannot_become_markup()
    {
        await using var office = await TestOffice.OpenAsync();
        var input = Clerks.Application(office.Today);
        input.Subject = "<img src=x onerror=alert(1)> & 名单";
        await office.Register(input);
        office.Today = new LocalDate(2026, 12, 10);
        await office.With((AlertSweep sweep) => sweep.RunAsync(office.Now, default));
        var mail = await office.Read(db => db.Outbox.FirstAsync(m => m.HtmlBody != null));
        Assert.That(mail.HtmlBody, Does.Contain("&lt;img src=x").And.Not.Contain("<img"));
    }

    [Test]
    public async Task In_quiet_hours_the_ledger_is_written_and_the_mail_waits_for_the_morning()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        var friday = OfficeTime.At(new LocalDate(2026, 11, 27), new LocalTime(22, 30));
        await office.With((AlertSweep sweep) => sweep.RunAsync(friday, default));
        Assert.That(await office.Read(db => db.Alerts.AnyAsync(a => a.At == friday)), Is.True);
        Assert.That(await office.Read(db => db.Outbox.AnyAsync(m => m.Key.StartsWith("digest:"))), Is.False, "on Monday it would tell Friday's urgency");
        office.Today = new LocalDate(2026, 11, 30);
        await office.With((AlertSweep sweep) => sweep.RunAsync(office.Now, default));
        var digest = await office.Read(db => db.Outbox.SingleAsync(m => m.Key.StartsWith("digest:") && m.To == "zhoulan@example.com"));
        Assert.That(digest.Body, Does.Contain("今天到期").And.Not.Contain("还剩 1 个工作日"));
    }

    [Test]
    public async Task A_mail_of_its_own_that_waits_for_the_morning_counts_the_days_of_that_morning()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        await office.With((AlertSweep sweep) => sweep.RunAsync(OfficeTime.At(new LocalDate(2026, 12, 1), new LocalTime(22, 30)), default));
        var mail = await office.Read(db => db.Outbox.FirstAsync(m => m.Key.StartsWith("alert:") && m.Key.Contains("Reply")));
        Assert.That(mail.NextAttemptAt, Is.EqualTo(OfficeTime.At(new LocalDate(2026, 12, 2), new LocalTime(8, 0))));
        Assert.That(mail.Body, Does.Contain("已超期 2 个工作日"));
    }

    [Test]
    public async Task What_comes_up_later_in_the_day_waits_for_the_next_morning_unless_it_is_due()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        office.Today = new LocalDate(2026, 11, 23);
        await office.With((AlertSweep sweep) => sweep.RunAsync(office.Now, default));
        office.Today = new LocalDate(2026, 11, 2);
        await office.CaseInDrafting();
        office.Today = new LocalDate(2026, 11, 23);
        var afternoon = office.Now + Duration.FromHours(4);
        await office.With((AlertSweep sweep) => sweep.RunAsync(afternoon, default));
        Assert.That(await office.Read(db => db.Outbox.CountAsync(m => m.Key.StartsWith("digest:"))), Is.EqualTo(1));
        Assert.That(await office.Read(db => db.Notifications.CountAsync(n => n.WaitsForMail && n.At == afternoon)), Is.EqualTo(2), "they are on the page already");
        office.Today = new LocalDate(2026, 11, 24);
        await office.With((AlertSweep sweep) => sweep.RunAsync(office.Now, default));
        Assert.That(await office.Read(db => db.Notifications.CountAsync(n => n.WaitsForMail)), Is.Zero);
    }

    [Test]
    public async Task Without_digest_each_alert_is_a_mail()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        var admin = await office.As("admin");
        await office.With((ChangeAlertRules op) => op.ExecuteAsync(rules => rules with { Digest = false }, "不汇总", admin));
        office.Today = new LocalDate(2026, 11, 23);
        await office.With((AlertSweep sweep) => sweep.RunAsync(office.Now, default));
        var keys = await office.Read(db => db.Outbox.Where(m => m.CreatedAt == office.Now).Select(m => m.Key).ToListAsync());
        Assert.That(keys, Is.Not.Empty.And.All.StartsWith("alert:"));
    }

    [Test]
    public async Task Rules_that_somebody_else_changed_meanwhile_are_not_overwritten()
    {
        await using var office = await TestOffice.OpenAsync();
        var (first, second) = (await office.As("admin", seenVersion: 0), await office.As("admin", seenVersion: 0));
        await office.With((ChangeAlertRules op) => op.ExecuteAsync(rules => rules with { Digest = false }, "不汇总", first));
        await Refused.With("ALERT_RULES_CHANGED", () => office.With((ChangeAlertRules op) => op.ExecuteAsync(rules => rules with { Digest = true }, "汇总", second)));
        Assert.That((await office.With((ChangeAlertRules op) => op.ReadAsync())).Rules.Digest, Is.False);
        await office.With((ChangeAlertRules op) => op.ExecuteAsync(rules => rules with { Digest = true }, "汇总", first));
        Assert.That((await office.With((ChangeAlertRules op) => op.ReadAsync())).Rules.Digest, Is.False, "the same submission again changes nothing");
    }
}

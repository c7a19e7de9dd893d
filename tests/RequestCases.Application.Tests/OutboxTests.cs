using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RequestCases.Application.Mail;
using RequestCases.Application.Outbox;

namespace RequestCases.Application.Tests;

public sealed class OutboxTests
{
    [Test]
    public async Task Mail_that_a_server_refuses_is_tried_again_later_and_sent_once()
    {
        var server = new MovableServer { IsDown = true };
        await using var office = await OfficeWithOneMail(server);
        var now = office.Now;

        Assert.That(await Send(office, now), Is.Zero);
        server.IsDown = false;
        Assert.That(await Send(office, now), Is.Zero, "not before the pause is over");
        Assert.That(await Send(office, now + Duration.FromMinutes(1)), Is.EqualTo(1));
        Assert.That(await Send(office, now + Duration.FromDays(1)), Is.Zero);
        Assert.That(server.Sent, Is.EqualTo(new[] { "zhoulan@example.com" }));
    }

    [Test]
    public async Task Mail_that_never_leaves_becomes_a_dead_letter_with_its_last_error()
    {
        var server = new MovableServer { IsDown = true };
        await using var office = await OfficeWithOneMail(server);
        for (var day = 0; day < 12; day++)
            await Send(office, office.Now + Duration.FromDays(day));
        var dead = await office.Read(db => db.Outbox.SingleAsync());
        Assert.That(dead.DeadAt, Is.Not.Null);
        Assert.That(dead.LastError, Is.EqualTo("no answer"));
    }

    [Test]
    public async Task One_bad_address_does_not_hold_the_others_up()
    {
        var server = new MovableServer { Refuses = "zhoulan@example.com" };
        await using var office = await OfficeWithOneMail(server);
        await office.Read(async db =>
        {
            db.Outbox.Add(Mail("second", "mengfan@example.com", office.Now));
            return await db.SaveChangesAsync();
        });
        Assert.That(await Send(office, office.Now), Is.EqualTo(1));
        Assert.That(server.Sent, Is.EqualTo(new[] { "mengfan@example.com" }));
    }

    [Test]
    public async Task Of_several_senders_one_sends_a_mail()
    {
        var server = new MovableServer();
        await using var office = await OfficeWithOneMail(server);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Send(office, office.Now))));
        Assert.That(server.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_a_killed_node_had_claimed_is_sent_after_a_while()
    {
        var server = new MovableServer { Kills = true };
        await using var office = await OfficeWithOneMail(server);
        using var killed = new CancellationTokenSource();
        server.Killed = killed.Cancel;
        await Assert.CatchAsync<OperationCanceledException>(() => office.With((OutboxSender sender) => sender.SendDueAsync(office.Now, killed.Token)));
        server.Kills = false;
        Assert.That(await Send(office, office.Now + Duration.FromMinutes(1)), Is.Zero);
        Assert.That(await Send(office, office.Now + Duration.FromMinutes(6)), Is.EqualTo(1));
    }

    [Test]
    public async Task While_the_server_is_down_most_mails_are_left_alone()
    {
        await using var office = await OfficeWithOneMail(new MovableServer { IsDown = true });
        await office.Read(async db =>
        {
            db.Outbox.AddRange(Enumerable.Range(0, 20).Select(i => Mail($"more:{i}", $"person{i}@example.com", office.Now)));
            return await db.SaveChangesAsync();
        });
        await Send(office, office.Now);
        Assert.That(await office.Read(db => db.Outbox.CountAsync(m => m.Attempts > 0)), Is.EqualTo(8));
    }

    [Test]
    public async Task A_dead_letter_is_shown_without_its_address_and_sent_again_by_an_administrator()
    {
        var server = new MovableServer { IsDown = true, Says = "550 <zhoulan@example.com>: no such mailbox" };
        await using var office = await OfficeWithOneMail(server);
        for (var day = 0; day < 12; day++)
            await Send(office, office.Now + Duration.FromDays(day));
        var (rows, next) = await office.With((MailRoom room) => room.ReadAsync(MailTab.Dead, null, default));
        Assert.That((rows.Single().To, next), Is.EqualTo(("z****@example.com", (long?)null)));
        Assert.That(rows.Single().LastError, Does.Contain("550").And.Contain("z****@example.com").And.Not.Contain("zhoulan"));

        server.IsDown = false;
        var admin = await office.As("admin");
        Assert.That(await office.With((MailRoom room) => room.ResendAsync(null, admin)), Is.EqualTo(1));
        Assert.That(await office.With((MailRoom room) => room.ResendAsync(null, admin)), Is.Zero, "the same submission");
        Assert.That(await Send(office, office.Now), Is.EqualTo(1));
        Assert.That(await office.Read(db => db.AuditEvents.CountAsync(e => e.Kind == "ResendMail")), Is.EqualTo(1));
    }

    [Test]
    public async Task What_the_server_took_is_noted_when_the_office_stops_in_between()
    {
        using var stopping = new CancellationTokenSource();
        var server = new MovableServer { Took = stopping.Cancel };
        await using var office = await OfficeWithOneMail(server);
        await office.Read(async db =>
        {
            db.Outbox.Add(Mail("second", "mengfan@example.com", office.Now));
            return await db.SaveChangesAsync();
        });
        await Assert.CatchAsync<OperationCanceledException>(() => office.With((OutboxSender sender) => sender.SendDueAsync(office.Now, stopping.Token)));
        Assert.That(await office.Read(db => db.Outbox.CountAsync(m => m.SentAt != null)), Is.EqualTo(1));
        await Send(office, office.Now + Duration.FromHours(1));
        Assert.That(server.Sent, Is.EquivalentTo(new[] { "zhoulan@example.com", "mengfan@example.com" }));
    }

    private static async Task<TestOffice> OfficeWithOneMail(MovableServer server)
    {
        var office = await TestOffice.OpenAsync(services => services.AddSingleton<IMailSender>(server));
        await office.Read(async db =>
        {
            db.Outbox.Add(Mail("first", "zhoulan@example.com", office.Now));
            return await db.SaveChangesAsync();
        });
        return office;
    }

    private static OutboxMessage Mail(string key, string to, Instant now) =>
        new() { Key = key, To = to, Subject = "提醒", Body = "……", CreatedAt = now, NextAttemptAt = now };

    private static Task<int> Send(TestOffice office, Instant now) => office.With((OutboxSender sender) => sender.SendDueAsync(now, default));

    private sealed class MovableServer : IMailSender
    {
        public bool IsDown { get; set; }

        public string? Refuses { get; init; }

        public string Says { get; init; } = "no answer";

        public bool Kills { get; set; }

        public Action Killed { get; set; } = () => { };

        public Action Took { get; init; } = () => { };

        public List<string> Sent { get; } = [];

        public Task SendAsync(OutboxMessage message, CancellationToken cancellation)
        {
            if (Kills)
                Killed();
            cancellation.ThrowIfCancellationRequested();
            if (IsDown || message.To == Refuses)
                throw new IOException(Says);
            lock (Sent)
                Sent.Add(message.To);
            Took();
            return Task.CompletedTask;
        }
    }
}

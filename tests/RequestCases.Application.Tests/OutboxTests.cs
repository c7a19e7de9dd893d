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

        public List<string> Sent { get; } = [];

        public Task SendAsync(OutboxMessage message, CancellationToken cancellation)
        {
            if (IsDown || message.To == Refuses)
                throw new IOException("no answer");
            Sent.Add(message.To);
            return Task.CompletedTask;
        }
    }
}

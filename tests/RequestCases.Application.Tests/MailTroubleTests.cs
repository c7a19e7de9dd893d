using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RequestCases.Application.Mail;
using RequestCases.Application.Outbox;

namespace RequestCases.Application.Tests;

/// <summary>A real mail server that is down, greylists, knows somebody not, or does not let us in: the mail waits, says why in Chinese, and leaves by itself.</summary>
public sealed class MailTroubleTests
{
    private const string Right = "right";

    [Test]
    public async Task What_is_greylisted_leaves_with_the_next_attempt()
    {
        await using var mail = await MailServer.StartDifficultAsync();
        await using var office = await OfficeWithMailTo("zhoulan@example.com", mail, Right);
        await Send(office, Duration.Zero);
        Assert.That((await Written(office)).LastError, Does.StartWith("邮件服务器暂时拒收（"));
        await Send(office, Duration.FromMinutes(1));
        Assert.That((mail.Received.Count, (await Written(office)).SentAt), Is.EqualTo((1, (Instant?)(office.Now + Duration.FromMinutes(1)))));
    }

    [Test]
    public async Task A_mailbox_that_does_not_exist_is_not_tried_for_days()
    {
        await using var mail = await MailServer.StartDifficultAsync();
        await using var office = await OfficeWithMailTo("nobody@example.com", mail, Right);
        await Send(office, Duration.Zero);
        var bounced = await Written(office);
        Assert.That((bounced.DeadAt, bounced.Attempts), Is.EqualTo(((Instant?)office.Now, 1)));
        Assert.That(bounced.LastError, Does.StartWith("对方邮件服务器说没有这个邮箱"));
    }

    [Test]
    public async Task With_a_wrong_password_the_mail_waits_until_it_is_right()
    {
        await using var mail = await MailServer.StartDifficultAsync();
        await using var office = await OfficeWithMailTo("zhoulan@example.com", mail, "wrong");
        await Send(office, Duration.Zero);
        var refused = await Written(office);
        Assert.That((refused.DeadAt, mail.Received.Count), Is.EqualTo(((Instant?)null, 0)));
        Assert.That(refused.LastError, Does.StartWith("邮件服务器没有让系统登录").And.Contain("Mail:Password").And.Not.Contain("wrong"));
    }

    [Test]
    public async Task After_a_day_without_a_server_everything_leaves_once()
    {
        await using var mail = await MailServer.StartAsync();
        await using var office = await OfficeWithMailTo("zhoulan@example.com", mail, null);
        await mail.GoDownAsync();
        for (var hour = 0; hour <= 24; hour++)
            await Send(office, Duration.FromHours(hour));
        Assert.That((await Written(office)).LastError, Does.StartWith("连接不上邮件服务器"));
        await mail.ComeUpAsync();
        for (var hour = 25; hour <= 48; hour++)
            await Send(office, Duration.FromHours(hour));
        Assert.That(mail.Received, Has.Count.EqualTo(1));
    }

    private static async Task<TestOffice> OfficeWithMailTo(string address, MailServer mail, string? password)
    {
        var office = await TestOffice.OpenAsync(services => services.Configure<MailOptions>(options =>
            (options.Host, options.Port, options.User, options.Password) = ("127.0.0.1", mail.Port, password is null ? null : "office", password)));
        await office.Read(async db =>
        {
            db.Outbox.Add(new OutboxMessage { Key = "one", To = address, Subject = "待办", Body = "请办理。", CreatedAt = office.Now, NextAttemptAt = office.Now });
            return await db.SaveChangesAsync();
        });
        return office;
    }

    private static Task<int> Send(TestOffice office, Duration later) => office.With((OutboxSender sender) => sender.SendDueAsync(office.Now + later, default));

    private static Task<OutboxMessage> Written(TestOffice office) => office.Read(db => db.Outbox.AsNoTracking().SingleAsync());
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using RequestCases.Application.Jobs;
using RequestCases.Web.Jobs;

namespace RequestCases.Web.Tests.Jobs;

/// <summary>Jobs run by their schedule or are made up for, whatever fails, jumps or is killed.</summary>
[NonParallelizable]
public sealed class JobTests
{
    private static readonly Duration AMinute = Duration.FromMinutes(1);

    private JobOffice office = null!;

    [OneTimeSetUp]
    public async Task Open() => office = await JobOffice.OpenAsync();

    [OneTimeTearDown]
    public async Task Close() => await (office?.DisposeAsync() ?? ValueTask.CompletedTask);

    [TearDown]
    public void SetTheClockRight() => office.Clock.Shift = Duration.Zero;

    [Test]
    public async Task A_run_is_noted_with_what_it_did_and_how_long_it_took()
    {
        var job = new TestJob("noted");
        await office.Runner.RunAsync(job, office.Now, default);
        var run = (await office.RunsOf("noted")).Single();
        Assert.That((run.Outcome, run.Did, run.Error, run.Trigger, run.Node), Is.EqualTo((JobOutcome.Done, "处理 12 件", (string?)null, JobTrigger.Scheduled, JobRunner.Node)));
        Assert.That(run.Milliseconds, Is.Not.Null);
    }

    [Test]
    public async Task Of_several_nodes_one_runs_a_job_at_a_time_of_its_schedule()
    {
        var job = new TestJob("shared");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => office.Runner.RunAsync(job, office.Now, default)));
        Assert.That((job.Runs, (await office.RunsOf("shared")).Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_job_that_throws_each_time_is_noted_and_told_of_and_the_others_go_on()
    {
        var (bad, good) = (new TestJob("bad", act: () => throw new InvalidOperationException("申请人张三 110101199001011234")), new TestJob("good"));
        var node = office.Node(bad, good);
        await node.LookAsync(default);
        Assert.That((bad.Runs, good.Runs), Is.EqualTo((1, 1)));
        await node.LookAsync(default);
        Assert.That(bad.Runs, Is.EqualTo(1), "it is not tried again at once");

        await Later(node, minutes: 16);
        Assert.That(bad.Runs, Is.EqualTo(2), "its next run comes");
        await Later(node, minutes: 60);
        Assert.That((bad.Runs, good.Runs), Is.EqualTo((6, 2)));
        var runs = await office.RunsOf("bad");
        Assert.That(runs.Select(r => r.Outcome), Is.All.EqualTo(JobOutcome.Failed));
        Assert.That(runs.Select(r => r.Error), Is.All.Contain("程序出错（InvalidOperationException）").And.All.Not.Contain("张三"));
        var health = await office.Health(bad, good);
        Assert.That((health.Status, health.Description), Is.EqualTo((HealthStatus.Degraded, health.Description)));
        Assert.That(health.Description, Does.Contain("“任务 bad”").And.Contain("失败").And.Not.Contain("good").And.Not.Contain("张三"));

        bad.Act = () => null;
        await Later(node, minutes: 16);
        Assert.That((await office.Health(bad, good)).Status, Is.EqualTo(HealthStatus.Healthy), "it recovers by itself");
    }

    [Test]
    public async Task What_was_missed_while_the_office_was_down_runs_once_after_the_start_on_whichever_node()
    {
        var job = new TestJob("down");
        await office.Node(job).LookAsync(default);
        office.Clock.Shift = Duration.FromHours(5);
        Assert.That((await office.Health(job)).Description, Does.Contain("没有运行"));
        await Task.WhenAll(office.Node(job).LookAsync(default), office.Node(job).LookAsync(default));
        Assert.That(job.Runs, Is.EqualTo(2), "one run makes up for five");
        Assert.That((await office.RunsOf("down"))[^1].Trigger, Is.EqualTo(JobTrigger.CaughtUp));
        Assert.That((await office.Health(job)).Status, Is.EqualTo(HealthStatus.Healthy));
    }

    [Test]
    public async Task A_run_of_a_killed_node_shows_as_interrupted_and_another_node_does_it_again()
    {
        var job = new TestJob("killed");
        var killed = new JobRun { Job = "killed", Trigger = JobTrigger.Scheduled, Slot = office.Now, Node = "gone:1", StartedAt = office.Now, SeenAt = office.Now };
        await office.Office.Services.GetRequiredService<JobLog>().BeginAsync(killed, default);
        var node = office.Node(job);
        await node.LookAsync(default);
        Assert.That(job.Runs, Is.Zero, "it may still be running");

        office.Clock.Shift = JobRun.Silence;
        Assert.That((await office.Health(job)).Description, Does.Contain("gone:1").And.Contain("中断"));
        await Task.WhenAll(node.LookAsync(default), office.Node(job).LookAsync(default));
        Assert.That(job.Runs, Is.EqualTo(1));
        Assert.That((await office.Health(job)).Status, Is.EqualTo(HealthStatus.Healthy));
    }

    [TestCase(1)]
    [TestCase(24)]
    public async Task A_clock_that_jumps_ahead_leaves_out_no_job_and_runs_none_twice(int hours)
    {
        var job = new TestJob($"ahead-{hours}");
        var (here, there) = (office.Node(job), office.Node(job));
        await Task.WhenAll(here.LookAsync(default), there.LookAsync(default));
        office.Clock.Shift = Duration.FromHours(hours);
        await Task.WhenAll(here.LookAsync(default), there.LookAsync(default));
        await Task.WhenAll(here.LookAsync(default), there.LookAsync(default));
        Assert.That(job.Runs, Is.EqualTo(2));
    }

    [TestCase(1)]
    [TestCase(24)]
    public async Task A_clock_that_is_set_back_keeps_no_job_from_running(int hours)
    {
        var job = new TestJob($"back-{hours}");
        var (here, there) = (office.Node(job), office.Node(job));
        await here.LookAsync(default);
        await Later(here, minutes: 45);
        await there.LookAsync(default);
        Assert.That(job.Runs, Is.EqualTo(2));

        office.Clock.Shift -= Duration.FromHours(hours);
        for (var minute = 0; minute < 60; minute++)
        {
            office.Clock.Shift += AMinute;
            await Task.WhenAll(here.LookAsync(default), there.LookAsync(default));
            if (minute == 0)
                Assert.That((await office.Health(job)).Description, Does.Contain("时钟往回拨过"));
        }
        Assert.That(job.Runs, Is.EqualTo(3), "within the hour it ran as ever, on one node");
        Assert.That((await office.Health(job)).Status, Is.EqualTo(HealthStatus.Healthy));
    }

    [Test]
    public async Task A_clock_that_jumps_sends_no_alert_twice()
    {
        var alerts = office.Office.Services.GetRequiredService<AlertJob>();
        var node = office.Node(alerts);
        office.Clock.Shift = Duration.FromDays(1);
        await node.LookAsync(default);
        var sent = await Sent();
        Assert.That(sent.Alerts, Is.Positive);
        office.Clock.Shift = Duration.Zero;
        for (var hour = 0; hour < 26; hour++)
        {
            await node.LookAsync(default);
            office.Clock.Shift += Duration.FromHours(1);
        }
        Assert.That((await office.RunsOf("alerts")).Count, Is.GreaterThan(2), "it ran again");
        Assert.That(await Sent(), Is.EqualTo(sent));

        Task<(int Alerts, int Mails)> Sent() => office.Office.Read(async db => (await db.Alerts.CountAsync(), await db.Outbox.CountAsync()));
    }

    [Test]
    public async Task A_paused_job_rests_on_all_nodes_until_it_is_resumed_and_then_makes_up_for_what_it_missed()
    {
        var job = new TestJob("paused");
        await office.Node(job).LookAsync(default);
        var admin = await office.Office.As("admin");
        await office.Change(c => c.PauseAsync("paused", job.Name, new ChangeJobs.Input { Reason = "搬迁机房" }, admin));
        office.Clock.Shift = Duration.FromHours(25);
        await Task.WhenAll(office.Node(job).LookAsync(default), office.Runner.RunAsync(job, office.Now, default));
        Assert.That(job.Runs, Is.EqualTo(1));
        Assert.That((await office.Health(job)).Description, Does.Contain("暂停，已超过一天（搬迁机房）"));
        await office.Runner.OrderAsync(job, "系统管理员", default);
        Assert.That(job.Runs, Is.EqualTo(2), "who asks for a run gets it");

        office.Clock.Shift += Duration.FromHours(2);
        var again = await office.Office.As("admin");
        await office.Change(c => c.ResumeAsync("paused", job.Name, again));
        await office.Node(job).LookAsync(default);
        Assert.That(job.Runs, Is.EqualTo(3));
        Assert.That((await office.Health(job)).Status, Is.EqualTo(HealthStatus.Healthy));
        var noted = await office.Office.Read(db => db.AuditEvents.Where(e => e.Kind == "PauseJob" || e.Kind == "ResumeJob").OrderBy(e => e.Id).Select(e => new { e.Kind, e.ActorName, e.Reason }).ToListAsync());
        Assert.That(noted.Select(e => (e.Kind, e.ActorName, e.Reason)), Is.EqualTo(new[] { ("PauseJob", admin.Actor.Name, "搬迁机房"), ("ResumeJob", admin.Actor.Name, (string?)null) }));
    }

    [Test]
    public async Task A_job_that_is_woken_is_noted_when_it_did_something_failed_or_works_again()
    {
        var job = new TestJob("woken", cron: null, act: () => null);
        await office.Runner.LookAsync(job, default);
        job.Act = () => "发出 3 封邮件";
        await office.Runner.LookAsync(job, default);
        job.Act = () => throw new IOException("/srv/data");
        await office.Runner.LookAsync(job, default);
        Assert.That((await office.Health(job)).Status, Is.EqualTo(HealthStatus.Degraded));
        job.Act = () => null;
        await office.Runner.LookAsync(job, default);
        await office.Runner.LookAsync(job, default);
        var runs = await office.RunsOf("woken");
        Assert.That(runs.Select(r => (r.Outcome, r.Did)), Is.EqualTo(new[] { (JobOutcome.Done, "发出 3 封邮件"), (JobOutcome.Failed, (string?)null), (JobOutcome.Done, null) }));
        Assert.That(runs[1].Error, Does.Contain("文件读写不了").And.Not.Contain("/srv"));
        Assert.That((await office.Health(job)).Status, Is.EqualTo(HealthStatus.Healthy));
    }

    [Test]
    public async Task The_last_runs_of_each_job_are_kept()
    {
        var (job, other) = (new TestJob("kept"), new TestJob("kept-too"));
        await office.Runner.OrderAsync(other, "系统管理员", default);
        for (var i = 0; i < JobLog.Kept + 5; i++)
            await office.Runner.OrderAsync(job, "系统管理员", default);
        Assert.That(((await office.RunsOf("kept")).Count, (await office.RunsOf("kept-too")).Count), Is.EqualTo((JobLog.Kept, 1)));
    }

    [Test]
    public async Task A_host_that_stops_in_the_middle_says_so()
    {
        using var stop = new CancellationTokenSource();
        var job = new TestJob("stopped", act: () =>
        {
            stop.Cancel();
            throw new OperationCanceledException(stop.Token);
        });
        await office.Runner.RunAsync(job, office.Now, stop.Token);
        Assert.That((await office.RunsOf("stopped")).Single().Outcome, Is.EqualTo(JobOutcome.Interrupted));
    }

    // Minute by minute, as the program looks.
    private async Task Later(MissedRuns node, int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            office.Clock.Shift += AMinute;
            await node.LookAsync(default);
        }
    }
}

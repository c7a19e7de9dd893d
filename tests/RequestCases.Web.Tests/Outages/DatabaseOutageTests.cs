using System.Net;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Sample;

namespace RequestCases.Web.Tests.Outages;

/// <summary>PostgreSQL goes away and comes back.</summary>
[Parallelizable]
public sealed class DatabaseOutageTests
{
    private readonly string folder = TestDatabase.NewFolder();
    private Forwarder wire = null!;

    [OneTimeSetUp]
    public async Task Lay()
    {
        if (!TestDatabase.HasPostgreSql)
            Assert.Ignore("REQUESTCASES_POSTGRESQL names no server.");
        wire = new Forwarder(TestDatabase.Of(folder, DatabaseProvider.PostgreSql).ConnectionString);
        await TestDatabase.CreateAsync(folder, DatabaseProvider.PostgreSql);
    }

    [OneTimeTearDown]
    public async Task Leave()
    {
        wire?.Dispose();
        if (TestDatabase.HasPostgreSql)
            await TestDatabase.DropAsync(folder, DatabaseProvider.PostgreSql);
        Directory.Delete(folder, recursive: true);
    }

    private string[] Settings => ["--Database:Provider=PostgreSql", $"--Database:ConnectionString={wire.ConnectionString}"];

    [Test]
    public async Task A_form_that_meets_no_database_can_be_sent_again_from_the_page_that_says_so()
    {
        await using var office = await RunningOffice.StartInAsync(folder, Settings);
        var work = await new Cases(office).At("Triage");
        var (clerk, path) = (new Visitor(office.Address), $"/cases/{work.CaseId}/work/{work.Id}/triage");
        await clerk.SignIn("linxiao", SampleOffice.Password);
        var page = await clerk.Open(path);
        var stranger = new Visitor(office.Address);
        var door = await stranger.Open("/sign-in");

        wire.Cut();
        var refused = await clerk.Submit(path, page, ("Input.Decision", "Accept"), ("Input.Opinion", "内容明确，建议受理"));
        var looked = await clerk.Open($"/cases/{work.CaseId}");
        var signIn = await stranger.Submit("/sign-in", door, ("UserName", "linxiao"), ("Password", SampleOffice.Password));
        var health = await clerk.Open("/health/ready");
        Assert.That((await clerk.Open("/health/node")).Status, Is.EqualTo(HttpStatusCode.OK), "Then the proxy could not hand over what the node says.");
        wire.Mend();

        foreach (var answer in new[] { refused, looked })
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(answer.Document.QuerySelector("h1")?.TextContent, Does.StartWith("数据库暂时连不上"));
            Assert.That(answer.Body, Does.Contain("编号").And.Not.Contain("Exception").And.Not.Contain("   at "));
        }
        Assert.That(refused.Typed("Input.Opinion"), Is.EqualTo("内容明确，建议受理"));
        Assert.That(signIn.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(signIn.Body, Does.Not.Contain(SampleOffice.Password));
        Assert.That(health.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(health.Body, Does.Contain("连接不上数据库"));
        Answer done = refused;
        await Until.True(async () => (done = await clerk.Submit(path, refused)).Status != HttpStatusCode.ServiceUnavailable, "It did not recover.");
        Assert.That((done.Status, done.Location), Is.EqualTo((HttpStatusCode.Redirect, $"/cases/{work.CaseId}")), done.Refusal);
        Assert.That((await clerk.Submit(path, refused)).Location, Is.EqualTo(done.Location));
        Assert.That(await office.Read(db => db.AuditEvents.CountAsync(e => e.CaseId == work.CaseId && e.Kind == "Triage")), Is.EqualTo(1));
    }

    [Test]
    public async Task A_node_that_finds_no_database_waits_for_it_and_says_so()
    {
        wire.Cut();
        await using var program = ProgramOnItsOwn.Begin(folder, [.. Settings, "--Logging:LogLevel:Default=Warning"]);
        await Until.True(async () => await program.StatusOf("/health/ready") == HttpStatusCode.ServiceUnavailable, "It does not say that it waits.");
        var visitor = new Visitor(program.Address);
        Assert.That((await visitor.Open("/health/ready")).Body, Does.Contain("数据库暂时连不上"));
        Assert.That((await visitor.Open("/health/live")).Status, Is.EqualTo(HttpStatusCode.OK));
        var page = await visitor.Open("/sign-in");
        Assert.That((page.Status, page.Body), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "数据库暂时连不上，办件系统正在等它。连上以后自动继续，请稍后刷新。")));
        wire.Mend();
        await program.IsReady();
        Assert.That((await visitor.Open("/sign-in")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(program.Output.Where(line => line.Contains("cannot be reached", StringComparison.Ordinal)), Has.Exactly(1).Items);
        Assert.That(await program.Terminate(), Is.Zero);

        wire.Cut();
        await using var again = ProgramOnItsOwn.Begin(folder, Settings);
        await Until.True(async () => await again.StatusOf("/health/ready") == HttpStatusCode.ServiceUnavailable, "It does not say that it waits.");
        Assert.That(await again.Terminate(), Is.Zero);
        wire.Mend();
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Sample;

namespace RequestCases.Web.Tests;

/// <summary>Several nodes of one office on PostgreSQL; needs a server, which tests/run starts.</summary>
public sealed class NodesTests
{
    private readonly string folder = TestDatabase.NewFolder();
    private RunningOffice[] nodes = [];

    // Both at once on an empty database: one prepares it, the other finds it done.
    [OneTimeSetUp]
    public async Task Start()
    {
        if (!TestDatabase.HasPostgreSql)
            Assert.Ignore("REQUESTCASES_POSTGRESQL names no server.");
        await TestDatabase.CreateAsync(folder, DatabaseProvider.PostgreSql);
        nodes = await Task.WhenAll(StartNode(), StartNode());
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
        if (TestDatabase.HasPostgreSql)
            await TestDatabase.DropAsync(folder, DatabaseProvider.PostgreSql);
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Who_signs_in_at_one_node_sends_a_form_of_it_to_the_other()
    {
        var work = await new Cases(nodes[0]).At("TakeOn");
        var (here, path) = (new Visitor(nodes[0].Address), $"/cases/{work.CaseId}/work/{work.Id}/take-on");
        await here.SignIn("mengfan", SampleOffice.Password);
        var page = await here.Open(path);
        var handler = page.Form.QuerySelectorAll("[name='Input.HandlerId'] option, input[name='Input.HandlerId']").Select(o => o.GetAttribute("value")).First(v => !string.IsNullOrEmpty(v));

        var answer = await here.At(nodes[1].Address).Submit(path, page, ("Input.Accept", "true"), ("Input.HandlerId", handler));

        Assert.That((answer.Status, answer.Location), Is.EqualTo((HttpStatusCode.Redirect, $"/cases/{work.CaseId}")), answer.Refusal);
        Assert.That((await here.Open($"/cases/{work.CaseId}")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_sample_is_made_once_and_the_nodes_share_one_schedule()
    {
        var counted = await nodes[0].Read(db => db.Cases.CountAsync(c => db.AuditEvents.Any(e => e.CaseId == c.Id && e.OperationKey.StartsWith("sample:"))));
        Assert.That(counted, Is.EqualTo(24));
        await Until.True(async () => await Count("qrtz_scheduler_state") >= 2, "The nodes did not meet.");
        Assert.That(await Count("qrtz_cron_triggers"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_node_that_is_told_to_stop_says_so_and_goes_on_answering_while_the_proxy_turns_away()
    {
        await using var node = await StartNode("--Host:DrainSeconds=3600");
        using var patience = new CancellationTokenSource();
        var stopping = node.Stop(patience.Token);
        var visitor = new Visitor(node.Address);
        await Until.True(async () => (await visitor.Open("/health/ready")).Status == HttpStatusCode.ServiceUnavailable, "It says that it is ready.");
        Assert.That((await visitor.SignIn("linxiao", SampleOffice.Password)).Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await visitor.Open("/health/live")).Status, Is.EqualTo(HttpStatusCode.OK));
        await patience.CancelAsync();
        await stopping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Assert.That((await new Visitor(nodes[0].Address).Open("/health/ready")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Only_a_known_proxy_says_by_which_scheme_and_name_a_page_was_asked_for()
    {
        await using var node = await StartNode("--Proxy:Known=10.9.8.7, 127.0.0.0/8");
        Assert.That(await WhereToSignIn(node), Does.StartWith("https://gk.example.com/sign-in"));
        Assert.That(await WhereToSignIn(nodes[0]), Does.StartWith(nodes[0].Address.ToString()));
    }

    private Task<RunningOffice> StartNode(params string[] settings) => RunningOffice.StartInAsync(
        folder, ["--Database:Provider=PostgreSql", $"--Database:ConnectionString={TestDatabase.Of(folder, DatabaseProvider.PostgreSql).ConnectionString}", .. settings]);

    private Task<int> Count(string table) => nodes[0].Read(db =>
#pragma warning disable EF1002 // The name is the test's own.
        db.Database.SqlQueryRaw<int>($"SELECT COUNT(*)::int AS \"Value\" FROM {table}").SingleAsync());
#pragma warning restore EF1002

    private static async Task<string?> WhereToSignIn(RunningOffice node)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(node.Address, "/inbox"));
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "gk.example.com");
        using var answer = await client.SendAsync(request);
        return answer.Headers.Location?.ToString();
    }
}

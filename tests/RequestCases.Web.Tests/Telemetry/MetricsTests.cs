using System.Globalization;
using System.Net;
using System.Net.Sockets;
using RequestCases.Application.Sample;

namespace RequestCases.Web.Tests.Telemetry;

[Parallelizable]
public sealed class MetricsTests
{
    [Test]
    public async Task What_the_office_does_is_counted_at_a_port_of_its_own_and_nowhere_else()
    {
        using var folder = new TemporaryFolder();
        Core.Cases.WorkItem work;
        await using (var office = await RunningOffice.StartInAsync(folder.Path))
            work = await new Cases(office).At("Triage");
        var port = FreePort();
        await using var program = await ProgramOnItsOwn.StartAsync(folder.Path, $"--Metrics:Port={port}");
        var (clerk, path) = (new Visitor(program.Address), $"/cases/{work.CaseId}/work/{work.Id}/triage");
        await clerk.SignIn("linxiao", SampleOffice.Password);
        var page = await clerk.Open(path);
        await clerk.Submit(path, page, ("Input.Decision", "Accept"), ("Version", "0"));
        Assert.That((await clerk.Submit(path, page, ("Input.Decision", "Accept"))).Status, Is.EqualTo(HttpStatusCode.Redirect));
        await clerk.Submit(path, page, ("Input.Decision", "Accept"));

        var apart = new Visitor(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")));
        var figures = (await apart.Open("/metrics")).Body;
        foreach (var outcome in new[] { "done", "refused", "repeated" })
            Assert.That(figures, Does.Match($"requestcases_operation_duration_seconds_count{{[^}}]*operation=\"Triage\"[^}}]*outcome=\"{outcome}\"[^}}]*}} 1"));
        Assert.That(figures, Does.Contain("requestcases_outbox_pending").And.Contain("http_server_request_duration_seconds_count").And.Contain("dotnet_"));
        Assert.That((await apart.Open("/sign-in")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await clerk.Open("/metrics")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using RequestCases.Application.Sample;

namespace RequestCases.Web.Tests.Telemetry;

/// <summary>What the program writes where it is in earnest: one JSON object a line, found again by a request's number, and nobody's data in it.</summary>
[Parallelizable]
public sealed class LogTests
{
    private static readonly (string Name, string Value)[] Personal =
    [
        ("Input.ApplicantName", "欧阳䶮笙"), ("Input.IdNumber", "370299199102141208"), ("Input.Phone", "13900000199"), ("Input.Address", "示例市长青路甲十九号"),
        ("Input.Description", "申请公开本人住所长青路甲十九号的拆迁补偿明细。"),
    ];

    private readonly TemporaryFolder folder = new();
    private ProgramOnItsOwn program = null!;

    // The sample is for development; the program that is tested is in earnest.
    [OneTimeSetUp]
    public async Task Start()
    {
        await (await RunningOffice.StartInAsync(folder.Path)).DisposeAsync();
        program = await ProgramOnItsOwn.StartAsync(folder.Path, "--environment=Production", "--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Microsoft=Information");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await (program?.DisposeAsync() ?? ValueTask.CompletedTask);
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Test]
    public async Task A_request_is_found_by_its_number_and_holds_nobodys_data_even_when_it_fails()
    {
        var clerk = new Visitor(program.Address);
        await clerk.SignIn("linxiao", SampleOffice.Password);
        var registered = await Register(clerk);
        Assert.That(registered.Status, Is.EqualTo(HttpStatusCode.Redirect), registered.Refusal);
        Assert.That((await clerk.Open($"/cases?q={Uri.EscapeDataString(Personal[0].Value)}")).Status, Is.EqualTo(HttpStatusCode.OK));

        Run("ALTER TABLE AuditEvents RENAME TO Elsewhere");
        var failed = await Register(clerk);
        Run("ALTER TABLE Elsewhere RENAME TO AuditEvents");

        Assert.That(failed.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
        var number = failed.Document.QuerySelector(".num")!.TextContent;
        Assert.That(failed.Headers.GetValues("X-Request-Id"), Is.EqualTo(new[] { number }));
        await Until.True(() => Task.FromResult(Lines().Any(line => IsErrorOf(line, number))), "The failure is not in the log under its number.");
        foreach (var (name, value) in Personal)
            Assert.That(program.Output.Where(line => line.Contains(value, StringComparison.Ordinal) || line.Contains(Escaped(value), StringComparison.OrdinalIgnoreCase)), Is.Empty, name);
        Assert.That(program.Output.Where(line => line.Contains(SampleOffice.Password, StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("0af7651916cd43dd8448eb211c80319c", true)]
    [TestCase("<script>alert(1)</script>", false)]
    [TestCase("short", false)]
    public async Task A_number_that_the_proxy_gave_is_kept_and_nothing_else(string given, bool kept)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(program.Address, "/sign-in"));
        request.Headers.Add("X-Request-Id", given);
        using var answer = await client.SendAsync(request);
        Assert.That(answer.Headers.GetValues("X-Request-Id").Single(), kept ? Is.EqualTo(given) : Does.Match("^[0-9a-f]{32}$"));
    }

    [Test]
    public async Task Without_one_it_is_the_trace_that_the_caller_goes_by()
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(program.Address, "/sign-in"));
        request.Headers.Add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        using var answer = await client.SendAsync(request);
        Assert.That(answer.Headers.GetValues("X-Request-Id"), Is.EqualTo(new[] { "4bf92f3577b34da6a3ce929d0e0e4736" }));
    }

    private static bool IsErrorOf(JsonNode line, string number) =>
        (string?)line["LogLevel"] == "Error" && line["Scopes"] is JsonArray scopes && scopes.Any(scope => scope is JsonObject named && (string?)named["RequestNumber"] == number);

    private IEnumerable<JsonNode> Lines() => program.Output.Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!);

    private static string Escaped(string value) => string.Concat(value.Select(c => $"\\u{(int)c:X4}"));

    private static async Task<Answer> Register(Visitor clerk)
    {
        var page = await clerk.Open("/cases/new");
        using var content = new MultipartFormDataContent();
        var fields = Visitor.Fill(
            page.Form,
            [
                .. Personal, ("Input.Channel", "InPerson"), ("Input.SubmittedOn", "2026-11-20"), ("Input.ApplicantKind", "NaturalPerson"),
                ("Input.IdType", "居民身份证"), ("Input.Subject", "拆迁补偿明细"), ("Input.PreferredForm", "纸质"), ("Input.PreferredDelivery", "邮寄"),
            ]);
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        return await clerk.Send(HttpMethod.Post, "/cases/new", content);
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "office.db")};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}

using System.Text.Json.Nodes;

namespace RequestCases.Web.Tests.Commands;

public sealed class OfficeCommandsTests
{
    private const string Case = """[{"id": "C1", "events": [{"type": "received", "date": "2024-03-04", "channel": "inPerson"}]}]""";

    private const string Good = """
        {"channel": "inPerson", "submittedOn": "2026-09-07", "subject": "示例", "description": "申请公开示例名单。", "preferredForm": "纸质", "preferredDelivery": "邮寄",
         "applicant": {"kind": "naturalPerson", "name": "张𠮷", "idNumber": "370299198708161241", "phone": "13900000124"}}
        """;

    private ProgramRun program = null!;

    [SetUp]
    public void Open() => program = new ProgramRun();

    [TearDown]
    public void Close() => program.Dispose();

    [Test]
    public async Task Help_names_every_verb()
    {
        var ran = await program.RunAsync("--help");
        Assert.That(ran.ExitCode, Is.Zero);
        foreach (var verb in new[] { "import", "deadline", "calendar read", "workflow check", "workflow run", "migrate" })
            Assert.That(ran.Output, Does.Contain(verb));
    }

    [Test]
    public async Task Deadlines_are_printed_as_JSON_and_nothing_else()
    {
        var fromFile = await program.RunAsync("deadline", program.Write("cases.json", Case));
        var fromInput = await program.RunAsync(["deadline", "-"], Case);
        Assert.That(fromFile, Is.EqualTo(new Ran(0, fromFile.Output, "")));
        Assert.That(fromInput, Is.EqualTo(fromFile));
        Assert.That((string?)JsonNode.Parse(fromFile.Output)![0]!["result"]!["replyDue"], Is.EqualTo("2024-04-01"));
    }

    [Test]
    public async Task The_shipped_procedure_is_checked_and_played()
    {
        var procedure = Path.Combine(AppContext.BaseDirectory, "workflows", "disclosure-request.bpmn");
        var check = await program.RunAsync("workflow", "check", procedure);
        var steps = program.Write("steps.json", """[{"complete": "Register", "outcome": "registered"}, {"message": "withdrawn"}]""");
        var run = await program.RunAsync("workflow", "run", procedure, "--steps", steps);
        Assert.Multiple(() =>
        {
            Assert.That(check, Is.EqualTo(new Ran(0, "政府信息公开申请办理：没有发现问题。\n", "")));
            Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
            Assert.That((string?)JsonNode.Parse(run.Output)![1]!["waiting"]![0], Is.EqualTo("Triage"));
        });
    }

    [Test]
    public async Task The_letter_templates_are_checked_and_a_mistake_is_told_with_file_and_line()
    {
        var shipped = await program.RunAsync("letters", "check");
        var letters = Directory.CreateTempSubdirectory("letters-").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "workflows", "letters"), "*.txt"))
            await File.WriteAllTextAsync(Path.Combine(letters, Path.GetFileName(file)), (await File.ReadAllTextAsync(file)).Replace("{{parties}}", "{{partys}}", StringComparison.Ordinal));
        var text = await program.RunAsync("letters", "check", letters);
        var json = await program.RunAsync("letters", "check", letters, "--json");
        var nowhere = await program.RunAsync("letters", "check", Path.Combine(letters, "nowhere"));
        Directory.Delete(letters, recursive: true);
        Assert.Multiple(() =>
        {
            Assert.That(shipped, Is.EqualTo(new Ran(0, "文书模板：37 种，没有发现问题。\n", "")));
            Assert.That((text.ExitCode, json.ExitCode, nowhere.ExitCode), Is.EqualTo((1, 1, 2)));
            Assert.That(text.Output, Does.StartWith("consultation-told.txt 第 9 行：").And.Contain("没有 {{partys}} 这个占位符").And.EndWith("有 2 个问题。\n"));
            Assert.That((int)JsonNode.Parse(json.Output)!["problems"]![0]!["line"]!, Is.EqualTo(9));
            Assert.That(nowhere.Error, Does.Contain("没有").And.Contain("nowhere"));
        });
    }

    [Test]
    public async Task A_fault_of_a_procedure_is_told_with_article_and_a_way_that_can_be_played()
    {
        var shipped = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "workflows", "disclosure-request.bpmn"));
        var broken = program.Write("broken.bpmn", shipped.Replace("sourceRef=\"UnitReview\" targetRef=\"JointReview\"", "sourceRef=\"UnitReview\" targetRef=\"Approve\"", StringComparison.Ordinal));
        var text = await program.RunAsync("workflow", "check", broken);
        var json = await program.RunAsync("workflow", "check", broken, "--json");
        var finding = JsonNode.Parse(json.Output)!["findings"]!.AsArray().First(f => (string?)f!["code"] == "REPLY_WITHOUT_SECRECY_REVIEW")!;
        var steps = program.Write("example.json", finding["path"]!["steps"]!.ToJsonString());
        var played = await program.RunAsync("workflow", "run", broken, "--steps", steps);
        Assert.Multiple(() =>
        {
            Assert.That((text.ExitCode, json.ExitCode, played.ExitCode), Is.EqualTo((1, 1, 0)));
            Assert.That(text.Output, Does.Contain("REPLY_WITHOUT_SECRECY_REVIEW Approve").And.Contain("《政府信息公开条例》第十七条").And.Contain("例如：登记"));
            Assert.That(JsonNode.Parse(played.Output)!.AsArray().Select(line => line!["refused"]), Is.All.Null);
            Assert.That((string?)JsonNode.Parse(played.Output)!.AsArray()[^1]!["waiting"]![0], Is.EqualTo("Issue"));
        });
    }

    [Test]
    public async Task What_cannot_be_read_as_a_procedure_is_told_to_machines_by_element()
    {
        var ran = await program.RunAsync("workflow", "check", program.Write("empty.bpmn", "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p'/></definitions>"), "--json");
        Assert.That(ran.ExitCode, Is.EqualTo(2));
        Assert.That((string?)JsonNode.Parse(ran.Output)!["problems"]![0]!["elementId"], Is.EqualTo("p"));
    }

    [Test]
    public async Task A_huge_file_is_refused_before_it_is_read_to_its_end()
    {
        var ran = await program.RunAsync("workflow", "check", program.Write("huge.bpmn", new byte[16_100_000]));
        Assert.That((ran.ExitCode, ran.Error.Contains("超过 16 MB", StringComparison.Ordinal)), Is.EqualTo((2, true)));
    }

    [Test]
    public async Task An_import_into_an_office_without_units_registers_and_a_second_one_changes_nothing()
    {
        var file = program.Write("applications.json", $"[{Good}]");
        var first = await program.OnDataAsync("import", file);
        var second = await program.OnDataAsync("import", file);
        Assert.Multiple(() =>
        {
            Assert.That((first.ExitCode, first.Error), Is.EqualTo((0, "")));
            Assert.That(first.Output, Does.StartWith("第 1 行：已登记为〔").And.EndsWith("共 1 行：导入 1 行，以前已经导入 0 行，没有导入 0 行。\n"));
            Assert.That(second.ExitCode, Is.Zero);
            Assert.That(second.Output, Does.Contain("这次没有变动").And.EndsWith("共 1 行：导入 0 行，以前已经导入 1 行，没有导入 0 行。\n"));
        });
    }

    [Test]
    public async Task A_refused_row_is_exit_code_1_and_the_other_rows_are_imported()
    {
        var file = program.Write("applications.json", $"[{Good.Replace("2026-09-07", "2026-02-30", StringComparison.Ordinal)}, {Good}]");
        var ran = await program.OnDataAsync("import", file);
        Assert.That((ran.ExitCode, ran.Error), Is.EqualTo((1, "")));
        Assert.That(ran.Output, Does.StartWith("第 1 行：没有导入（submittedOn）。").And.Contain("第 2 行：已登记为"));
    }

    [TestCase("deadline")]
    [TestCase("calendar read")]
    [TestCase("import")]
    [TestCase("workflow check")]
    public async Task What_cannot_be_read_is_said_in_one_sentence_with_exit_code_2(string verb)
    {
        string[] files =
        [
            "no-such-file.json",
            Path.GetTempPath(),
            program.Write("broken.json", "{ 这不是"),
            program.Write("gbk.json", [.. "[{\"id\": \""u8, 0xB3, 0xC7, .. "\"}]"u8]),
        ];
        foreach (var file in files)
        {
            var ran = await program.RunAsync([.. verb.Split(' '), file]);
            Assert.That((ran.ExitCode, ran.Output), Is.EqualTo((2, "")), file);
            Assert.That(ran.Error.TrimEnd('\n'), Does.Not.Contain("\n").And.Not.Contain("   at ").And.EndWith("。"), file);
        }
    }

    [TestCase("nonsense")]
    [TestCase("import")]
    [TestCase("deadline a b")]
    [TestCase("workflow run x.bpmn")]
    [TestCase("import a.json b.json")]
    public async Task A_command_that_is_not_known_is_answered_with_the_help(string line)
    {
        var ran = await program.RunAsync(line.Split(' '));
        Assert.That((ran.ExitCode, ran.Output), Is.EqualTo((2, "")));
        Assert.That(ran.Error, Does.StartWith($"没有“{line}”这样的命令").And.Contain("用法"));
    }

    [Test]
    public async Task A_database_that_cannot_be_opened_is_said_in_Chinese()
    {
        var ran = await program.OnDataAsync("migrate", "--Database:ConnectionString=Data Source=/no/such/folder/office.db");
        Assert.That((ran.ExitCode, ran.Output), Is.EqualTo((2, "")));
        Assert.That(ran.Error, Does.StartWith("数据库不能使用").And.Not.Contain("   at "));
    }

    [Test]
    public async Task Migrating_prints_one_line()
    {
        var ran = await program.OnDataAsync("migrate");
        Assert.That(ran, Is.EqualTo(new Ran(0, "数据库已是当前版本。\n", "")));
    }
}

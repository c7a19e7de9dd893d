using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Import;
using RequestCases.Application.Sample;
using RequestCases.Core;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Tests.Import;

public sealed class ApplicationImportTests
{
    [Test]
    public async Task The_sample_file_is_imported_whole()
    {
        await using var office = await TestOffice.OpenAsync();
        office.Today = new LocalDate(2026, 11, 21);
        var rows = await Import(office, SampleFile());
        var cases = await office.Read(db => db.Cases.OrderBy(c => c.Id).ToListAsync());

        Assert.That(rows.Select(r => (r.Row, r.Imported, r.Repeated)), Is.EqualTo(Enumerable.Range(1, 24).Select(n => (n, true, false))));
        Assert.That(rows.Select(r => r.CaseNumber), Is.EqualTo(cases.Select(c => c.Number)));
        Assert.Multiple(() =>
        {
            Assert.That(rows[0].Text, Does.StartWith("第 1 行：已登记为〔2026〕001，收到日 2026-09-07（周一）"));
            Assert.That(cases[2].Applicant, Has.Property("IdType").EqualTo("统一社会信用代码").And.Property("IdNumber").EqualTo("91370299MA1000001Q"));
            Assert.That(cases[2].Receipt.SubmittedAt, Is.EqualTo(new LocalDateTime(2026, 9, 12, 22, 41)));
            Assert.That(cases[4].Receipt, Has.Property("Channel").EqualTo(ReceiptChannel.Fax).And.Property("ArrivedOn").EqualTo(new LocalDate(2026, 9, 18)));
            Assert.That(cases[5].Channel, Is.EqualTo(ReceiptChannel.Oral));
            Assert.That(cases[13].ReceivedOn, Is.EqualTo(new LocalDate(2026, 10, 19)));
            Assert.That(cases[18].Applicant, Has.Property("AgentName").EqualTo("尤某").And.Property("AgentAuthority").EqualTo("授权委托书"));
            Assert.That(cases[19].Applicant.Name, Is.EqualTo("许䶮"));
            Assert.That(cases[23].Applicant.Name, Is.EqualTo("张𠮷"));
        });
        var contact = await office.Read(db => db.Communications.SingleAsync(c => c.CaseId == cases[3].Id));
        Assert.That(contact.Content.Split('\n'), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task The_same_row_again_changes_nothing_and_says_so()
    {
        await using var office = await TestOffice.OpenAsync();
        var first = await Import(office, Row());
        var again = Row();
        var subject = again["subject"]!.DeepClone();
        again.Remove("subject");
        again["subject"] = subject;
        var second = await Import(office, again);

        Assert.That(second.Single(), Has.Property("Repeated").True.And.Property("Imported").True.And.Property("CaseNumber").EqualTo(first[0].CaseNumber));
        Assert.That(second[0].Text, Is.EqualTo("第 1 行：以前已经导入，登记为〔2026〕001，这次没有变动。"));
        Assert.That(await office.Read(db => db.Cases.CountAsync()), Is.EqualTo(1));
    }

    private static readonly object[] BadRows =
    [
        Bad("channel", row => row["channel"] = "pigeon", "不认识“pigeon”"),
        Bad("channel", row => row.Remove("channel"), "请填写收件渠道"),
        Bad("channel", row => row["channel"] = 3, "应当是文字"),
        Bad("applicant.kind", row => row["applicant"]!["kind"] = "robot", "不认识“robot”"),
        Bad("applicant.kind", row => row["applicant"]!["kind"] = "0", "不认识“0”"),
        Bad("applicant.name", row => row["applicant"]!["name"] = " ", "请填写姓名（名称）"),
        Bad("applicant.idNumber", row => row["applicant"]!.AsObject().Remove("idNumber"), "请填写证件号码"),
        Bad("applicant.phone", row => row["applicant"]!["phone"] = null, "至少填写一种联系方式"),
        Bad("applicant.email", row => row["applicant"]!["email"] = "not-an-address", "电子邮箱的写法不对"),
        Bad("applicant", row => row["applicant"] = "王某某", "应当是对象"),
        Bad("subject", row => row.Remove("subject"), "请填写申请事项"),
        Bad("subject", row => row["subject"] = new JsonArray("a"), "应当是文字"),
        Bad("subject", row => row["subject"] = "响\u0007铃", "控制字符"),
        Bad("description", row => row.Remove("description"), "请填写申请内容"),
        Bad("description", row => row["description"] = new string('长', 100_000), "最多 20000 字"),
        Bad("submittedOn", row => row["submittedOn"] = "2026-02-30", "“2026-02-30”不是日历上的日期"),
        Bad("submittedOn", row => row["submittedOn"] = "30.10.2026", "不是日历上的日期"),
        Bad("submittedOn", row => row["submittedOn"] = "2026-11-03", "晚于今天（2026-11-02）"),
        Bad("submittedOn", row => row["submittedOn"] = "1926-11-02", "早于2008年"),
        Bad("submittedOn", row => row["submittedOn"] = 20261102, "应当是文字"),
        Bad("submittedOn", row => row.Remove("submittedOn"), "请填写提交日"),
        Bad("oral", row => row["oral"] = "yes", "应当是 true 或者 false"),
        Bad("contactLog", row => row["contactLog"] = new JsonArray(1), "应当是文字的列表"),
        Bad("submittedAt", row => (row["channel"], row["submittedAt"]) = ("online", "2026-10-20T25:00:00+08:00"), "不是时间"),
        Bad("confirmedOn", row => (row["channel"], row["arrivedOn"], row["confirmedOn"]) = ("fax", "2026-10-20", "2026-10-19"), "早于到件日"),
    ];

    [TestCaseSource(nameof(BadRows))]
    public async Task A_bad_row_is_refused_with_its_field_and_the_others_go_on(string field, Action<JsonObject> spoil, string why)
    {
        await using var office = await TestOffice.OpenAsync();
        var (bad, good) = (Row(), Row());
        spoil(bad);
        good["subject"] = "另一件";
        var rows = await Import(office, bad, good);

        Assert.That(rows[0], Has.Property("Imported").False.And.Property("Row").EqualTo(1).And.Property("Field").EqualTo(field));
        Assert.That(rows[0].Message, Does.Contain(why));
        Assert.That(rows[0].Text, Does.Not.Contain("\n").And.StartWith($"第 1 行：没有导入（{field}）。"));
        Assert.That(rows[1], Has.Property("Imported").True.And.Property("CaseNumber").EqualTo("〔2026〕001"));
        Assert.That(await office.Read(db => db.Cases.CountAsync()), Is.EqualTo(1));
        Assert.That(await office.Read(db => db.Communications.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task Every_field_at_fault_is_named_at_once()
    {
        await using var office = await TestOffice.OpenAsync();
        var row = Row();
        row["submittedOn"] = "2026-13-01";
        row.Remove("subject");
        row["applicant"]!["kind"] = "ghost";
        Assert.That((await Import(office, row))[0].Field!.Split('、'), Is.EquivalentTo(["submittedOn", "applicant.kind", "subject"]));
    }

    [Test]
    public async Task A_row_that_is_no_object_or_holds_half_a_character_is_refused()
    {
        await using var office = await TestOffice.OpenAsync();
        var half = Row().ToJsonString().Replace("建筑垃圾运输企业名单", "\\ud842", StringComparison.Ordinal);
        var rows = await ImportText(office, $"[7, null, {half}, {{\"\\ud842\": 1}}]");
        Assert.That(rows.Select(r => r.Imported), Is.All.False);
        Assert.That(rows[0].Message, Does.Contain("应当是一份申请"));
        Assert.That(rows[2].Field, Is.EqualTo("subject"));
    }

    [Test]
    public async Task Fields_that_are_not_known_are_passed_over()
    {
        await using var office = await TestOffice.OpenAsync();
        var row = Row();
        row["likelyOutcome"] = new JsonObject { ["x"] = new JsonArray(1, "\U00020BB7", null) };
        Assert.That((await Import(office, row))[0].Imported, Is.True);
    }

    [TestCase("")]
    [TestCase("这不是 JSON")]
    [TestCase("{\"applications\": {}}")]
    [TestCase("{\"rows\": []}")]
    [TestCase("\"applications\"")]
    [TestCase("[{\"channel\": \"inPerson\"}")]
    public async Task A_file_without_applications_is_refused_as_a_whole(string json)
    {
        await using var office = await TestOffice.OpenAsync();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => ImportText(office, json));
        Assert.That(refused!.Message, Does.StartWith("申请文件不能导入："));
    }

    private static object[] Bad(string field, Action<JsonObject> spoil, string why) => [field, spoil, why];

    private static JsonObject Row() => new()
    {
        ["channel"] = "inPerson",
        ["submittedOn"] = "2026-11-02",
        ["applicant"] = new JsonObject
        {
            ["kind"] = "naturalPerson",
            ["name"] = "许䶮",
            ["idType"] = "居民身份证",
            ["idNumber"] = "370299199102141208",
            ["phone"] = "13900000120",
        },
        ["subject"] = "建筑垃圾运输企业名单",
        ["description"] = "申请公开全市核准的建筑垃圾运输企业名单及车辆数。",
        ["preferredForm"] = "纸质",
        ["preferredDelivery"] = "邮寄",
    };

    private static string SampleFile()
    {
        using var reader = new StreamReader(typeof(SampleOffice).Assembly.GetManifestResourceStream(typeof(SampleOffice), "applications.json")!);
        return reader.ReadToEnd();
    }

    private static Task<IReadOnlyList<ImportedRow>> Import(TestOffice office, params JsonObject[] rows) =>
        ImportText(office, new JsonArray([.. rows]).ToJsonString());

    private static Task<IReadOnlyList<ImportedRow>> Import(TestOffice office, string file) => ImportText(office, file);

    private static Task<IReadOnlyList<ImportedRow>> ImportText(TestOffice office, string json) =>
        office.With((ApplicationImport import) => import.RunAsync(json, office.Now));
}

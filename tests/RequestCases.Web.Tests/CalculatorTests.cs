using System.Net;

namespace RequestCases.Web.Tests;

/// <summary>期限计算器: what is typed, in the address, becomes dates, or a plain answer why not.</summary>
public sealed class CalculatorTests
{
    private const string InPerson = "Input.Channel=InPerson&Input.SubmittedOn=";

    [Test]
    public async Task Opened_afresh_it_shows_what_an_application_of_today_would_get()
    {
        var page = await Open("");
        Assert.That(Date(page, "答复期限"), Is.EqualTo("2026-12-22"));
        Assert.That(page.Document.QuerySelector("[role=alert]"), Is.Null);
    }

    [TestCase(InPerson + "2024-03-04", "答复期限", "2024-04-01")]
    [TestCase(InPerson + "2024-03-04", "补正告知最迟", "2024-03-13")]
    [TestCase("Input.Channel=OrdinaryMail&Input.ArrivedOn=2025-03-03&Input.ConfirmedOn=2025-03-05", "答复期限", "2025-04-02")]
    [TestCase("Input.Channel=Online&Input.SubmittedOnlineOn=2024-02-10&Input.ConfirmedOn=2024-02-18", "答复期限", "2024-03-15")]
    [TestCase("Input.Channel=Email&Input.ReceivedBySystemOn=2025-06-01", "答复期限", "2025-06-30")]
    [TestCase(InPerson + "2025-09-15&Input.Supplements[0].NoticeSentOn=2025-09-24&Input.Supplements[0].SupplementBy=2025-10-20&Input.Supplements[0].ReceivedOn=2025-10-09", "答复期限", "2025-11-05")]
    [TestCase(InPerson + "2025-05-12&Input.Supplements[0].NoticeSentOn=2025-05-20&Input.Supplements[0].SupplementBy=2025-06-11", "视为放弃申请，自", "2025-06-12")]
    [TestCase(InPerson + "2025-03-03&Input.ExtensionToldOn=2025-03-31&Input.ExtensionWorkdays=20", "答复期限", "2025-04-28")]
    [TestCase(InPerson + "2025-06-09&Input.FeeNoticeReceivedOn=2025-06-20&Input.FeePaidOn=2025-07-03", "答复期限", "2025-07-31")]
    [TestCase(InPerson + "2025-06-09&Input.DelayToldOn=2025-07-01&Input.DelayUntil=2025-09-30", "答复期限", "2025-09-30")]
    [TestCase(InPerson + "2024-03-04&Input.ReplyMethod=InPerson&Input.ReplySentOn=2024-04-01&Input.ReplySignedOn=2024-04-02", "答复生效，逾期", "2024-04-02")]
    [TestCase(InPerson + "2024-06-03&Input.ReplyDeliveredOn=2024-08-02", "申请行政复议截止（60 日）", "2024-10-08")]
    [TestCase(InPerson + "2024-06-03&Input.ReplyDeliveredOn=2024-08-02", "直接起诉截止（6 个月）", "2025-02-05")]
    [TestCase("Input.ReconsiderationNoticeOn=2024-09-26&Input.ReconsiderationProcedure=Simple", "向复议机关答复截止", "2024-10-09")]
    [TestCase("Input.ReconsiderationDecisionOn=2024-09-27", "复议后起诉截止（15 日）", "2024-10-12")]
    [TestCase("Input.InformationFormedOn=2025-04-15", "主动公开截止（20 个工作日）", "2025-05-15")]
    public async Task Dates_follow_from_what_is_typed(string query, string what, string date) => Assert.That(Date(await Open(query), what), Is.EqualTo(date));

    [TestCase("Input.AsOf=2020-01-25", "2020-01-31")]
    [TestCase("", "2020-02-03")]
    public async Task Calendar_may_be_taken_as_it_was_known_on_a_day(string asOf, string due) =>
        Assert.That(Date(await Open($"{InPerson}2019-12-27&{asOf}"), "答复期限"), Is.EqualTo(due));

    [Test]
    public async Task Another_answer_to_an_open_question_gives_its_own_date_and_is_told()
    {
        var page = await Open("Input.Channel=RegisteredMail&Input.SignedOn=2025-06-01&Input.Answers[D1]=RollsToNextWorkingDay");
        Assert.That(Date(page, "答复期限"), Is.EqualTo("2025-07-01"));
        Assert.That(page.Document.QuerySelector("#notes")!.ParentElement!.TextContent, Does.Contain("若以收到当日为收到申请之日，则答复期限2025-06-30（周一）"));
    }

    [Test]
    public async Task Fact_that_breaks_a_rule_is_refused_in_words_beside_the_dates()
    {
        var page = await Open($"{InPerson}2025-03-03&Input.ExtensionToldOn=2025-03-20&Input.ExtensionWorkdays=25");
        Assert.That(Date(page, "答复期限"), Is.EqualTo("2025-03-31"));
        Assert.That(page.Document.QuerySelector("#refused")!.ParentElement!.TextContent, Does.Contain("累计最长不得超过20个工作日"));
    }

    [Test]
    public async Task What_if_tells_extension_and_consultation_from_tomorrow_with_the_difference()
    {
        var rows = (await Open($"{InPerson}2026-11-10")).Document.QuerySelectorAll("#what-if ~ table tbody tr").Select(r => r.TextContent).ToList();
        Assert.That(rows, Has.Count.EqualTo(3));
        Assert.That(rows[0], Does.Contain("2026-11-24（周二）批准并告知延期 20 个工作日").And.Contain("2027-01-06").And.Contain("晚 20 个工作日").And.Contain("暂定"));
        Assert.That(rows[1], Does.Contain("2026-11-25（周三）征求第三方意见").And.Contain("晚 15 个工作日"));
        Assert.That(rows[2], Does.Contain("晚 35 个工作日"));
    }

    [TestCase("Input.SubmittedOn=1999-01-01", "1999-01-01不在工作日历的范围内（2008 至 2040 年）")]
    [TestCase("Input.SubmittedOn=2041-01-01", "不在工作日历的范围内")]
    [TestCase("Input.SubmittedOn=2026-02-30", "2026-02-30")]
    [TestCase("Input.SubmittedOn=垃圾", "垃圾")]
    [TestCase("Input.SubmittedOn=2040-12-20", "不在工作日历范围内")]
    [TestCase("Input.SubmittedOn=2025-03-03&Input.ExtensionWorkdays=x", "“x”")]
    [TestCase("Input.SubmittedOn=2025-03-03&Input.ExtensionWorkdays=99999999999", "99999999999")]
    [TestCase("Input.SubmittedOn=2025-03-03&Input.ExtensionWorkdays=15", "请填写批准并告知延期之日")]
    [TestCase("Input.SubmittedOn=2025-03-03&Input.Consultations[0].OpinionOn=2025-03-05", "请填写第 1 份征求意见的发出日")]
    [TestCase("Input.SubmittedOn=2025-03-03&Input.Supplements.Index=0&Input.Consultations.Index=7", "2025-03-31")]
    [TestCase("Input.SubmittedOn=2025-03-03&Input.Channel=Pigeon&Input.Answers[D1]=Never&Input.Answers[X]=1", "2025-03-31")]
    [TestCase("", "请填写提交日")]
    public async Task Nonsense_and_half_told_facts_get_a_plain_answer(string query, string words)
    {
        var page = await Open($"Input.Channel=InPerson&{query}");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Document.QuerySelector("main")!.TextContent, Does.Contain(words));
    }

    [TestCase("2012-03-01", "2012年的节假日安排没有收录")]
    [TestCase("2030-03-01", "2030年的节假日安排尚未公布")]
    public async Task Years_without_a_notice_are_said_to_be_so(string received, string words) =>
        Assert.That((await Open(InPerson + received)).Document.QuerySelector("#dates")!.ParentElement!.TextContent, Does.Contain(words));

    [Test]
    public async Task Another_consultation_is_added_and_everything_typed_is_kept()
    {
        var page = await Open($"{InPerson}2025-03-03&Input.Consultations.Index=0&Input.Consultations[0].Kind=JointAgency&Input.Consultations[0].SentOn=2025-03-05&More=consultation");
        var fields = page.Document.QuerySelectorAll("[name^='Input.Consultations'][name$='.SentOn']").Select(f => f.GetAttribute("value")).ToList();
        Assert.That(fields, Is.EqualTo(new[] { "2025-03-05", "" }));
        Assert.That(page.Document.QuerySelector("[name='Input.Consultations[0].Kind'] [selected]")!.GetAttribute("value"), Is.EqualTo("JointAgency"));
        Assert.That(page.Document.QuerySelector("[name='Input.Consultations[1].Kind']")!.HasAttribute("autofocus"), Is.True);
    }

    [Test]
    public async Task Result_alone_tells_the_address_that_shows_the_same()
    {
        var answer = await (await Visitor.As("linxiao")).Open($"/deadlines?handler=Result&{InPerson}2024-03-04&Input.SignedOn=");
        Assert.That(answer.Headers.GetValues("HX-Replace-Url").Single(), Is.EqualTo($"/deadlines?{InPerson}2024-03-04"));
        Assert.That(Date(answer, "答复期限"), Is.EqualTo("2024-04-01"));
    }

    private static async Task<Answer> Open(string query) => await (await Visitor.As("admin")).Open($"/deadlines?{query}");

    private static string? Date(Answer page, string what) => page.Document.QuerySelectorAll("table.dates tbody tr")
        .Single(row => row.QuerySelector("th")!.TextContent == what).QuerySelector("time")!.GetAttribute("datetime");
}

using RequestCases.Core.Calendar;

namespace RequestCases.Web.Tests.Commands;

public sealed class CalendarCommandTests
{
    private const string Notice = """
        国务院办公厅关于2027年部分节假日安排的通知
        国办发明电〔2026〕9号

        经国务院批准，现将2027年元旦和春节放假调休日期的具体安排通知如下。
        一、元旦：1月1日（周五）至3日（周日）放假，共3天。
        二、春节：2月5日（农历除夕、周五）至11日（周四）放假调休，共7天。2月14日（周日）、2月20日（周六）上班。

        国务院办公厅
        2026年11月5日
        """;

    private ProgramRun program = null!;

    [SetUp]
    public void Open() => program = new ProgramRun();

    [TearDown]
    public void Close() => program.Dispose();

    [Test]
    public async Task A_notice_text_is_printed_as_JSON_that_can_be_read_again()
    {
        var fromText = await program.RunAsync("calendar", "read", program.Write("2027.txt", Notice));
        var fromInput = await program.RunAsync(["calendar", "read", "-"], Notice);
        var fromJson = await program.RunAsync("calendar", "read", program.Write("2027.json", fromText.Output));
        var read = HolidayNotices.Parse(fromText.Output);
        Assert.Multiple(() =>
        {
            Assert.That((fromText.ExitCode, fromText.Error), Is.EqualTo((0, "")));
            Assert.That(fromInput, Is.EqualTo(fromText));
            Assert.That(fromJson, Is.EqualTo(fromText));
            Assert.That(read.Source, Is.EqualTo("国务院办公厅关于2027年部分节假日安排的通知 国办发明电〔2026〕9号"));
            Assert.That(read.Holidays.Select(h => $"{h.Name} {h.Date:MM-dd}"), Has.Member("春节 02-11"));
            Assert.That(read.Holidays, Has.Exactly(10).Items);
            Assert.That(read.MakeupWorkdays.Select(m => $"{m.Date:MM-dd}"), Is.EqualTo(new[] { "02-14", "02-20" }));
        });
    }

    [Test]
    public async Task A_sentence_that_cannot_be_read_is_named_with_exit_code_2()
    {
        var ran = await program.RunAsync("calendar", "read", program.Write("bad.txt", Notice.Replace("2月20日（周六）上班", "2月20日（周六）照旧", StringComparison.Ordinal)));
        Assert.That((ran.ExitCode, ran.Output), Is.EqualTo((2, "")));
        Assert.That(ran.Error, Does.Contain("2月20日（周六）照旧").And.Contain("没有读懂"));
    }
}

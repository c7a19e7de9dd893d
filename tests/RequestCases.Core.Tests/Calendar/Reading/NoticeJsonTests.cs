using RequestCases.Core.Calendar;
using static RequestCases.Core.Tests.Calendar.Reading.NoticeTexts;

namespace RequestCases.Core.Tests.Calendar.Reading;

public class NoticeJsonTests
{
    private const string Good = """
        {
          "year": 2026, "source": "示例通知 国办发明电〔2025〕7号", "issued": "2025-11-04", "status": "final",
          "holidays": [
            {"name": "元旦", "date": "2026-01-01"},
            {"name": "春节", "date": "2026-02-16"}
          ],
          "makeupWorkdays": [{"date": "2026-02-14", "for": "春节"}]
        }
        """;

    [Test]
    public void Every_embedded_notice_is_written_as_it_was_read()
    {
        foreach (var notice in HolidayNotices.Embedded)
        {
            using var stream = typeof(HolidayNotice).Assembly.GetManifestResourceStream($"RequestCases.Core.Calendar.Notices.{notice.Year}.json")!;
            using var reader = new StreamReader(stream);
            Assert.That(HolidayNotices.ToJson(notice), Is.EqualTo(reader.ReadToEnd()), $"{notice.Year}");
        }
    }

    [Test]
    public void Fields_that_are_not_known_are_left_aside() =>
        Assert.That(Read(Good.Replace("\"year\"", "\"comment\": {\"by\": [1]}, \"year\"", StringComparison.Ordinal)).Holidays, Has.Exactly(2).Items);

    [TestCase("\"2026-02-16\"", "\"2月16日\"", "第5行（holidays[1].date）“2月16日”")]
    [TestCase("\"2026-02-16\"", "\"2026-02-30\"", "2026-02-30")]
    [TestCase("\"2026-02-16\"", "null", "第5行（holidays[1].date）")]
    [TestCase("\"2026-02-16\"", "20260216", "第5行（holidays[1].date）")]
    [TestCase("{\"name\": \"春节\", \"date\": \"2026-02-16\"}", "null", "holidays 里有空的一项")]
    [TestCase("{\"name\": \"春节\", \"date\": \"2026-02-16\"}", "7", "第5行（holidays[1]）")]
    [TestCase("\"name\": \"春节\", ", "", "第5行（holidays[1]）缺少必填的内容")]
    [TestCase("\"name\": \"春节\"", "\"name\": null", "第5行（holidays[1]")]
    [TestCase("\"year\": 2026", "\"year\": 99999999999", "第2行（year）")]
    [TestCase("\"year\": 2026", "\"year\": \"今年\"", "第2行（year）")]
    [TestCase("\"示例通知 国办发明电〔2025〕7号\"", "1", "第2行（source）缺少必填的内容，或者类型不对")]
    [TestCase("\"year\": 2026, ", "", "缺少")]
    [TestCase("\"issued\": \"2025-11-04\", ", "", "缺少 issued")]
    [TestCase(", \"status\": \"final\"", "", "缺少 status")]
    [TestCase("\"final\"", "\"ready\"", "第2行（status）")]
    [TestCase("\"year\": 2026", "\"year\": 2026, \"year\": 2027", "写了两次")]
    [TestCase("\"for\": \"春节\"}]", "\"for\": \"春节\"}", "不是合格的 JSON，可能不完整")]
    [TestCase("\"status\"", "\"papers\": [\"javascript:alert(1)\"], \"status\"", "不是网址")]
    [TestCase("\"status\"", "\"notes\": [\"\\u0000\"], \"status\"", "不能显示")]
    [TestCase("\"name\": \"春节\"", "\"name\": \"春\\ud800节\"", "第5行")]
    [TestCase("\"status\"", "\"amendments\": [null], \"status\"", "amendments 里有空的一项")]
    public void File_that_is_not_of_the_form_is_refused_with_its_line(string written, string instead, string reason) =>
        Assert.That(
            () => Read(Replaced(written, instead)),
            Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo("NOTICE_UNREADABLE").And.Message.Contains(reason));

    [TestCase("2026-02-14", "2026-02-13", "NOTICE_MAKEUP_NOT_WEEKEND")]
    [TestCase("2026-02-16", "2026-02-14", "NOTICE_DAY_OFF_AND_WORKED")]
    [TestCase("2026-02-16", "2026-01-01", "NOTICE_DAY_TWICE")]
    [TestCase("2026-02-16", "2027-02-16", "NOTICE_DAY_OUT_OF_YEAR")]
    [TestCase("\"year\": 2026", "\"year\": 2007", "NOTICE_YEAR_OUT_OF_RANGE")]
    [TestCase("\"year\": 2026", "\"year\": 2041", "NOTICE_YEAR_OUT_OF_RANGE")]
    [TestCase("2025-11-04", "2020-11-04", "NOTICE_ISSUE_DATE")]
    [TestCase("\"2025-11-04\"", "null", "NOTICE_SOURCE_MISSING")]
    [TestCase("\"示例通知 国办发明电〔2025〕7号\"", "null", "NOTICE_SOURCE_MISSING")]
    [TestCase(" 国办发明电〔2025〕7号", "", "NOTICE_SOURCE_MISSING")]
    [TestCase("\"春节\", ", "\"\", ", "NOTICE_NAME_MISSING")]
    [TestCase("\"final\"", "\"amended\"", "NOTICE_STATUS_WRONG")]
    [TestCase("\"final\"", "\"unpublished\"", "NOTICE_STATUS_WRONG")]
    public void File_whose_days_cannot_be_so_is_refused(string written, string instead, string code) =>
        Assert.That(() => Read(Replaced(written, instead)), Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo(code));

    [Test]
    public void Change_that_the_days_do_not_contain_is_refused()
    {
        var json = HolidayNotices.ToJson(Embedded(2019));
        var missing = json.Replace("    {\"name\":\"劳动节\",\"date\":\"2019-05-03\"},\n", "", StringComparison.Ordinal);
        var early = json.Replace("\"issued\":\"2019-03-22\"", "\"issued\":\"2018-03-22\"", StringComparison.Ordinal);
        Assert.That(() => Read(missing), Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo("NOTICE_AMENDMENT_MISFIT"));
        Assert.That(() => Read(early), Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo("NOTICE_ISSUE_DATE"));
    }

    [Test]
    public void Local_change_is_read_as_it_was_written()
    {
        var change = Embedded(2020).Amendments.Single();
        Assert.That(HolidayNotices.ToJson(HolidayNotices.ParseChange(HolidayNotices.ToJson(change))), Is.EqualTo(HolidayNotices.ToJson(change)));
        foreach (var json in new[] { "", "null", "[]", "{}", "{\"source\": \"甲〔2026〕1号\"}", "{\"source\": null, \"issued\": \"2026-01-01\"}", "{\"source\": \"甲\", \"issued\": \"2026-01-01\", \"addHolidays\": [null]}" })
            Assert.That(() => HolidayNotices.ParseChange(json), Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo("NOTICE_UNREADABLE"), json);
    }

    [Test]
    public void Hostile_files_are_refused()
    {
        string[] hostile =
        [
            "{", "[", "[]", "{}", "{\"year\"", "[" + Good + "]", new string('[', 100_000), new string('{', 201_000), Good + Good,
            Good.Replace("\"status\"", $"\"extra\": {new string('[', 50)}{new string(']', 50)}, \"status\"", StringComparison.Ordinal),
        ];
        foreach (var json in hostile)
            Assert.That(() => Read(json), Throws.TypeOf<RefusedException>(), json[..Math.Min(json.Length, 40)]);
    }

    private static string Replaced(string written, string instead)
    {
        var replaced = Good.Replace(written, instead, StringComparison.Ordinal);
        Assert.That(replaced, Is.Not.EqualTo(Good));
        return replaced;
    }
}

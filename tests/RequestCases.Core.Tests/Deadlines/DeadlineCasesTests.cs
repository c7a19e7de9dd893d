using System.Text.Json.Nodes;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Tests.Deadlines;

/// <summary>What the file of worked cases does not hold: unreadable cases, and events told in other ways.</summary>
public class DeadlineCasesTests
{
    private const string Good = """{"id": "good", "events": [{"type": "received", "date": "2024-03-04", "channel": "inPerson"}]}""";

    [TestCase("""{"id": "bad", "events": [{"type": "teleported", "date": "2024-03-04"}]}""", "EVENT_UNKNOWN")]
    [TestCase("""{"id": "bad", "events": ["received"]}""", "EVENT_UNKNOWN")]
    [TestCase("""{"id": "bad"}""", "EVENTS_MISSING")]
    [TestCase("""{"id": "bad", "events": [{"type": "feePaid"}]}""", "FIELD_MISSING")]
    [TestCase("""{"id": "bad", "events": [{"type": "extensionApproved", "date": "2024-03-04", "workdays": "ten"}]}""", "FIELD_MISSING")]
    [TestCase("""{"id": "bad", "events": [{"type": "feePaid", "date": "3月4日"}]}""", "DATE_UNREADABLE")]
    [TestCase("""{"id": "bad", "events": [{"type": "received", "date": "2024-03-04", "channel": "pigeon"}]}""", "CHANNEL_UNKNOWN")]
    [TestCase("""{"id": "bad", "events": [{"type": "replySent", "date": "2024-03-04", "method": "courier"}]}""", "DELIVERY_METHOD_UNKNOWN")]
    [TestCase("""{"id": "bad", "events": [{"type": "reconsiderationNoticeReceived", "date": "2024-03-04", "procedure": "quick"}]}""", "PROCEDURE_UNKNOWN")]
    [TestCase("""{"id": "bad", "events": [{"type": "received", "date": "1999-03-04"}]}""", "DATE_OUT_OF_CALENDAR")]
    [TestCase("\"bad\"", "CASE_UNREADABLE")]
    public void Bad_case_gets_its_own_error_and_leaves_the_others_alone(string bad, string code)
    {
        var results = Evaluate($"[{bad}, {Good}]");
        Assert.That((string?)results[0].Result["error"], Is.EqualTo(code));
        Assert.That(results[0].Messages.Single(), Does.EndWith("。"));
        Assert.That((string?)results[1].Result["replyDue"], Is.EqualTo("2024-04-01"));
    }

    [Test]
    public void Text_that_is_not_json_is_refused_as_a_whole() =>
        Assert.That(() => Evaluate("no json"), Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo("CASES_UNREADABLE"));

    [Test]
    public void Single_case_may_stand_without_an_array() => Assert.That(Evaluate(Good).Single().Id, Is.EqualTo("good"));

    [Test]
    public void Ordinary_mail_not_yet_confirmed_has_not_been_received()
    {
        var result = Evaluate("""{"id": "x", "events": [{"type": "received", "channel": "ordinaryMail", "arrivedAt": "2025-03-03"}]}""").Single().Result;
        Assert.That(result.ToJsonString(), Is.EqualTo("""{"receiptDate":null,"replyDue":null}"""));
    }

    [Test]
    public void Confirmation_wins_over_the_date_of_an_online_application()
    {
        var result = Evaluate("""{"id": "x", "events": [{"type": "received", "channel": "online", "date": "2024-02-10", "confirmedAt": "2024-02-18"}]}""").Single().Result;
        Assert.That((string?)result["receiptDate"], Is.EqualTo("2024-02-18"));
    }

    [TestCase("2024-03-04T23:30Z", "2024-03-05")]
    [TestCase("2024-03-04T23:30+08:00", "2024-03-04")]
    [TestCase("2024-03-04 23:30", "2024-03-04")]
    public void Email_is_received_on_the_chinese_day(string receivedAt, string receiptDate)
    {
        var result = Evaluate($$"""{"id": "x", "events": [{"type": "received", "channel": "email", "receivedAt": "{{receivedAt}}"}]}""").Single().Result;
        Assert.That((string?)result["receiptDate"], Is.EqualTo(receiptDate));
    }

    [TestCase("""{"type": "reconsiderationNoticeReceived", "date": "2024-09-26", "procedure": "simple"}""", "reconsiderationAnswerDue", "2024-10-09")]
    [TestCase("""{"type": "reconsiderationNoticeReceived", "date": "2024-09-26"}""", "reconsiderationAnswerDue", "2024-10-15")]
    [TestCase("""{"type": "reconsiderationDecisionReceived", "date": "2024-09-27"}""", "litigationAfterReconsiderationBy", "2024-10-12")]
    public void Periods_of_reconsideration_stand_in_the_result_only_where_they_apply(string @event, string name, string due)
    {
        const string received = """{"type": "received", "date": "2024-07-01"}""";
        var with = Evaluate($$"""{"id": "x", "events": [{{received}}, {{@event}}]}""").Single().Result;
        var without = Evaluate($$"""{"id": "x", "events": [{{received}}]}""").Single().Result;
        Assert.That((string?)with[name], Is.EqualTo(due));
        with.Remove(name);
        Assert.That(with.ToJsonString(), Is.EqualTo(without.ToJsonString()));
    }

    [Test]
    public void Json_output_carries_the_chinese_message_beside_the_code()
    {
        var json = DeadlineCases.EvaluateAsJson(
            """[{"id": "x", "events": [{"type": "received", "date": "2025-03-03"}, {"type": "extensionApproved", "date": "2025-03-20", "workdays": 25}]}]""",
            HolidayNotices.Embedded, DeadlinePolicy.Default);
        var output = JsonNode.Parse(json)!.AsArray().Single()!;
        Assert.That(((string?)output["id"], (string?)output["result"]!["error"]), Is.EqualTo(("x", "EXTENSION_TOO_LONG")));
        Assert.That(json, Does.Contain("不得超过20个工作日"));
    }

    private static IReadOnlyList<DeadlineCaseResult> Evaluate(string json) =>
        DeadlineCases.Evaluate(json, HolidayNotices.Embedded, DeadlinePolicy.Default);
}

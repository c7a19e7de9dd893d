using System.Text.Json;
using System.Text.Json.Nodes;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Tests.Deadlines;

public class WorkedCaseTests
{
    private static readonly JsonArray Cases = ReadCases();

    private static readonly Dictionary<string, DeadlinePolicy> Alternatives = new()
    {
        ["receiptRollsToNextWorkday"] = new() { ReceiptOnDayOff = ReceiptOnDayOff.RollsToNextWorkingDay },
        ["consultationFromDelivery"] = new() { ConsultationStart = ConsultationStart.Delivery },
    };

    [TestCaseSource(nameof(DefaultCases))]
    public void Worked_case_gives_exactly_the_expected_dates(string deadlineCase, string expected, DeadlinePolicy policy) =>
        Assert.That(Evaluate(deadlineCase, policy), Is.EqualTo(Sorted(expected)));

    [TestCaseSource(nameof(DefaultCases))]
    public void Worked_case_told_backwards_gives_the_same_dates(string deadlineCase, string expected, DeadlinePolicy policy)
    {
        var backwards = JsonNode.Parse(deadlineCase)!;
        backwards["events"] = new JsonArray([.. backwards["events"]!.AsArray().Reverse().Select(e => e!.DeepClone())]);
        Assert.That(Evaluate(backwards.ToJsonString(), policy), Is.EqualTo(Sorted(expected)));
    }

    [TestCaseSource(nameof(AlternativeCases))]
    public void Worked_case_gives_the_alternative_dates_under_the_other_setting(string deadlineCase, string expected, DeadlinePolicy policy)
    {
        var result = JsonNode.Parse(Evaluate(deadlineCase, policy))!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(expected)!.AsObject())
            Assert.That(result[name]?.ToJsonString(), Is.EqualTo(value?.ToJsonString()), name);
    }

    [Test]
    public void Only_the_case_that_rests_on_an_unpublished_year_is_provisional()
    {
        var results = DeadlineCases.Evaluate(Cases.ToJsonString(), HolidayNotices.Embedded, DeadlinePolicy.Default);
        var stated = Cases.Where(c => (string?)c!["status"] == "provisional").Select(c => (string)c!["id"]!);
        Assert.That(results.Where(r => r.IsProvisional).Select(r => r.Id), Is.EqualTo(stated));
    }

    private static IEnumerable<TestCaseData> DefaultCases() =>
        Cases.Select(c => new TestCaseData(c!.ToJsonString(), c["expected"]!.ToJsonString(), DeadlinePolicy.Default).SetArgDisplayNames((string)c["id"]!));

    private static IEnumerable<TestCaseData> AlternativeCases() =>
        from c in Cases
        where c["alternatives"] is not null
        from alternative in c["alternatives"]!.AsObject()
        select new TestCaseData(c.ToJsonString(), alternative.Value!.ToJsonString(), Alternatives[alternative.Key])
            .SetArgDisplayNames($"{c["id"]} {alternative.Key}");

    private static string Evaluate(string deadlineCase, DeadlinePolicy policy) =>
        Sorted(DeadlineCases.Evaluate(deadlineCase, HolidayNotices.Embedded, policy).Single().Result.ToJsonString());

    private static string Sorted(string json) =>
        JsonSerializer.Serialize(new SortedDictionary<string, JsonElement>(JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!));

    private static JsonArray ReadCases()
    {
        using var stream = typeof(WorkedCaseTests).Assembly.GetManifestResourceStream("deadline-cases.json")!;
        return JsonNode.Parse(stream)!.AsArray();
    }
}

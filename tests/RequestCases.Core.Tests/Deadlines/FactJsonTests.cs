using System.Text.Json;
using NodaTime;
using RequestCases.Core.Deadlines;
using static RequestCases.Core.Tests.Day;

namespace RequestCases.Core.Tests.Deadlines;

public class FactJsonTests
{
    private static readonly ClockFact[] OneOfEach =
    [
        new ApplicationReceived(On("2025-03-03"), ReceiptChannel.OrdinaryMail),
        new SupplementNoticeSent(On("2025-03-04"), On("2025-03-20")),
        new SupplementReceived(On("2025-03-05"), On("2025-03-04"), "住院"),
        new ConsultationSent(On("2025-03-06"), "a", ConsultationKind.JointAgency, On("2025-03-07")),
        new OpinionReceived(On("2025-03-08"), "a"),
        new ExtensionApproved(On("2025-03-09"), 20),
        new FeeNoticeSent(On("2025-03-09"), On("2025-03-10")),
        new FeeNoticeReceived(On("2025-03-10"), On("2025-03-09")),
        new FeePaid(On("2025-03-11")),
        new ReasonsRequested(On("2025-03-12"), On("2025-03-20")),
        new ReasonsReceived(On("2025-03-13")),
        new DelayDetermined(On("2025-03-14"), On("2025-06-14")),
        new ReplySent(On("2025-03-15"), DeliveryMethod.OnlineAccount, On("2025-03-16"), On("2025-03-17")),
        new ReplyServed(On("2025-03-18")),
        new InformationFormed(On("2025-03-19")),
        new ReconsiderationNoticeReceived(On("2025-05-20"), ReconsiderationProcedure.Simple),
        new ReconsiderationDecisionReceived(On("2025-07-21")),
    ];

    [Test]
    public void There_is_an_example_of_every_kind_of_fact() =>
        Assert.That(
            OneOfEach.Select(f => f.GetType()),
            Is.EquivalentTo(typeof(ClockFact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ClockFact)))));

    [Test]
    public void Facts_survive_being_written_and_read()
    {
        var json = JsonSerializer.Serialize(OneOfEach, CoreJson.Options);
        Assert.That(JsonSerializer.Deserialize<ClockFact[]>(json, CoreJson.Options), Is.EqualTo(OneOfEach));
    }

    [Test]
    public void Written_form_is_stable() =>
        Assert.That(
            JsonSerializer.Serialize<ClockFact>(OneOfEach[3], CoreJson.Options),
            Is.EqualTo("""{"type":"consultationSent","consultationId":"a","kind":"jointAgency","delivered":"2025-03-07","date":"2025-03-06"}"""));

    [TestCase("""[{"type":"feeNoticeReceived","date":"2025-03-12","sentOn":"2025-03-05"}]""", "2025-03-05")]
    [TestCase("""[{"type":"feeNoticeReceived","date":"2025-03-12"}]""", "2025-03-12")]
    public void Receipt_of_a_fee_notice_stored_earlier_is_read_as_its_sending(string stored, string sentOn) =>
        Assert.That(
            FeeNoticeReceived.AsSent(JsonSerializer.Deserialize<ClockFact[]>(stored, CoreJson.Options)!),
            Is.EqualTo(new ClockFact[] { new FeeNoticeSent(On(sentOn), On("2025-03-12")) }));

    [Test]
    public void Order_of_the_keys_does_not_matter() =>
        Assert.That(
            JsonSerializer.Deserialize<ClockFact>("""{"date":"2025-03-09","workdays":20,"type":"extensionApproved"}""", CoreJson.Options),
            Is.EqualTo(OneOfEach[5]));

    [Test]
    public void Policy_survives_being_written_and_read_and_lacking_settings_take_their_defaults()
    {
        var policy = new DeadlinePolicy { ConsultationStart = ConsultationStart.Delivery, SecondSupplementAllowed = true, CalendarChange = CalendarChange.KeepPublishedDates };
        Assert.That(JsonSerializer.Deserialize<DeadlinePolicy>(JsonSerializer.Serialize(policy, CoreJson.Options), CoreJson.Options), Is.EqualTo(policy));
        Assert.That(JsonSerializer.Deserialize<DeadlinePolicy>("{}", CoreJson.Options), Is.EqualTo(DeadlinePolicy.Default));
    }

    [Test]
    public void Times_are_written_in_iso_form_and_read_back()
    {
        var dates = new ReceiptDates(ReceiptChannel.Online, SubmittedAt: On("2025-06-01").At(new LocalTime(21, 30)), SignedBy: "门卫");
        var json = JsonSerializer.Serialize(dates, CoreJson.Options);
        Assert.That(json, Is.EqualTo("""{"channel":"online","submittedAt":"2025-06-01T21:30:00","signedBy":"门卫"}"""));
        Assert.That(JsonSerializer.Deserialize<ReceiptDates>(json, CoreJson.Options), Is.EqualTo(dates));
        var instant = Instant.FromUtc(2026, 11, 22, 1, 2, 3);
        Assert.That(JsonSerializer.Deserialize<Instant>(JsonSerializer.Serialize(instant, CoreJson.Options), CoreJson.Options), Is.EqualTo(instant));
    }

    [Test]
    public void Text_that_is_no_date_is_not_read() =>
        Assert.That(() => JsonSerializer.Deserialize<LocalDate>("\"2025-02-30\"", CoreJson.Options), Throws.TypeOf<JsonException>());
}

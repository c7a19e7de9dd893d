using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Tests.Deadlines;

/// <summary>Short ways to write facts and replay them over the built-in calendar.</summary>
internal static class Clock
{
    public static ClockReading Read(params ClockFact[] facts) => Read(DeadlinePolicy.Default, facts);

    public static ClockReading Read(DeadlinePolicy policy, params ClockFact[] facts) =>
        ReplyClock.Replay(facts, WorkingCalendar.BuiltIn, policy);

    public static string[] RefusedCodes(params ClockFact[] facts) => [.. Read(facts).Refused.Select(r => r.Rule.Code)];

    public static ApplicationReceived Received(string date) => new(Day.On(date), ReceiptChannel.InPerson);

    public static SupplementNoticeSent Notice(string date, string by) => new(Day.On(date), Day.On(by));

    public static SupplementReceived Supplement(string date, string? goodReason = null, string? postedOn = null) =>
        new(Day.On(date), postedOn is null ? null : Day.On(postedOn), goodReason);

    public static ExtensionApproved Extension(string date, int workdays) => new(Day.On(date), workdays);

    public static FeeNoticeSent FeeNotice(string date, string? sentOn = null) => new(Day.On(sentOn ?? date), Day.On(date));

    public static FeePaid Paid(string date) => new(Day.On(date));

    public static ConsultationSent Consultation(string date, string id, string? delivered, ConsultationKind kind = ConsultationKind.ThirdParty) =>
        new(Day.On(date), id, kind, delivered is null ? null : Day.On(delivered));

    public static OpinionReceived Opinion(string date, string id) => new(Day.On(date), id);

    public static ReplySent Reply(string date, DeliveryMethod method, string? delivered = null, string? signed = null) =>
        new(Day.On(date), method, delivered is null ? null : Day.On(delivered), signed is null ? null : Day.On(signed));

    public static LocalDate? Date(string? iso) => iso is null ? null : Day.On(iso);
}

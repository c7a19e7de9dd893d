using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Benchmarks;

/// <summary>The facts of cases as offices have them.</summary>
internal static class Facts
{
    /// <summary>Received, extended, nothing else.</summary>
    public static ClockFact[] Typical(LocalDate receivedOn) =>
    [
        new ApplicationReceived(receivedOn, ReceiptChannel.RegisteredMail),
        new ExtensionApproved(On(receivedOn, 18), 10),
    ];

    /// <summary>Supplement, two overlapping consultations with opinions, extension, reply.</summary>
    public static ClockFact[] Eventful(LocalDate receivedOn) =>
    [
        new ApplicationReceived(receivedOn, ReceiptChannel.RegisteredMail),
        new SupplementNoticeSent(On(receivedOn, 4), On(receivedOn, 20)),
        new SupplementReceived(On(receivedOn, 10)),
        new ConsultationSent(On(receivedOn, 12), "1", ConsultationKind.ThirdParty, On(receivedOn, 14)),
        new ConsultationSent(On(receivedOn, 16), "2", ConsultationKind.JointAgency, On(receivedOn, 16)),
        new OpinionReceived(On(receivedOn, 22), "2"),
        new OpinionReceived(On(receivedOn, 26), "1"),
        new ExtensionApproved(On(receivedOn, 35), 20),
        new ReplySent(On(receivedOn, 50), DeliveryMethod.Post),
    ];

    private static LocalDate On(LocalDate receivedOn, int workingDay) => WorkingCalendar.BuiltIn.AddWorkingDays(receivedOn, workingDay);
}

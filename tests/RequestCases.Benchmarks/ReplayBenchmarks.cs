using BenchmarkDotNet.Attributes;
using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Benchmarks;

/// <summary>The clock replayed for a plain case and for one with supplement, two consultations and an extension.</summary>
[MemoryDiagnoser]
public class ReplayBenchmarks
{
    private readonly WorkingCalendar calendar = WorkingCalendar.BuiltIn;

    private readonly ClockFact[] plain = [new ApplicationReceived(new LocalDate(2026, 9, 7), ReceiptChannel.InPerson)];

    private readonly ClockFact[] eventful =
    [
        new ApplicationReceived(new LocalDate(2026, 3, 2), ReceiptChannel.RegisteredMail),
        new SupplementNoticeSent(new LocalDate(2026, 3, 6), new LocalDate(2026, 3, 27)),
        new SupplementReceived(new LocalDate(2026, 3, 16)),
        new ConsultationSent(new LocalDate(2026, 3, 18), "1", ConsultationKind.ThirdParty, new LocalDate(2026, 3, 20)),
        new ConsultationSent(new LocalDate(2026, 3, 24), "2", ConsultationKind.JointAgency, new LocalDate(2026, 3, 24)),
        new OpinionReceived(new LocalDate(2026, 4, 1), "2"),
        new OpinionReceived(new LocalDate(2026, 4, 7), "1"),
        new ExtensionApproved(new LocalDate(2026, 4, 20), 20),
    ];

    [Benchmark(Baseline = true)]
    public ClockReading Plain() => ReplyClock.Replay(plain, calendar, DeadlinePolicy.Default);

    [Benchmark]
    public ClockReading Eventful() => ReplyClock.Replay(eventful, calendar, DeadlinePolicy.Default);
}

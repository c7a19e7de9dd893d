using BenchmarkDotNet.Attributes;
using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Benchmarks;

/// <summary>The clock replayed for a case just received, a typical one, and one with supplement, consultations, extension and reply.</summary>
[MemoryDiagnoser]
public class ReplayBenchmarks
{
    private readonly WorkingCalendar calendar = WorkingCalendar.BuiltIn;

    private readonly ClockFact[] plain = [new ApplicationReceived(new LocalDate(2026, 9, 7), ReceiptChannel.InPerson)];
    private readonly ClockFact[] typical = Facts.Typical(new LocalDate(2026, 9, 7));
    private readonly ClockFact[] eventful = Facts.Eventful(new LocalDate(2026, 3, 2));

    [Benchmark(Baseline = true)]
    public ClockReading Plain() => ReplyClock.Replay(plain, calendar, DeadlinePolicy.Default);

    [Benchmark]
    public ClockReading Typical() => ReplyClock.Replay(typical, calendar, DeadlinePolicy.Default);

    [Benchmark]
    public ClockReading Eventful() => ReplyClock.Replay(eventful, calendar, DeadlinePolicy.Default);
}

using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Benchmarks;

/// <summary>One million cases in memory by another calendar: nine typical ones for one with supplement, consultations and extension.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5, invocationCount: 1)]
public class MillionCasesBenchmarks
{
    private const int Cases = 1_000_000;

    private readonly List<IReadOnlyList<ClockFact>> cases = [];

    [GlobalSetup]
    public void Fill()
    {
        var first = new LocalDate(2024, 1, 2);
        for (var i = 0; i < Cases; i++)
        {
            var receivedOn = first.PlusDays(i % 1000);
            cases.Add(i % 10 == 0 ? Facts.Eventful(receivedOn) : Facts.Typical(receivedOn));
        }
    }

    [Benchmark]
    public int Recompute()
    {
        var late = 0;
        foreach (var facts in cases)
            late += KeptDates.Of(facts, DeadlinePolicy.Default, WorkingCalendars.BuiltIn).ReplyDue is null ? 1 : 0;
        return late;
    }
}

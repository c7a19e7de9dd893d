using BenchmarkDotNet.Attributes;
using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Benchmarks;

/// <summary>Working-day arithmetic by index, as a ratio to a plain walk from day to day in the same run.</summary>
[MemoryDiagnoser]
public class CalendarBenchmarks
{
    private readonly WorkingCalendar calendar = WorkingCalendar.BuiltIn;
    private readonly LocalDate receipt = new(2026, 9, 7);

    [Benchmark(Baseline = true)]
    public LocalDate WalkTwentyDays()
    {
        var day = receipt;
        for (var left = 20; left > 0;)
        {
            day = day.PlusDays(1);
            if (calendar.IsWorkingDay(day))
                left--;
        }
        return day;
    }

    [Benchmark]
    public LocalDate AddTwenty() => calendar.AddWorkingDays(receipt, 20);

    [Benchmark]
    public int CountTwoMonths() => calendar.CountWorkingDays(receipt, new LocalDate(2026, 11, 6));
}

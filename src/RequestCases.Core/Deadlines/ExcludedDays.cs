using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Deadlines;

/// <summary>
/// The union of stand-stills, as ranges of working-day numbers that neither overlap nor touch. Working with numbers, not days, is what
/// makes the due date a few additions.
/// </summary>
internal readonly struct ExcludedDays
{
    private readonly (int First, int Last)[]? _ranges;

    private ExcludedDays((int First, int Last)[] ranges) => _ranges = ranges;

    /// <summary>How many working days are excluded.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var (first, last) in _ranges ?? [])
                count += last - first + 1;
            return count;
        }
    }

    public static ExcludedDays Of(IReadOnlyList<StandStill> standStills, WorkingCalendar calendar)
    {
        if (standStills.Count == 0)
            return default;
        var ranges = new List<(int First, int Last)>(standStills.Count);
        foreach (var still in standStills)
            ranges.Add((calendar.WorkingDaysThrough(still.After) + 1, calendar.WorkingDaysThrough(still.Through)));
        ranges.Sort();
        return new ExcludedDays(Merge(ranges));
    }

    /// <summary>The n-th working day after a day, excluded days skipped.</summary>
    public LocalDate AddWorkingDays(LocalDate after, int n, WorkingCalendar calendar)
    {
        var number = calendar.WorkingDaysThrough(after) + n;
        foreach (var (first, last) in _ranges ?? [])
        {
            if (first > number)
                break;
            number += last - first + 1;
        }

        return calendar.WorkingDayNumber(number);
    }

    /// <summary>How many excluded working days lie after one day and up to another.</summary>
    public int CountWithin(LocalDate after, LocalDate through, WorkingCalendar calendar)
    {
        var (from, to) = (calendar.WorkingDaysThrough(after) + 1, calendar.WorkingDaysThrough(through));
        var count = 0;
        foreach (var (first, last) in _ranges ?? [])
            count += Math.Max(0, Math.Min(last, to) - Math.Max(first, from) + 1);
        return count;
    }

    private static (int First, int Last)[] Merge(List<(int First, int Last)> sorted)
    {
        var merged = new List<(int First, int Last)>(sorted.Count);
        foreach (var range in sorted)
        {
            if (range.Last < range.First)
                continue;
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, range.Last));
            else
                merged.Add(range);
        }

        return [.. merged];
    }
}

using RequestCases.Core.Calendar;

namespace RequestCases.Core.Deadlines;

/// <summary>
/// Replays the facts of a case over a calendar and yields its dates. A pure function: the same facts, calendar and policy give the same
/// reading, in whatever order the facts were entered.
/// </summary>
public static class ReplyClock
{
    /// <summary>Replays facts by day; on one day in the order in which such things happen (receipt first, service of the reply last).</summary>
    /// <returns>The reading; facts that break a rule have no effect and are listed in <see cref="ClockReading.Refused"/>.</returns>
    /// <exception cref="RefusedException">DATE_OUT_OF_CALENDAR: a date lies outside the calendar.</exception>
    public static ClockReading Replay(IReadOnlyList<ClockFact> facts, WorkingCalendar calendar, DeadlinePolicy policy)
    {
        var inOrder = InOrder(facts);
        var replay = new ClockReplay(inOrder, calendar, policy);
        for (var i = 0; i < inOrder.Count; i++)
            replay.Play(inOrder[i]);
        return replay.Read();
    }

    private static IReadOnlyList<ClockFact> InOrder(IReadOnlyList<ClockFact> facts)
    {
        for (var i = 1; i < facts.Count; i++)
        {
            if (FactOrder.Instance.Compare(facts[i - 1], facts[i]) > 0)
                return [.. facts.Order(FactOrder.Instance)];
        }
        return facts;
    }
}

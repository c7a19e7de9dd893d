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
        var inOrder = facts.ToArray();
        Array.Sort(inOrder, FactOrder.Instance);
        var replay = new ClockReplay(inOrder, calendar, policy);
        foreach (var fact in inOrder)
            replay.Play(fact);
        return replay.Read();
    }
}

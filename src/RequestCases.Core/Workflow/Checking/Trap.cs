namespace RequestCases.Core.Workflow.Checking;

/// <summary>The last places of cases that cannot finish: once in one of these positions, a case only goes round among them, or not on at all.</summary>
internal static class Trap
{
    /// <summary>A trap that is come to from the given position.</summary>
    public static IReadOnlySet<Position> From(Position position)
    {
        while (true)
        {
            var ahead = Reached(position, Onward);
            var into = ahead.SelectMany(p => Onward(p).Select(to => (to, p))).ToLookup(e => e.to, e => e.p);
            var round = Reached(position, p => into[p]);
            if (round.Count == ahead.Count)
                return ahead;
            position = ahead.First(p => !round.Contains(p));
        }
    }

    private static HashSet<Position> Reached(Position start, Func<Position, IEnumerable<Position>> onward)
    {
        var reached = new HashSet<Position> { start };
        var next = new Queue<Position>([start]);
        while (next.TryDequeue(out var position))
        {
            foreach (var to in onward(position).Where(reached.Add))
                next.Enqueue(to);
        }
        return reached;
    }

    private static IEnumerable<Position> Onward(Position position) => position.Exits.Where(e => !e.IsOptional).Select(e => e.To);
}

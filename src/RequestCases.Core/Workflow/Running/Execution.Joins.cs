namespace RequestCases.Core.Workflow.Running;

/// <summary>Gateways that wait for each other's tokens.</summary>
internal sealed partial class Execution
{
    /// <summary>Counts tokens per incoming flow, so that a token that came twice by one way never stands in for another way.</summary>
    private void ArriveAtParallel(Move move, ProcessElement gateway)
    {
        if (gateway.Incoming.Count > 1 && move.Flow is not null)
        {
            arrivals.Add(new Arrival(move.Scope, move.Flow));
            if (!gateway.Incoming.All(f => HasArrived(move.Scope, f)))
                return;
            TakeArrivals(move.Scope, gateway);
        }
        Follow(move.Scope, gateway.Outgoing);
    }

    private void ArriveAtInclusive(Move move, ProcessElement gateway)
    {
        if (gateway.Incoming.Count > 1 && move.Flow is not null)
            arrivals.Add(new Arrival(move.Scope, move.Flow));
        else
            Follow(move.Scope, FlowsTaken(gateway, null));
    }

    private bool HasArrived(int scope, SequenceFlow flow) => arrivals.Contains(new Arrival(scope, flow.Id));

    /// <summary>Takes one token from every incoming flow that has one.</summary>
    private void TakeArrivals(int scope, ProcessElement gateway)
    {
        foreach (var flow in gateway.Incoming)
            arrivals.Remove(new Arrival(scope, flow.Id));
    }

    private bool ActivateOneInclusiveJoin()
    {
        foreach (var (scope, flow) in arrivals.ToList())
        {
            var gateway = definition[definition.Flow(flow).Target];
            if (gateway.Kind != ElementKind.InclusiveGateway || MoreCanCome(scope, gateway))
                continue;
            TakeArrivals(scope, gateway);
            Follow(scope, FlowsTaken(gateway, null));
            return true;
        }
        return false;
    }

    /// <summary>
    /// BPMN 2.0.2, 13.4.3: the gateway waits while a token of its scope has a way to an incoming flow without a token, and none to an incoming flow with one,
    /// neither by way of the gateway itself.
    /// </summary>
    private bool MoreCanCome(int scope, ProcessElement gateway)
    {
        var byArrival = gateway.Incoming.ToLookup(f => HasArrived(scope, f), f => f.Source);
        if (!byArrival[false].Any())
            return false;
        var toEmpty = Before(byArrival[false], gateway.Id);
        var toFull = Before(byArrival[true], gateway.Id);
        return PlacesOfTokens(scope).Any(place => place != gateway.Id && toEmpty.Contains(place) && !toFull.Contains(place));
    }

    private IEnumerable<string> PlacesOfTokens(int scope) =>
        Leaves.Where(l => l.Scope == scope).Select(PlaceOf)
            .Concat(scopes.Where(s => s.Parent == scope).Select(s => s.Element))
            .Concat(arrivals.Where(a => a.Scope == scope).Select(a => definition.Flow(a.Flow).Target));

    /// <summary>The waits of an event-based gateway are one token, and it still has every way out of the gateway.</summary>
    private string PlaceOf(Leaf leaf) => leaf.Race == 0 ? leaf.Element : definition[leaf.Element].Incoming[0].Source;

    /// <summary>Elements with a way to one of these that does not visit the gateway; by the events at an activity's edge too.</summary>
    private HashSet<string> Before(IEnumerable<string> ends, string gateway)
    {
        var before = new HashSet<string>();
        var next = new Stack<string>(ends);
        while (next.TryPop(out var at))
        {
            if (at == gateway || !before.Add(at))
                continue;
            var element = definition[at];
            if (element.AttachedTo is not null)
                next.Push(element.AttachedTo);
            foreach (var flow in element.Incoming)
                next.Push(flow.Source);
        }
        return before;
    }
}

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
    /// Whether some token of the scope can still come to the gateway by a way in on which none waits yet.
    /// A token that would have to pass the gateway itself to get there belongs to the next round.
    /// </summary>
    private bool MoreCanCome(int scope, ProcessElement gateway)
    {
        var open = gateway.Incoming.Where(f => !HasArrived(scope, f)).Select(f => f.Id).ToHashSet();
        return open.Count > 0 && PlacesOfTokens(scope).Any(place => place != gateway.Id && CanReach(place, open, gateway.Id));
    }

    private IEnumerable<string> PlacesOfTokens(int scope) =>
        Leaves.Where(l => l.Scope == scope).Select(l => l.Element)
            .Concat(scopes.Where(s => s.Parent == scope).Select(s => s.Element))
            .Concat(arrivals.Where(a => a.Scope == scope).Select(a => definition.Flow(a.Flow).Target))
            .Distinct();

    private bool CanReach(string from, HashSet<string> flows, string without)
    {
        var seen = new HashSet<string> { from, without };
        var next = new Stack<string>([from]);
        while (next.TryPop(out var at))
        {
            foreach (var flow in WaysOut(at))
            {
                if (flows.Contains(flow.Id))
                    return true;
                if (seen.Add(flow.Target))
                    next.Push(flow.Target);
            }
        }
        return false;
    }

    /// <summary>A token on an activity can also leave it by the events at its edge.</summary>
    private IEnumerable<SequenceFlow> WaysOut(string element) =>
        definition[element].Outgoing.Concat(definition.BoundariesOf(element).SelectMany(b => b.Outgoing));
}

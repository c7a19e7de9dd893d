using System.Collections.Concurrent;
using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow.Checking;

/// <summary>The shipped procedure with every single flow removed or led elsewhere.</summary>
public sealed class MutationTests
{
    private static readonly ProcessDefinition Shipped = ShippedProcedureTests.Procedure;

    [Test]
    public void No_flow_can_be_removed_unnoticed()
    {
        var unnoticed = Variant.Flows.AsParallel().Where(f => Variant.Codes(Variant.Without(f.Id)).Count == 0).Select(f => f.Id);
        Assert.That(unnoticed, Is.Empty);
    }

    [Test]
    public void Whatever_goes_wrong_on_a_walk_through_a_rewired_procedure_the_checker_has_noticed()
    {
        var verdicts = new ConcurrentBag<(string Mutation, string? Fault, bool Noticed)>();
        Parallel.ForEach(Rewirings(), mutation =>
        {
            var xml = Variant.Rewired(mutation.Flow, mutation.Target);
            var noticed = Variant.Codes(xml).Count > 0;
            verdicts.Add(($"{mutation.Flow} to {mutation.Target}", noticed ? "" : CourseOracle.FaultOf(BpmnReader.Read(xml), walks: 100), noticed));
        });
        Assert.That(verdicts.Where(v => v is { Noticed: false, Fault: not null }), Is.Empty);
        Assert.That(verdicts.Count(v => v.Noticed), Is.GreaterThan(verdicts.Count / 2));
        Assert.That(verdicts.Count(v => !v.Noticed), Is.GreaterThan(0), "Some rewirings are lawful, e.g. answering directly after all.");
    }

    [Test]
    public void The_walks_find_nothing_in_the_shipped_procedure_and_something_in_a_broken_one()
    {
        Assert.That(CourseOracle.FaultOf(Shipped, walks: 300), Is.Null);
        Assert.That(CourseOracle.FaultOf(BpmnReader.Read(Variant.Rewired("UnitReview_approve", "Approve")), walks: 300), Is.EqualTo("approved before secrecy review"));
    }

    /// <summary>Each flow led past the next element, to an end, and to the archive.</summary>
    private static IEnumerable<(string Flow, string Target)> Rewirings()
    {
        foreach (var flow in Variant.Flows)
        {
            var container = Shipped[flow.Source].Container;
            var past = Shipped[flow.Target].Outgoing.Take(1).Select(f => f.Target);
            var ends = Shipped.Elements.Values.Where(e => e.Container == container && e.Kind == ElementKind.EndEvent).Take(1).Select(e => e.Id);
            var archive = container == Shipped.Id ? new[] { "Archive" } : [];
            foreach (var target in past.Concat(ends).Concat(archive).Distinct().Where(t => t != flow.Target && t != flow.Source))
                yield return (flow.Id, target);
        }
    }
}

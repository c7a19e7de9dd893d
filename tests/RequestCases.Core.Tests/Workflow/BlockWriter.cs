using System.Text;

namespace RequestCases.Core.Tests.Workflow;

/// <summary>Writes a <see cref="Block"/> as a document. The message <c>cancel</c> interrupts the process at any time.</summary>
internal sealed class BlockWriter
{
    private readonly StringBuilder messages = new();
    private int last;

    public static string Document(Block block)
    {
        var writer = new BlockWriter();
        var content = writer.Content(block) + writer.Handler("cancel", interrupting: true);
        return Bpmn.Document(content, writer.messages.ToString());
    }

    private string Next(string kind) => kind + ++last;

    private string Content(Block block)
    {
        var xml = new StringBuilder();
        var start = Add(xml, "startEvent");
        var (first, end) = Write(xml, block);
        Flow(xml, start, first);
        Flow(xml, end, Add(xml, "endEvent"));
        return xml.ToString();
    }

    private (string First, string Last) Write(StringBuilder xml, Block block) => block.Kind switch
    {
        BlockKind.Work => Single(Add(xml, "userTask")),
        BlockKind.Wait => Single(Add(xml, "receiveTask", attributes: $" messageRef='{Message()}'")),
        BlockKind.Passed => Single(Add(xml, "intermediateThrowEvent")),
        BlockKind.Race => Race(xml),
        BlockKind.Sequence => Sequence(xml, [.. block.Parts.Select(p => Write(xml, p))]),
        BlockKind.Parallel => Split(xml, block, "parallelGateway", "parallelGateway", _ => [null]),
        BlockKind.Inclusive => Split(xml, block, "inclusiveGateway", "inclusiveGateway", _ => [null]),
        BlockKind.Choice => Split(xml, block, "userTask", "exclusiveGateway", i => ["way" + i]),
        BlockKind.Some => Split(xml, block, "userTask", "inclusiveGateway", i => ["way" + i, "all"]),
        BlockKind.Loop => Loop(xml, block),
        BlockKind.Instances => Single(Add(xml, "subProcess", $"<multiInstanceLoopCharacteristics isSequential='{Text(block.Flag)}'><loopCardinality>{block.Count}</loopCardinality></multiInstanceLoopCharacteristics>" + Inside(block))),
        BlockKind.Interrupted => Edged(xml, Add(xml, "subProcess", Inside(block)), $"<messageEventDefinition messageRef='{Message()}'/>", block.Flag),
        BlockKind.Accompanied => Single(Add(xml, "subProcess", Inside(block) + Handler(Message(), block.Flag))),
        BlockKind.Escalating => Edged(xml, Add(xml, "subProcess", Raising(block)), "<escalationEventDefinition escalationRef='e'/>", block.Flag),
        _ => Single(Add(xml, "subProcess", Inside(block))),
    };

    private static (string, string) Single(string id) => (id, id);

    private string Inside(Block block) => Content(block with { Kind = BlockKind.Sequence });

    private (string, string) Sequence(StringBuilder xml, IReadOnlyList<(string First, string Last)> parts)
    {
        foreach (var (one, next) in parts.Zip(parts.Skip(1)))
            Flow(xml, one.Last, next.First);
        return (parts[0].First, parts[^1].Last);
    }

    private (string, string) Split(StringBuilder xml, Block block, string splitTag, string joinTag, Func<int, string?[]> outcomes)
    {
        var split = Add(xml, splitTag);
        var join = Add(xml, joinTag);
        foreach (var (i, part) in block.Parts.Index())
        {
            // Several flows from the split meet here first: the part may begin with a gateway that would join them.
            var enter = Add(xml, "exclusiveGateway");
            var (first, end) = Write(xml, part);
            foreach (var outcome in outcomes(i))
                Flow(xml, split, enter, outcome);
            Flow(xml, enter, first);
            Flow(xml, end, join);
        }
        return (split, join);
    }

    private (string, string) Loop(StringBuilder xml, Block block)
    {
        var begin = Add(xml, "exclusiveGateway");
        var decide = Add(xml, "userTask");
        var done = Add(xml, "intermediateThrowEvent");
        var (first, end) = Write(xml, block with { Kind = BlockKind.Sequence });
        Flow(xml, begin, first);
        Flow(xml, end, decide);
        Flow(xml, decide, begin, "again");
        Flow(xml, decide, done, "done");
        return (begin, done);
    }

    private (string, string) Race(StringBuilder xml)
    {
        var gateway = Add(xml, "eventBasedGateway");
        var merge = Add(xml, "exclusiveGateway");
        foreach (var trigger in new[] { $"<messageEventDefinition messageRef='{Message()}'/>", "<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>" })
        {
            var caught = Add(xml, "intermediateCatchEvent", trigger);
            Flow(xml, gateway, caught);
            Flow(xml, caught, merge);
        }
        return (gateway, merge);
    }

    /// <summary>What an interrupting event starts comes back to the main way; what another starts ends by itself.</summary>
    private (string, string) Edged(StringBuilder xml, string activity, string trigger, bool interrupting)
    {
        var edge = Add(xml, "boundaryEvent", trigger, $" attachedToRef='{activity}' cancelActivity='{Text(interrupting)}'");
        var handle = Add(xml, "userTask");
        var merge = Add(xml, "exclusiveGateway");
        Flow(xml, edge, handle);
        Flow(xml, activity, merge);
        Flow(xml, handle, interrupting ? merge : Add(xml, "endEvent"));
        return (activity, merge);
    }

    /// <summary>The block, and beside it a task that may raise.</summary>
    private string Raising(Block block)
    {
        var xml = new StringBuilder();
        var start = Add(xml, "startEvent");
        var fork = Add(xml, "parallelGateway");
        var decide = Add(xml, "userTask");
        var (first, end) = Write(xml, block with { Kind = BlockKind.Sequence });
        Flow(xml, start, fork);
        Flow(xml, fork, first);
        Flow(xml, fork, decide);
        Flow(xml, end, Add(xml, "endEvent"));
        Flow(xml, decide, Add(xml, "endEvent"), "quiet");
        Flow(xml, decide, Add(xml, "endEvent", "<escalationEventDefinition escalationRef='e'/>"), "raise");
        return xml.ToString();
    }

    private string Handler(string message, bool interrupting)
    {
        var xml = new StringBuilder();
        var start = Add(xml, "startEvent", $"<messageEventDefinition messageRef='{Declared(message)}'/>", $" isInterrupting='{Text(interrupting)}'");
        Flow(xml, start, Add(xml, "userTask"));
        var handler = new StringBuilder();
        Add(handler, "subProcess", xml.ToString(), " triggeredByEvent='true'");
        return handler.ToString();
    }

    private string Message() => Declared(Next("message"));

    private string Declared(string message)
    {
        if (!messages.ToString().Contains($"id='{message}'", StringComparison.Ordinal))
            messages.Append($"<message id='{message}' name='{message}'/>");
        return message;
    }

    private string Add(StringBuilder xml, string tag, string inner = "", string attributes = "")
    {
        var id = Next(tag);
        xml.Append($"<{tag} id='{id}'{attributes}>{inner}</{tag}>");
        return id;
    }

    private void Flow(StringBuilder xml, string from, string to, string? outcome = null) => xml.Append(
        $"<sequenceFlow id='{Next("flow")}' sourceRef='{from}' targetRef='{to}'{(outcome is null ? "" : $" vw:conditionOutcome='{outcome}'")}/>");

    private static string Text(bool value) => value ? "true" : "false";
}

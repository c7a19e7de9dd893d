using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

/// <summary>What holds for every procedure made of <see cref="Block"/>s, however it is played.</summary>
public sealed class InterpreterProperties
{
    private const int MostSteps = 5_000;

    private static readonly Arbitrary<(Block Block, int[] Choices)> Played = (
        from block in Block.Any
        from choices in Gen.Choose(0, 10_000).ArrayOf()
        select (block, choices)).ToArbitrary();

    [Test]
    public void No_token_is_lost_or_invented_so_every_case_can_be_finished_and_leaves_nothing() => Prop.ForAll(Played, p =>
    {
        var walk = new Walk(p.Block);
        foreach (var choice in p.Choices)
            walk.TakeAny(choice);
        for (var step = 0; step < MostSteps && !walk.State.Completed; step++)
            walk.TakeTowardsEnd();
        return walk.State.Completed && walk.Open.Count == 0 && walk.State.Equals(new ProcessState { Completed = true });
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Work_started_and_neither_done_nor_taken_back_is_the_work_that_is_open() => Prop.ForAll(Played, p =>
    {
        var walk = new Walk(p.Block);
        return p.Choices.All(choice =>
        {
            walk.TakeAny(choice);
            return walk.Open.SetEquals(walk.State.OpenWork.Select(w => w.WorkId));
        });
    }).QuickCheckThrowOnFailure();

    [Test]
    public void The_same_step_gives_the_same_answer_also_from_a_state_that_was_saved() => Prop.ForAll(Played, p =>
    {
        var walk = new Walk(p.Block);
        return p.Choices.All(choice =>
        {
            var before = walk.State;
            var saved = JsonSerializer.Deserialize<ProcessState>(JsonSerializer.Serialize(before))!;
            if (walk.TakeAny(choice) is not { } step)
                return true;
            var again = Interpreter.Step(walk.Definition, saved, step);
            return saved.Equals(before) && again.State.Equals(walk.State) && JsonSerializer.Serialize(again.State) == JsonSerializer.Serialize(walk.State)
                && again.Commands.SequenceEqual(walk.Commands);
        });
    }).QuickCheckThrowOnFailure();

    [Test]
    public void An_interruption_leaves_no_work_open_but_its_own() => Prop.ForAll(Played, p =>
    {
        var walk = new Walk(p.Block);
        foreach (var choice in p.Choices)
            walk.TakeAny(choice);
        if (walk.State.Completed)
            return true;
        var open = walk.Open.ToHashSet();
        walk.Take(new MessageReceived("cancel"));
        return walk.Commands.OfType<CancelWork>().Select(c => c.WorkId).ToHashSet().SetEquals(open)
            && walk.Open.Count == 1 && walk.State.OpenWaits.Count == 0
            && Interpreter.Step(walk.Definition, walk.State, new WorkCompleted(walk.Open.Single(), null)).State.Completed;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Every_step_that_is_open_can_be_taken() => Prop.ForAll(Played, p =>
    {
        var walk = new Walk(p.Block);
        foreach (var choice in p.Choices)
            walk.TakeAny(choice);
        return walk.Possible().All(step => Interpreter.Step(walk.Definition, walk.State, step) is not null);
    }).QuickCheckThrowOnFailure();

    /// <summary>A case being played, with its own books of which work is open.</summary>
    private sealed class Walk
    {
        private readonly List<string> messages;

        public Walk(Block block)
        {
            Definition = BpmnReader.Read(BlockWriter.Document(block));
            messages = [.. Definition.Elements.Values.Select(e => e.MessageName).OfType<string>().Where(m => m != "cancel")];
            Take(new ProcessStarted());
        }

        public ProcessDefinition Definition { get; }

        public ProcessState State { get; private set; } = ProcessState.Empty;

        public IReadOnlyList<ProcessCommand> Commands { get; private set; } = [];

        public HashSet<int> Open { get; } = [];

        public void Take(ProcessEvent step)
        {
            (State, Commands) = Interpreter.Step(Definition, State, step);
            if (step is WorkCompleted done)
                Assert.That(Open.Remove(done.WorkId));
            foreach (var cancelled in Commands.OfType<CancelWork>())
                Assert.That(Open.Remove(cancelled.WorkId));
            foreach (var started in Commands.OfType<StartWork>())
                Assert.That(Open.Add(started.WorkId));
        }

        public ProcessEvent? TakeAny(int choice)
        {
            var possible = Possible().ToList();
            if (possible.Count == 0)
                return null;
            Take(possible[choice % possible.Count]);
            return possible[choice % possible.Count];
        }

        /// <summary>Prefers what leaves loops, and wakes only what nothing else can wake.</summary>
        public void TakeTowardsEnd() => Take(
            State.OpenWork.Select(w => new WorkCompleted(w.WorkId, Definition[w.ElementId].Outcomes is [.., var last] ? last : null)).FirstOrDefault<ProcessEvent>()
            ?? Waking(State.OpenWaits[0].ElementId));

        public IEnumerable<ProcessEvent> Possible() => State.OpenWork
            .SelectMany(w => Definition[w.ElementId].Outcomes.DefaultIfEmpty(null).Select(o => (ProcessEvent)new WorkCompleted(w.WorkId, o)))
            .Concat(State.OpenWaits.Select(w => Waking(w.ElementId)))
            .Concat(messages.Where(m => Interpreter.Awaits(Definition, State, m)).Select(m => new MessageReceived(m)));

        private ProcessEvent Waking(string wait) =>
            Definition[wait].MessageName is { } message ? new MessageReceived(message) : new TimerFired(wait);
    }
}

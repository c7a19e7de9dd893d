using System.Text;
using System.Text.Json;
using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

public sealed class RandomWalkTests
{
    private static readonly ProcessDefinition Procedure = ShippedProcedureTests.Procedure;

    private static readonly string[] Messages =
        [.. Procedure.Elements.Values.Select(e => e.MessageName).OfType<string>().Where(m => m != "withdrawn").Distinct()];

    [Test]
    public void Wherever_a_case_wanders_somebody_has_work_or_it_is_over([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var run = new Run(Procedure);
        for (var step = 0; step < 80 && !run.State.Completed; step++)
        {
            run.Take(AnyStep(run.State, random));
            var json = JsonSerializer.Serialize(run.State);
            Assert.That(run.State.Completed || run.State.OpenWork.Count > 0);
            Assert.That(Encoding.UTF8.GetByteCount(json), Is.LessThan(1024));
            Assert.That(JsonSerializer.Deserialize<ProcessState>(json), Is.EqualTo(run.State));
        }
        if (run.State.Completed)
            return;
        run.Message("withdrawn").Do("CloseWithdrawn").Do("ArchiveWithdrawn", "archived");
        Assert.That(run.State.Completed);
    }

    private static ProcessEvent AnyStep(ProcessState state, Random random)
    {
        var messages = Messages.Where(m => Interpreter.Awaits(Procedure, state, m) && (m != "extension-requested" || state.OpenWork.Count < 3)).ToList();
        if (messages.Count > 0 && random.Next(5) == 0)
            return new MessageReceived(messages[random.Next(messages.Count)]);
        var work = state.OpenWork[random.Next(state.OpenWork.Count)];
        var outcomes = Procedure[work.ElementId].Outcomes;
        return new WorkCompleted(work.WorkId, outcomes.Count == 0 ? null : outcomes[random.Next(outcomes.Count)]);
    }
}

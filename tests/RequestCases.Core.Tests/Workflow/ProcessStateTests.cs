using System.Text;
using System.Text.Json;
using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

public sealed class ProcessStateTests
{
    [Test]
    public void A_state_comes_back_from_JSON_as_it_was_and_the_case_goes_on()
    {
        var run = ShippedProcedureTests.InJointReview().Message("extension-requested").Do("LegalReview", "approve");
        var back = JsonSerializer.Deserialize<ProcessState>(JsonSerializer.Serialize(run.State))!;
        Assert.That(back, Is.EqualTo(run.State));
        run.State = back;
        Assert.That(run.Do("SecrecyReview", "approve").Open, Is.EqualTo("Approve ApproveExtension"));
    }

    [Test]
    public void An_empty_and_a_completed_state_come_back_too()
    {
        var completed = new ProcessState { Completed = true };
        Assert.That(JsonSerializer.Deserialize<ProcessState>(JsonSerializer.Serialize(ProcessState.Empty)), Is.EqualTo(ProcessState.Empty));
        Assert.That(JsonSerializer.Deserialize<ProcessState>(JsonSerializer.Serialize(completed)), Is.EqualTo(completed));
        Assert.That(completed, Is.Not.EqualTo(ProcessState.Empty));
    }

    [Test]
    public void A_state_in_the_middle_is_smaller_than_a_kilobyte()
    {
        var run = ShippedProcedureTests.InJointReview().Message("extension-requested").Do("LegalReview", "approve");
        Assert.That(Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(run.State)), Is.LessThan(1024));
    }

    [Test]
    public void What_is_done_leaves_no_trace_in_the_state()
    {
        var run = ShippedProcedureTests.Searching();
        var first = JsonSerializer.Serialize(run.State);
        for (var round = 0; round < 20; round++)
            run.Do("Search", "draft").Do("Draft", "submit").Do("UnitReview", "approve").Do("LegalReview", "sendBack").Do("Draft", "searchAgain");
        Assert.That(JsonSerializer.Serialize(run.State), Has.Length.LessThanOrEqualTo(first.Length + 4));
    }

    [Test]
    public void A_refused_step_changes_nothing()
    {
        var run = ShippedProcedureTests.Searching();
        var before = JsonSerializer.Serialize(run.State);
        var steps = new (ProcessEvent Step, string Code)[]
        {
            (new WorkCompleted(9999, "draft"), "WORK_NOT_OPEN"),
            (new WorkCompleted(run.State.OpenWork[0].WorkId, "nonsense"), "OUTCOME_UNKNOWN"),
            (new WorkCompleted(run.State.OpenWork[0].WorkId, null), "OUTCOME_UNKNOWN"),
            (new MessageReceived("fee-expired"), "MESSAGE_NOT_AWAITED"),
            (new TimerFired("Search"), "TIMER_NOT_ARMED"),
            (new ProcessStarted(), "PROCESS_ALREADY_STARTED"),
        };
        foreach (var (step, code) in steps)
        {
            Assert.That(Assert.Throws<ProcessRefusedException>(() => run.Take(step))!.Code, Is.EqualTo(code));
            Assert.That(JsonSerializer.Serialize(run.State), Is.EqualTo(before));
        }
    }

    [Test]
    public void Before_the_start_and_after_the_end_every_step_is_refused()
    {
        var early = Assert.Throws<ProcessRefusedException>(() =>
            Interpreter.Step(ShippedProcedureTests.Procedure, ProcessState.Empty, new MessageReceived("withdrawn")));
        Assert.That(early!.Code, Is.EqualTo("PROCESS_NOT_STARTED"));
        var late = Assert.Throws<ProcessRefusedException>(() =>
            Interpreter.Step(ShippedProcedureTests.Procedure, new ProcessState { Completed = true }, new WorkCompleted(1, null)));
        Assert.That(late!.Code, Is.EqualTo("PROCESS_OVER"));
        Assert.That(Interpreter.Awaits(ShippedProcedureTests.Procedure, ProcessState.Empty, "withdrawn"), Is.False);
    }

    [Test]
    public void The_same_step_from_the_same_state_gives_the_same_answer()
    {
        var run = ShippedProcedureTests.InJointReview();
        var step = new WorkCompleted(run.State.OpenWork[0].WorkId, "sendBack");
        var one = Interpreter.Step(ShippedProcedureTests.Procedure, run.State, step);
        var two = Interpreter.Step(ShippedProcedureTests.Procedure, run.State, step);
        Assert.That(two.State, Is.EqualTo(one.State));
        Assert.That(two.Commands, Is.EqualTo(one.Commands));
    }
}

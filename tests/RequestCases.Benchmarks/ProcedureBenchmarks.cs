using System.Text.Json;
using BenchmarkDotNet.Attributes;
using RequestCases.Core.Workflow;

namespace RequestCases.Benchmarks;

/// <summary>The shipped procedure with a definition already read: one step, and a whole case, against saving and loading the state once a step.</summary>
[MemoryDiagnoser]
public class ProcedureBenchmarks
{
    /// <summary>Handed back once, sent back by the unit, by the legal review and by the approver.</summary>
    private static readonly (string Task, string Outcome)[] FourSendBacks =
    [
        ("Register", "registered"), ("Triage", "accept"), ("Assign", "assigned"), ("TakeOn", "handBack"), ("Assign", "assigned"), ("TakeOn", "accept"),
        ("Search", "draft"), ("Draft", "submit"), ("UnitReview", "sendBack"), ("Draft", "submit"), ("UnitReview", "approve"), ("LegalReview", "sendBack"),
        ("Draft", "submit"), ("UnitReview", "approve"), ("SecrecyReview", "approve"), ("LegalReview", "approve"), ("Approve", "sendBack"),
        ("Draft", "submit"), ("UnitReview", "approve"), ("SecrecyReview", "approve"), ("LegalReview", "approve"), ("Approve", "approve"),
        ("Issue", "issued"), ("Deliver", "delivered"), ("Archive", "archived"),
    ];

    private readonly ProcessDefinition definition =
        BpmnReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workflows", "disclosure-request.bpmn")));

    private readonly List<ProcessState> states = [ProcessState.Empty];
    private readonly List<ProcessEvent> steps = [new ProcessStarted()];

    /// <summary>Works out the 26 steps and the states between them once.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        foreach (var (task, outcome) in FourSendBacks)
        {
            states.Add(Interpreter.Step(definition, states[^1], steps[^1]).State);
            steps.Add(new WorkCompleted(states[^1].OpenWork.First(w => w.ElementId == task).WorkId, outcome));
        }
    }

    /// <summary>The floor: the states of the same case, each to JSON and back.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = 26)]
    public int JsonRoundTrip() => states.Count(s => JsonSerializer.Deserialize<ProcessState>(JsonSerializer.SerializeToUtf8Bytes(s))!.Completed);

    /// <summary>One step in the middle: a review sends back, which ends the subprocess and takes back the other review.</summary>
    [Benchmark]
    public StepResult SendBack() => Interpreter.Step(definition, states[12], steps[12]);

    /// <summary>A whole case of 26 steps with four send-backs; time and bytes are those of one step.</summary>
    [Benchmark(OperationsPerInvoke = 26)]
    public ProcessState WholeCase()
    {
        var state = ProcessState.Empty;
        foreach (var step in steps)
            state = Interpreter.Step(definition, state, step).State;
        return state;
    }

    /// <summary>The whole proof: every path of the procedure played and held against the statute.</summary>
    [Benchmark]
    public IReadOnlyList<Finding> Check() => DefinitionChecker.Check(definition);
}

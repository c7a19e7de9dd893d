using BenchmarkDotNet.Attributes;
using RequestCases.Core.Workflow;

namespace RequestCases.Benchmarks;

/// <summary>The shipped procedure: one step, and a whole case.</summary>
[MemoryDiagnoser]
public class ProcedureBenchmarks
{
    private static readonly string[] WholeCase =
    [
        "registered", "accept", "assigned", "accept", "draft", "submit", "approve", "approve", "approve", "approve", "issued", "delivered", "archived",
    ];

    private readonly ProcessDefinition definition =
        BpmnReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workflows", "disclosure-request.bpmn")));

    private ProcessState started = ProcessState.Empty;

    [GlobalSetup]
    public void Start() => started = Interpreter.Step(definition, ProcessState.Empty, new ProcessStarted()).State;

    [Benchmark(Baseline = true)]
    public StepResult OneStep() => Interpreter.Step(definition, started, new WorkCompleted(started.OpenWork[0].WorkId, "registered"));

    [Benchmark]
    public ProcessState Whole()
    {
        var state = started;
        foreach (var outcome in WholeCase)
            state = Interpreter.Step(definition, state, new WorkCompleted(state.OpenWork[0].WorkId, outcome)).State;
        return state;
    }
}

namespace RequestCases.Core.Workflow.Running;

/// <summary>
/// One step being taken: a mutable copy of the state that lives only inside <see cref="Interpreter"/>. The parts: this file keeps the books,
/// <c>Execution.Moves</c> moves tokens, <c>Execution.Joins</c> lets gateways join, <c>Execution.Catches</c> delivers messages, timers and escalations,
/// <c>Execution.Collections</c> keeps the lists that multi-instance activities go through.
/// </summary>
internal sealed partial class Execution
{
    private readonly ProcessDefinition definition;
    private readonly List<Scope> scopes;
    private readonly List<Leaf> work;
    private readonly List<Leaf> waits;
    private readonly List<Arrival> arrivals;
    private readonly Queue<Move> moves = [];
    private readonly List<Leaf> started = [];
    private readonly List<Leaf> cancelled = [];
    private readonly List<SendMessage> sent = [];
    private readonly List<string>? passed;
    private int lastId;
    private bool completed;

    /// <param name="definition">The procedure.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="passed">Takes the ids of the flows and elements that tokens pass, in order; null when nobody asks.</param>
    public Execution(ProcessDefinition definition, ProcessState state, List<string>? passed = null)
    {
        this.definition = definition;
        this.passed = passed;
        scopes = [.. state.Scopes];
        work = [.. state.Work];
        waits = [.. state.Waits];
        arrivals = [.. state.Arrivals];
        lastId = state.LastId;
        collections = state.Collections is { } known ? NoCollections.SetItems(known) : NoCollections;
    }

    /// <summary>Leaves opened in this step, work and waits.</summary>
    public IReadOnlyList<Leaf> Started => started;

    /// <summary>Leaves that were open before this step and ended in it without completing.</summary>
    public IReadOnlyList<Leaf> Cancelled => cancelled;

    public ProcessState ToState() => completed
        ? new ProcessState { Completed = true }
        : new ProcessState
        {
            LastId = lastId,
            Scopes = [.. scopes],
            Work = [.. work],
            Waits = [.. waits],
            Arrivals = [.. arrivals],
            Collections = CollectionsStillNeeded(),
        };

    public IReadOnlyList<ProcessCommand> Commands()
    {
        var commands = new List<ProcessCommand>();
        commands.AddRange(cancelled.Where(IsWork).Select(l => new CancelWork(l.Id, l.Element)));
        commands.AddRange(started.Where(IsWork).Select(l => new StartWork(l.Id, l.Element, l.Item)));
        commands.AddRange(sent);
        if (completed)
            commands.Add(new CompleteProcess());
        return commands;
    }

    private bool IsWork(Leaf leaf) => definition[leaf.Element].IsWork;

    private IEnumerable<Leaf> Leaves => work.Concat(waits);

    private bool IsOpen(int scope) => scopes.Exists(s => s.Id == scope);

    private Scope ScopeOf(int id) => scopes.Find(s => s.Id == id) ?? throw new InvalidOperationException($"Scope {id} is not open.");

    private void Replace(Scope scope) => scopes[scopes.FindIndex(s => s.Id == scope.Id)] = scope;

    private Scope OpenScope(int parent, string element, string? item = null)
    {
        var scope = new Scope(++lastId, parent, element) { Item = item ?? ItemOf(parent) };
        scopes.Add(scope);
        return scope;
    }

    private void OpenLeaf(int scope, ProcessElement element, int race = 0, string? item = null)
    {
        var leaf = new Leaf(++lastId, scope, element.Id, race) { Item = item ?? ItemOf(scope) };
        (element.IsWork ? work : waits).Add(leaf);
        started.Add(leaf);
    }

    private void CloseLeaf(Leaf leaf)
    {
        if (!work.Remove(leaf))
            waits.Remove(leaf);
    }

    private void CancelLeaf(Leaf leaf)
    {
        CloseLeaf(leaf);
        // Opened and taken back within one step: the host never hears of it.
        if (!started.Remove(leaf))
            cancelled.Add(leaf);
    }

    /// <summary>Ends everything in a scope, but not the scope itself.</summary>
    private void CancelContent(int scope)
    {
        foreach (var child in scopes.Where(s => s.Parent == scope).ToList())
            CancelScope(child.Id);
        foreach (var leaf in Leaves.Where(l => l.Scope == scope).ToList())
            CancelLeaf(leaf);
        arrivals.RemoveAll(a => a.Scope == scope);
        DropMoves(scope);
    }

    private void CancelScope(int scope)
    {
        CancelContent(scope);
        scopes.RemoveAll(s => s.Id == scope);
    }

    private void DropMoves(int scope)
    {
        var kept = moves.Where(m => m.Scope != scope).ToList();
        moves.Clear();
        kept.ForEach(moves.Enqueue);
    }

    /// <summary>A token on its way: into an element, by a flow or (start of a scope, event) without one.</summary>
    private readonly record struct Move(int Scope, string Element, string? Flow);
}

namespace RequestCases.Core.Workflow.Checking;

/// <summary>Holds every step of every path against <see cref="StatutoryRules"/>, and keeps the first example of each fault.</summary>
internal sealed class StatuteJudge(ProcessDefinition definition)
{
    private static readonly ILookup<string, WorkRule> OpenRules =
        StatutoryRules.OpenWork.SelectMany(r => r.Activities.Select(a => (a, r))).ToLookup(p => p.a, p => p.r);

    private readonly bool hasOfficeWork = definition.Elements.Values.Any(e => e.Binding is not null) || !definition.Elements.Values.Any(e => e.IsWork);
    private readonly Dictionary<(string Code, string? Article, string Element), Finding> found = [];

    /// <summary>One finding a rule and element, shortest examples first.</summary>
    public IEnumerable<Finding> Found => found.Values;

    /// <summary>Whether the step to this position broke a rule. After the first fault of a path its consequences are not told.</summary>
    /// <param name="to">The position after the step.</param>
    /// <param name="started">Elements of the work that the step opened.</param>
    public bool FindsFaultInStep(Position to, IEnumerable<string> started) => Keep(to, [.. FaultsOfOutcome(to), .. FaultsOfStarting(to, started)]);

    /// <summary>Whether this position breaks a rule, however it was come to.</summary>
    public bool FindsFaultIn(Position position) => Keep(position, [.. FaultsOfStart(position), .. FaultsOfWork(position), .. FaultsOfEnd(position), .. FaultsOfWaiting(position)]);

    private bool Keep(Position position, IReadOnlyList<Fault> faults)
    {
        if (!hasOfficeWork || position.Facts.HasFlag(CaseFacts.Broken))
            return false;
        foreach (var fault in faults)
            found.TryAdd((fault.Code, fault.Article, fault.IsOfTheWhole ? "" : fault.Element.Id), Told(position, fault));
        return faults.Count > 0;
    }

    private IEnumerable<Fault> FaultsOfOutcome(Position now)
    {
        if (now.Step?.Complete is not { } id)
            yield break;
        var work = definition[id];
        var before = now.From!.Facts;
        foreach (var rule in StatutoryRules.Outcomes)
        {
            if (rule.Activity == NextSteps.ActivityOf(work) && rule.Outcome == now.Step.Outcome && !rule.While.Holds(before))
                yield return new Fault(rule.Code, rule.Article, work, rule.Message);
        }
        foreach (var rule in StatutoryRules.Closings)
        {
            if (NextSteps.ActivityOf(work) == "CloseCase" && work.Binding!.Input("ground") == rule.Ground && !rule.While.Holds(before))
                yield return new Fault("CLOSING_UNLAWFUL", rule.Article, work, rule.Message);
        }
    }

    private IEnumerable<Fault> FaultsOfStarting(Position now, IEnumerable<string> started) =>
        from work in started.Select(id => definition[id])
        from rule in StatutoryRules.StartedWork
        where rule.Activities.Contains(NextSteps.ActivityOf(work)) && !rule.While.Holds(now.From?.Facts ?? CaseFacts.None)
        select new Fault(rule.Code, rule.Article, work, rule.Message);

    // Opening a case finishes its registration in the same step, so nothing else may be open then.
    private IEnumerable<Fault> FaultsOfStart(Position now)
    {
        var open = now.State.OpenWork.Select(w => definition[w.ElementId]).ToList();
        if (now.From is null && !(open is [var only] && NextSteps.ActivityOf(only) == "Register"))
            yield return new Fault("REGISTRATION_NOT_FIRST", StatutoryRules.Art45, open.FirstOrDefault() ?? definition.StartOf(definition.Id), "：收到申请后要先登记，而且只登记。请让开始事件只通到一个登记任务。");
    }

    private IEnumerable<Fault> FaultsOfWork(Position now) =>
        from work in OpenElements(now)
        from rule in OpenRules[NextSteps.ActivityOf(work)]
        where !rule.While.Holds(now.Facts)
        select new Fault(rule.Code, rule.Article, work, rule.Message);

    private IEnumerable<Fault> FaultsOfEnd(Position now) => now.State.Completed && StatutoryRules.Ends.FirstOrDefault(r => !r.Must.Holds(now.Facts)) is { } rule
        ? [new Fault(rule.Code, rule.Article, LastElement(now), $"之后{rule.Message}") { IsOfTheWhole = true }]
        : [];

    private IEnumerable<Fault> FaultsOfWaiting(Position now)
    {
        if (now.State.Completed)
            yield break;
        foreach (var rule in StatutoryRules.Awaited.Where(r => r.While.Holds(now.Facts)))
        {
            if (OpenElements(now).FirstOrDefault(e => rule.OpenActivity is null || NextSteps.ActivityOf(e) == rule.OpenActivity) is { } work
                && now.Catching.All(c => c.MessageName != rule.MessageName))
                yield return new Fault(rule.Code, rule.Article, work, $"没有等待消息“{ProcedureWords.Messages[rule.MessageName]}”（{rule.MessageName}）：{rule.Message}") { IsOfTheWhole = rule.OpenActivity is null };
        }
    }

    private IEnumerable<ProcessElement> OpenElements(Position now) => now.State.OpenWork.Select(w => definition[w.ElementId]).DistinctBy(e => e.Id);

    private ProcessElement LastElement(Position now) =>
        definition[now.Path().Passed.SelectMany(p => p).Last(definition.Elements.ContainsKey)];

    private static Finding Told(Position now, Fault fault) =>
        new(fault.Code, [fault.Element.Id], $"“{fault.Element.Name}”（{fault.Element.Id}）{fault.Message}") { Article = fault.Article, Path = now.Path() };

    private sealed record Fault(string Code, string? Article, ProcessElement Element, string Message)
    {
        /// <summary>A fault of the procedure as a whole is told once, not for every element at which it shows.</summary>
        public bool IsOfTheWhole { get; init; }
    }
}

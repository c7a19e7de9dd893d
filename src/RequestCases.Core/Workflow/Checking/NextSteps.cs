namespace RequestCases.Core.Workflow.Checking;

/// <summary>What can happen next to a case.</summary>
internal static class NextSteps
{
    public static IEnumerable<PlayerStep> Of(ProcessDefinition definition, Position position)
    {
        var open = position.State.OpenWork.Select(w => definition[w.ElementId]).DistinctBy(e => e.Id).ToList();
        // The office runs these at once: nothing else can happen meanwhile.
        if (open.Find(e => e.Kind == ElementKind.ServiceTask) is { } service)
            return Completions(service, position.Facts);
        var messages = position.Catching.Select(c => c.MessageName).OfType<string>().Distinct()
            .Where(m => CaseCourse.MayThrow(position.Facts, m, open.Select(ActivityOf)));
        var timers = position.Catching.Where(c => c.TimerDuration is not null).Select(c => c.Id);
        return open.SelectMany(e => Completions(e, position.Facts))
            .Concat(messages.Select(m => new PlayerStep { Message = m }))
            .Concat(timers.Select(t => new PlayerStep { Timer = t }));
    }

    private static IEnumerable<PlayerStep> Completions(ProcessElement work, CaseFacts facts) => OutcomesOf(work)
        .Where(o => Leads(work, o) && CaseCourse.CanGive(facts, ActivityOf(work), o))
        .Select(o => new PlayerStep { Complete = work.Id, Outcome = o });

    /// <summary>The name of what is done, without the product's prefix; empty when the document does not say.</summary>
    public static string ActivityOf(ProcessElement work) => work.Binding is { ActivityType: var type }
        ? type[(type.LastIndexOf('.') + 1)..]
        : "";

    /// <summary>Whether the form of the work, if it is work, can give the outcome of this flow.</summary>
    public static bool CanTake(ProcessElement source, SequenceFlow flow) => !source.IsWork || flow.Outcome is null || OutcomesOf(source).Contains(flow.Outcome);

    private static IEnumerable<string?> OutcomesOf(ProcessElement work)
    {
        if (work.Binding is { } binding && KnownActivities.OutcomesOf(binding.ActivityType) is { } given)
            return OrNone(given);
        return OrNone(work.Outcomes);
    }

    private static IEnumerable<string?> OrNone(IReadOnlyList<string> outcomes) => outcomes.DefaultIfEmpty();

    // An outcome without a flow is told by itself; here it cannot happen.
    private static bool Leads(ProcessElement work, string? outcome) =>
        work.Outgoing.Count == 0 || work.Outgoing.Any(f => f.IsDefault || f.Outcome is null || f.Outcome == outcome);
}

namespace RequestCases.Core.Deadlines;

/// <summary>Gathers the days of a ledger into rows: days of the same fate, and the weekends between them, are one.</summary>
public static class LedgerGroups
{
    private static readonly string[] Effects = ["，当日不计", "，不计", "，期限停止"];

    /// <summary>The rows, oldest first; every day of the ledger stands in exactly one.</summary>
    /// <param name="ledger">The days as <see cref="ClockLedger"/> built them.</param>
    /// <param name="baseWorkdays">Working days of the reply period without extension; what is counted beyond is 延期.</param>
    /// <param name="markOf">A short mark for a consultation where several are open at once; what the days say when left out.</param>
    public static IReadOnlyList<LedgerGroup> Of(IReadOnlyList<LedgerDay> ledger, int baseWorkdays, Func<string, string>? markOf = null)
    {
        var runs = new List<Run>();
        foreach (var day in ledger)
        {
            var fate = FateOf(day, baseWorkdays);
            if (runs is [.., var last] && last.Fate == fate)
                last.Days.Add(day);
            else
                runs.Add(new Run(fate, [day]));
        }

        return [.. Fold(runs).Select(run => new LedgerGroup(run.Fate.Period, run.Fate.Kind, Caption(run, baseWorkdays, markOf), run.Days))];
    }

    private static List<Run> Fold(List<Run> runs)
    {
        var folded = new List<Run>();
        for (var i = 0; i < runs.Count; i++)
        {
            var (run, before, after) = (runs[i], folded.LastOrDefault(), runs.ElementAtOrDefault(i + 1));
            if (run.Fate.Kind != LedgerDayKind.Weekend || run.Fate.IsDue)
                folded.Add(run);
            else if (before?.Fate == after?.Fate && before is { Fate.Kind: not LedgerDayKind.CountedMakeup })
                (before.Days, i) = ([.. before.Days, .. run.Days, .. after!.Days], i + 1);
            else if (IsHoliday(before, run))
                before!.Days.AddRange(run.Days);
            else if (IsHoliday(after, run))
                after!.Days.InsertRange(0, run.Days);
            else
                folded.Add(run);
        }

        return folded;
    }

    // 放假 includes the weekend it adjoins (与周末连休).
    private static bool IsHoliday(Run? neighbour, Run weekend) =>
        neighbour is { Fate: { Kind: LedgerDayKind.Holiday, IsDue: false } } && neighbour.Fate.Period == weekend.Fate.Period;

    private static Fate FateOf(LedgerDay day, int baseWorkdays) => new(
        day.Period, day.Kind, day.IsDue, day.Ordinal > baseWorkdays,
        day.Kind is LedgerDayKind.Counted or LedgerDayKind.CountedMakeup ? "" : day.Text);

    private static string Caption(Run run, int baseWorkdays, Func<string, string>? markOf)
    {
        var consultations = run.Days[0].StandStills.Select(still => still.ConsultationId).ToList();
        if (markOf is not null && consultations.Count > 1 && !consultations.Contains(null))
            return $"征求意见（{string.Join("、", consultations.Select(id => markOf(id!)))}）";
        var counted = run.Days.Where(day => day.IsCounted).ToList();
        if (counted.Count == 0)
            return WithoutEffect(run.Days.First(day => day.Kind == run.Fate.Kind).Text);
        var caption = Span(counted, 0) + (run.Fate.IsExtension ? $"（延期{Span(counted, baseWorkdays)}）" : "");
        var makeup = run.Fate.Kind == LedgerDayKind.CountedMakeup ? $"，{counted[0].Text.Split('，')[1]}" : "";
        return $"{caption}{makeup}{(run.Fate.IsDue ? "，答复期限届满之日" : "")}";
    }

    private static string Span(List<LedgerDay> counted, int before) => counted.Count == 1
        ? $"第{counted[0].Ordinal - before}个工作日"
        : $"第{counted[0].Ordinal - before}–{counted[^1].Ordinal - before}个工作日";

    // What it does to the period stands beside the caption.
    private static string WithoutEffect(string text) =>
        Effects.Aggregate(text, (caption, effect) => caption.Replace(effect, "", StringComparison.Ordinal));

    private sealed record Fate(int Period, LedgerDayKind Kind, bool IsDue, bool IsExtension, string Why);

    private sealed class Run(Fate fate, List<LedgerDay> days)
    {
        public Fate Fate { get; } = fate;

        public List<LedgerDay> Days { get; set; } = days;
    }
}

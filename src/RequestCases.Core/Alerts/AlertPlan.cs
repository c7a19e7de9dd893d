using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Alerts;

/// <summary>Which alert a rule gives on a day. A step is due when its day has come and nothing as serious was sent, never only "when today is the day".</summary>
public static class AlertPlan
{
    /// <summary>The alert that is due, after missed days only the most serious one; null when there is none.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="lastDay">The milestone's last day, inclusive.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="today">The day of sending.</param>
    /// <param name="sent">The most serious step sent about this last day; null for none.</param>
    /// <param name="since">The day through which nothing can have been missed, e.g. the task was opened or all was swept.</param>
    public static PlannedAlert? Due(AlertRule rule, LocalDate lastDay, WorkingCalendar calendar, LocalDate today, int? sent, LocalDate? since = null)
    {
        var left = calendar.WorkingDaysLeft(today, lastDay);
        if (Reached(rule, -left) is not { } step || step <= sent)
            return null;
        var known = since is { } day && day < today ? -calendar.WorkingDaysLeft(day, lastDay) : since is null ? int.MinValue : int.MaxValue;
        var missed = Passed(rule, step).Where(passed => !(passed <= sent) && passed > known);
        return new PlannedAlert(step, left, Recipients(rule, step), [.. missed]);
    }

    /// <summary>The alerts that will come from one day through another if nothing happens, with their days; only working days send.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="lastDay">The milestone's last day, inclusive.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="from">The first day.</param>
    /// <param name="through">The last day, inclusive.</param>
    /// <param name="sent">The most serious step sent about this last day; null for none.</param>
    public static IEnumerable<(LocalDate Day, PlannedAlert Alert)> Ahead(
        AlertRule rule, LocalDate lastDay, WorkingCalendar calendar, LocalDate from, LocalDate through, int? sent)
    {
        for (var day = calendar.SameOrNextWorkingDay(from); day <= through; day = calendar.NextWorkingDay(day))
        {
            if (Due(rule, lastDay, calendar, day, sent) is not { } alert)
                continue;
            sent = alert.Step;
            yield return (day, alert with { Missed = [] });
        }
    }

    /// <summary>The last day up to which a rule has something to say on a day; null when it is off.</summary>
    public static LocalDate? Horizon(AlertRule rule, WorkingCalendar calendar, LocalDate today)
    {
        if (!rule.IsOn || rule.Steps.Count == 0)
            return null;
        var ahead = -rule.Steps.Min(step => step.Offset);
        // The days off before the next working day have as few working days left as the one before them.
        return ahead > 0 ? calendar.AddWorkingDays(today, ahead + 1).PlusDays(-1) : today;
    }

    /// <summary>The most serious step that any of some rules has reached about a last day, and through which later last day that is the same.</summary>
    /// <param name="rules">The rules, the office's and the units'.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="today">The day of sending.</param>
    /// <param name="lastDay">The milestone's last day, inclusive.</param>
    /// <param name="horizon">The last day that is asked for, not before <paramref name="lastDay"/>.</param>
    /// <returns>The step, null for none; of what has been sent as serious a step none of the rules says more. The last day is inclusive.</returns>
    public static (int? Step, LocalDate Through) Reach(
        IReadOnlyCollection<AlertRule> rules, WorkingCalendar calendar, LocalDate today, LocalDate lastDay, LocalDate horizon)
    {
        var (step, through) = (MostSerious(lastDay), lastDay);
        while (through < horizon && MostSerious(through.PlusDays(1)) == step)
            through = through.PlusDays(1);
        return (step, through);

        int? MostSerious(LocalDate day) => rules.Max(rule => Reached(rule, -calendar.WorkingDaysLeft(today, day)));
    }

    private static int? Reached(AlertRule rule, int late)
    {
        if (!rule.IsOn || !rule.Steps.Any(step => step.Offset <= late))
            return null;
        var (reached, last) = (rule.Steps.Where(step => step.Offset <= late).Max(step => step.Offset), rule.Steps.Max(step => step.Offset));
        return reached == last && rule.RepeatEvery is { } every ? last + (late - last) / every * every : reached;
    }

    private static IEnumerable<int> Passed(AlertRule rule, int step)
    {
        foreach (var milder in rule.Steps.Select(s => s.Offset).Where(offset => offset < step).Order())
            yield return milder;
        var last = rule.Steps.Max(s => s.Offset);
        if (rule.RepeatEvery is not { } every)
            yield break;
        for (var repeated = last + every; repeated < step; repeated += every)
            yield return repeated;
    }

    private static IReadOnlyList<Rung> Recipients(AlertRule rule, int step)
    {
        if (rule.Steps.FirstOrDefault(s => s.Offset == step) is { } own)
            return own.To;
        var last = rule.Steps.MaxBy(s => s.Offset)!;
        var highest = Math.Min((int)Rung.Leader, (int)last.To.Max() + (step - last.Offset) / rule.RepeatEvery!.Value);
        return [.. last.To.Union(Enumerable.Range((int)last.To.Max(), highest - (int)last.To.Max() + 1).Select(rung => (Rung)rung)).Order()];
    }
}

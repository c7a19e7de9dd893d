namespace RequestCases.Core.Alerts;

/// <summary>A rule that one unit keeps instead of the office's.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Rule">Its rule.</param>
public sealed record UnitAlertRule(int UnitId, AlertRule Rule);

/// <summary>When whom the office alerts, and when its mail is quiet: settings, changed without a programmer.</summary>
public sealed record AlertRules
{
    /// <summary>Hour of a working day's first look for alerts, 0 to 23; it is at half past.</summary>
    public const int FirstSweep = 8;

    /// <summary>Hour of the last look of a working day, 0 to 23; there is one each hour.</summary>
    public const int LastSweep = 17;

    /// <summary>What an office keeps that has not decided otherwise.</summary>
    public static AlertRules Default { get; } = new();

    /// <summary>The office's rules; a milestone that is not among them has its default.</summary>
    public IReadOnlyList<AlertRule> Office { get; init; } = DefaultAlertRules.All;

    /// <summary>The units' own rules.</summary>
    public IReadOnlyList<UnitAlertRule> Units { get; init; } = [];

    /// <summary>Whether what is not overdue comes in one mail a morning; otherwise each alert is a mail.</summary>
    public bool Digest { get; init; } = true;

    /// <summary>When mail is held back.</summary>
    public QuietHours Quiet { get; init; } = new(20, 8, DaysOff: true);

    /// <summary>The rule that holds for a milestone in a unit.</summary>
    public AlertRule For(Milestone milestone, int? unitId) => OfUnit(milestone, unitId) ?? OfOffice(milestone);

    /// <summary>The office's rule.</summary>
    public AlertRule OfOffice(Milestone milestone) =>
        Office.FirstOrDefault(rule => rule.Milestone == milestone) ?? DefaultAlertRules.Of(milestone);

    /// <summary>A unit's own rule; null when it has none.</summary>
    public AlertRule? OfUnit(Milestone milestone, int? unitId) =>
        Units.FirstOrDefault(own => own.UnitId == unitId && own.Rule.Milestone == milestone)?.Rule;

    /// <summary>All rules of a milestone, the office's and the units'.</summary>
    public IEnumerable<AlertRule> All(Milestone milestone) =>
        Units.Select(own => own.Rule).Where(rule => rule.Milestone == milestone).Append(OfOffice(milestone));

    /// <summary>The same with another rule for the office, or for one unit.</summary>
    public AlertRules With(AlertRule rule, int? unitId) => unitId is { } unit
        ? Without(rule.Milestone, unit) with { Units = [.. Without(rule.Milestone, unit).Units, new UnitAlertRule(unit, rule)] }
        : this with { Office = [.. Office.Where(other => other.Milestone != rule.Milestone), rule] };

    /// <summary>The same where a unit keeps to the office's rule again.</summary>
    public AlertRules Without(Milestone milestone, int unitId) =>
        this with { Units = [.. Units.Where(own => own.UnitId != unitId || own.Rule.Milestone != milestone)] };
}

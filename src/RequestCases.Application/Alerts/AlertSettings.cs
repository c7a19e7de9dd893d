using RequestCases.Core.Alerts;

namespace RequestCases.Application.Alerts;

/// <summary>When whom the office alerts: one row.</summary>
public sealed class AlertSettings
{
    /// <summary>The only row.</summary>
    public const int OnlyId = 1;

    /// <summary>Identity.</summary>
    public int Id { get; private set; } = OnlyId;

    /// <summary>The rules.</summary>
    public AlertRules Rules { get; set; } = AlertRules.Default;

    /// <summary>Counts changes; a concurrency token.</summary>
    public int Revision { get; set; }
}

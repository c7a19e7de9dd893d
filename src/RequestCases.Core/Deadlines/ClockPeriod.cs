using NodaTime;

namespace RequestCases.Core.Deadlines;

/// <summary>What started a reply period.</summary>
public enum PeriodStart
{
    /// <summary>The application was received.</summary>
    Receipt,

    /// <summary>The supplement was received.</summary>
    Supplement,

    /// <summary>The fee was paid.</summary>
    FeePayment,
}

/// <summary>A stretch of days on which the clock stands still: working days d with After &lt; d &lt;= Through.</summary>
/// <param name="After">The day before the first day not counted.</param>
/// <param name="Through">The last day not counted.</param>
/// <param name="What">Chinese, for the ledger: 征求第三方意见.</param>
/// <param name="ConsultationId">The consultation it is for; null when it is for something else.</param>
public sealed record StandStill(LocalDate After, LocalDate Through, string What, string? ConsultationId = null)
{
    /// <summary>What it is for, with who is asked: 征求第三方意见（a）.</summary>
    /// <param name="partyOf">What a consultation is called; its id when left out.</param>
    public string Reason(Func<string, string>? partyOf = null) =>
        ConsultationId is { } id ? $"{What}（{(partyOf is null ? id : partyOf(id))}）" : What;

    /// <summary>Whether the clock stands still on the day because of this.</summary>
    public bool Covers(LocalDate date) => date > After && date <= Through;
}

/// <summary>One run of the reply period; a supplement or a payment starts the next one afresh.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Start">What started it.</param>
/// <param name="StartedOn">The day that started it; not counted.</param>
/// <param name="Workdays">Counted working days to the due day, extension included.</param>
/// <param name="StandStills">When the clock stood still; they may overlap.</param>
/// <param name="Due">The due day, also for a period that was stopped before it.</param>
/// <param name="DelayedUntil">The day fixed under Art. 35 that took the due day's place.</param>
/// <param name="StoppedOn">The last day it ran, when it was stopped to wait for the applicant.</param>
/// <param name="WaitingFor">What it was stopped for.</param>
/// <param name="WaitThrough">The last day the applicant had; null while it is not known when the fee notice arrived.</param>
public sealed record ClockPeriod(
    int Number,
    PeriodStart Start,
    LocalDate StartedOn,
    int Workdays,
    IReadOnlyList<StandStill> StandStills,
    LocalDate Due,
    LocalDate? DelayedUntil,
    LocalDate? StoppedOn = null,
    ClockState? WaitingFor = null,
    LocalDate? WaitThrough = null);

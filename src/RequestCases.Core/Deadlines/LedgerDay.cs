using NodaTime;

namespace RequestCases.Core.Deadlines;

/// <summary>Why a day of the ledger counts or does not.</summary>
public enum LedgerDayKind
{
    /// <summary>The day that starts a period: receipt, supplement or payment. Not counted.</summary>
    Start,

    /// <summary>A counted working day.</summary>
    Counted,

    /// <summary>A counted working day that is a weekend day by the calendar.</summary>
    CountedMakeup,

    /// <summary>Saturday or Sunday.</summary>
    Weekend,

    /// <summary>A day off by notice or statute.</summary>
    Holiday,

    /// <summary>A working day on which the clock stands still for consultations (or reasons, D5).</summary>
    StandStill,

    /// <summary>Waiting for the applicant's supplement or payment.</summary>
    Waiting,

    /// <summary>Within the reasonable time fixed under Art. 35, after the counted days are used up.</summary>
    Delay,
}

/// <summary>One calendar day of a case's clock.</summary>
/// <param name="Date">The day.</param>
/// <param name="Period">The run of the reply period it belongs to, 1 for the first.</param>
/// <param name="Kind">Why it counts or not.</param>
/// <param name="Ordinal">Which counted day of the period it is, from 1; null when it is not counted.</param>
/// <param name="IsWorkingDay">Whether it is a working day by the calendar, counted or not.</param>
/// <param name="IsDue">The last day of the reply period.</param>
/// <param name="IsProvisional">It lies in a year whose notice is not published.</param>
/// <param name="Text">Chinese words for the table.</param>
/// <param name="StandStills">Why the clock stands still on a day of the kind <see cref="LedgerDayKind.StandStill"/>; empty otherwise.</param>
public sealed record LedgerDay(
    LocalDate Date, int Period, LedgerDayKind Kind, int? Ordinal, bool IsWorkingDay, bool IsDue, bool IsProvisional, string Text,
    IReadOnlyList<StandStill> StandStills)
{
    /// <summary>Whether the day counts against the reply period.</summary>
    public bool IsCounted => Ordinal is not null;
}

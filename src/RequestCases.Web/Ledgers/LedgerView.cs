using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Ledgers;

/// <summary>What a ledger is made of.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Policy">The answers to the open questions that hold.</param>
/// <param name="CalendarUnder">The calendar by which the facts count under a policy.</param>
/// <param name="Receipt">What was written down at receipt, if it was.</param>
/// <param name="PartyOf">What a consultation is called.</param>
public sealed record LedgerSource(
    IReadOnlyList<ClockFact> Facts, DeadlinePolicy Policy, Func<DeadlinePolicy, WorkingCalendar> CalendarUnder, ReceiptDates? Receipt, Func<string, string> PartyOf)
{
    /// <summary>The calendar by which the facts count.</summary>
    public WorkingCalendar Calendar => CalendarUnder(Policy);
}

/// <summary>A ledger as pages show it: the account, the rows, the weeks, the days, and what there is to say about them.</summary>
public sealed record LedgerView
{
    /// <summary>How the due day came about.</summary>
    public required IReadOnlyList<AccountLine> Account { get; init; }

    /// <summary>The days gathered into rows, by run of the period.</summary>
    public required IReadOnlyList<IGrouping<int, LedgerGroup>> Periods { get; init; }

    /// <summary>The days as weeks.</summary>
    public required IReadOnlyList<LedgerWeek> Weeks { get; init; }

    /// <summary>What the signs in the weeks stand for.</summary>
    public required string Legend { get; init; }

    /// <summary>Facts without effect, with the rule each breaks.</summary>
    public required IReadOnlyList<RefusedFact> Refused { get; init; }

    /// <summary>The open questions of law that mattered.</summary>
    public required IReadOnlyList<PolicyNote> Notes { get; init; }

    /// <summary>On what the years rest that the ledger touches.</summary>
    public required IReadOnlyList<CalendarBasis> Calendars { get; init; }

    /// <summary>The day on which it is looked at.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>Whether there is a day to show.</summary>
    public bool HasDays => Periods.Count > 0;

    /// <summary>Whether one of the days may still move with a notice.</summary>
    public bool IsProvisional => Periods.Any(period => period.Any(group => group.IsProvisional));

    /// <summary>The articles the account rests on, each once.</summary>
    public IReadOnlyList<string> Articles => [.. Account.Select(line => line.Article).Distinct()];

    /// <summary>Draws the ledger of a reading.</summary>
    /// <exception cref="Core.RefusedException">DATE_OUT_OF_CALENDAR.</exception>
    public static LedgerView Of(ClockReading reading, LedgerSource source, LocalDate today)
    {
        var calendar = source.Calendar;
        var ledger = ClockLedger.Build(reading, calendar, source.PartyOf);
        return new LedgerView
        {
            Account = DeadlineAccount.Of(reading, source.Facts, calendar, ReceiptArticle(source, calendar), source.PartyOf),
            Periods = [.. LedgerGroups.Of(ledger, reading.BaseWorkdays, ConsultationMarks.Of).GroupBy(group => group.Period)],
            Weeks = LedgerWeeks.Of(ledger, today),
            Legend = LedgerWeeks.Legend(ledger, PartiesIn(reading, source)),
            Today = today,
            Refused = reading.Refused,
            Notes = PolicyNotes.Of(source.Facts, source.Receipt, source.Policy, source.CalendarUnder, source.PartyOf),
            Calendars = ledger.Count == 0 ? [] : CalendarBasis.Of(ledger[0].Date, ledger[^1].Date, calendar),
        };
    }

    private static List<string> PartiesIn(ClockReading reading, LedgerSource source) =>
        [.. reading.Periods.SelectMany(p => p.StandStills).Where(s => s.ConsultationId is not null).Select(s => s.Reason(source.PartyOf)).Distinct()];

    private static string ReceiptArticle(LedgerSource source, WorkingCalendar calendar) => source.Receipt is { } receipt
        ? ReceiptRule.Determine(receipt, source.Policy, calendar).Article
        : "《政府信息公开条例》第三十一条";
}

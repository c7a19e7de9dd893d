using NodaTime;
using RequestCases.Core;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;
using RequestCases.Web.Ledgers;

namespace RequestCases.Web.Pages.Deadlines;

/// <summary>What the typed dates come to.</summary>
public sealed record CalculatorResult
{
    /// <summary>The day on which it is asked.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>What could not be read: texts that are no dates, dates outside the calendar.</summary>
    public IReadOnlyList<string> Wrong { get; init; } = [];

    /// <summary>Why nothing can be worked out: a date that follows lies outside the calendar.</summary>
    public string? Impossible { get; init; }

    /// <summary>What to fill in.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The day of receipt and why; null while its dates are missing.</summary>
    public ReceiptDetermination? Receipt { get; init; }

    /// <summary>All dates.</summary>
    public IReadOnlyList<DateLine> Dates { get; init; } = [];

    /// <summary>What an extension or a consultation would do.</summary>
    public IReadOnlyList<WhatIfOutcome> WhatIf { get; init; } = [];

    /// <summary>The ledger; null where nothing can be reckoned.</summary>
    public LedgerView? Ledger { get; init; }

    /// <summary>Years of which the notice is not at hand or not out.</summary>
    public IReadOnlyList<CalendarBasis> Uncertain { get; init; } = [];

    /// <summary>The result in a few words, read out when it changes.</summary>
    public string InShort => Dates.FirstOrDefault(line => line.IsMain) is { } due
        ? $"答复期限 {Application.OfficeText.Date(due.Date)}"
        : string.Concat([.. Wrong, Impossible ?? "", .. Missing]) is { Length: > 0 } words ? words : "没有答复期限";

    /// <summary>Works the typed dates out.</summary>
    /// <param name="input">The dates.</param>
    /// <param name="wrong">What of them could not be read.</param>
    /// <param name="day">The office's day, calendars and settings.</param>
    public static CalculatorResult Of(CalculatorInput input, IReadOnlyList<string> wrong, OfficeDay day)
    {
        var empty = new CalculatorResult { Today = day.Today, Wrong = wrong };
        if (wrong.Count > 0)
            return empty;
        try
        {
            return Reckon(input, day);
        }
        catch (RefusedException outOfCalendar)
        {
            return empty with { Impossible = outOfCalendar.Message };
        }
    }

    /// <summary>The policy with the answers chosen on the page; what is not chosen stays as the office has set it.</summary>
    public static DeadlinePolicy PolicyOf(CalculatorInput input, DeadlinePolicy office) => PolicyQuestions.All.Aggregate(
        office,
        (policy, question) => question.Options.FirstOrDefault(option => option.Value == input.Answers.GetValueOrDefault(question.Id))?.Choose(policy) ?? policy);

    private static CalculatorResult Reckon(CalculatorInput input, OfficeDay day)
    {
        var policy = PolicyOf(input, day.Policy);
        var typed = CalculatorFacts.Of(input);
        var missing = typed.MissingOfReceipt().ToList();
        var known = input.AsOf is { } asOf ? day.Calendars.AsKnownOn(asOf) : day.Calendars.Current;
        var receipt = typed.Receipt is { } dates && missing.Count == 0 ? ReceiptRule.Determine(dates, policy, known) : null;
        var facts = typed.With(receipt);
        var source = new LedgerSource(
            facts, policy, p => input.AsOf is null ? KeptDates.CalendarFor(facts, p, day.Calendars) : known, typed.Receipt, ConsultationMarks.Of);
        var reading = ReplyClock.Replay(facts, source.Calendar, policy);
        var lines = new DateLines(reading, source.Calendar, day.Today).All();
        return new CalculatorResult
        {
            Today = day.Today,
            Missing = [.. missing, .. typed.Missing],
            Receipt = receipt,
            Dates = lines,
            WhatIf = Core.Deadlines.WhatIf.Of(facts, source.Calendar, policy, day.Today),
            Ledger = LedgerView.Of(reading, source, day.Today),
            Uncertain = lines.Count == 0 ? [] : Uncertainties(lines, source),
        };
    }

    private static List<CalendarBasis> Uncertainties(IReadOnlyList<DateLine> lines, LedgerSource source) =>
        [.. CalendarBasis.Of(lines.Min(l => l.Date), lines.Max(l => l.Date), source.Calendar).Where(basis => basis.Knowledge != CalendarKnowledge.Published)];
}

using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases.Corrections;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases;

/// <content>Corrections: what was written down wrongly is put right, and everything that follows from it is worked out anew.</content>
public sealed partial class RequestCase
{
    /// <summary>The recorded dates that can be corrected, in the order of the case.</summary>
    public IReadOnlyList<RecordedDate> RecordedDates => [.. CurrentRecord.Dates];

    private CaseRecord CurrentRecord =>
        new(Receipt, Facts, Supplement, Reasons, Items, Consultations, Fee, Extension, Reply?.Deliveries ?? []);

    /// <summary>What a correction would do, without doing it.</summary>
    /// <param name="corrected">The corrected dates by key; null takes a date back to unknown.</param>
    /// <param name="day">By which it is judged.</param>
    /// <exception cref="RuleBrokenException">The dates cannot be true, e.g. an opinion before its consultation.</exception>
    public Correction PreviewCorrection(IReadOnlyDictionary<string, LocalDate?> corrected, OfficeDay day) => Correct(corrected, day).Correction;

    /// <summary>Corrects recorded dates. Facts that lose their effect stay recorded; the law decides what they are worth.</summary>
    /// <param name="corrected">The corrected dates by key; null takes a date back to unknown.</param>
    /// <param name="day">By which it is judged.</param>
    /// <exception cref="RuleBrokenException">The dates cannot be true, or nothing is corrected.</exception>
    public Correction CorrectDates(IReadOnlyDictionary<string, LocalDate?> corrected, OfficeDay day)
    {
        var (record, correction) = Correct(corrected, day);
        (Receipt, Facts, Supplement, Reasons) = (record.Receipt, record.Facts, record.Supplement, record.Reasons);
        (Items, Consultations, Fee, Extension) = (record.Items, record.Consultations, record.Fee, record.Extension);
        Reply?.CorrectDeliveries(record.Deliveries);
        CopyDates(ReadClock(day));
        return correction;
    }

    private (CaseRecord Record, Correction Correction) Correct(IReadOnlyDictionary<string, LocalDate?> corrected, OfficeDay day)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        var changed = RecordedDates.Where(d => corrected.TryGetValue(d.Key, out var date) && date != d.Date).ToList();
        Rule.Enforce(CorrectionMustChangeADate.Check(changed.Count));
        foreach (var date in changed)
            CheckDate(date, corrected[date.Key], day);
        var record = changed.Aggregate(CurrentRecord, (soFar, date) => soFar.With(date.Key, corrected[date.Key]));
        Rule.EnforceAll(ReceiptRule.Check(record.Receipt, day.Today));
        Rule.Enforce(record.Broken(Reply?.IssuedOn, day.Today).FirstOrDefault());
        record = record with { Facts = FactsFrom(record, day) };
        var reading = Replay(record.Facts, day);
        Rule.Enforce(reading.Refused.FirstOrDefault(r => !LateFacts.MayHaveHappened(r.Rule))?.Rule);
        var lostBefore = ReadClock(day).Refused.Select(r => r.Fact).ToHashSet();
        var lost = reading.Refused.Where(r => !lostBefore.Contains(r.Fact)).ToList();
        var changes = changed.ConvertAll(d => $"{d.Label}：{Day(d.Date)} → {Day(corrected[d.Key])}");
        return (record, new Correction(changes, Dates, ClosedWithout is null ? KeptDates.Of(reading) : Dates, lost));
    }

    private static void CheckDate(RecordedDate recorded, LocalDate? date, OfficeDay day)
    {
        Rule.Enforce(CorrectedDateMustBeGiven.Check(recorded, date));
        if (date is { } given && !recorded.MayLieAhead)
            Rule.Enforce(DateMustNotBeInTheFuture.Check(given, day.Today));
    }

    // The fact of receipt follows from the receipt's dates, as it did when the application was registered.
    private IReadOnlyList<ClockFact> FactsFrom(CaseRecord record, OfficeDay day)
    {
        var received = ReceiptRule.Determine(record.Receipt, Policy, day.Calendar).ReceivedOn;
        var others = record.Facts.Where(fact => fact is not ApplicationReceived)
            .Select(fact => fact is ReplySent ? LastServed(record.Deliveries) : fact);
        return received is { } on ? [new ApplicationReceived(on, record.Receipt.Channel), .. others] : [.. others];
    }

    private static string Day(LocalDate? date) => date is { } day ? day.WithWeekday() : "未填";
}

using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;
using static RequestCases.Core.Tests.Day;

namespace RequestCases.Core.Tests.Deadlines;

public class ReplyClockProperties
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.BuiltIn;

    private static readonly Gen<ApplicationReceived> Receipts =
        Gen.Choose(0, 2500).Select(days => new ApplicationReceived(On("2019-06-01").PlusDays(days), ReceiptChannel.InPerson));

    /// <summary>Lists of a receipt and consultations with their opinions, all in the first working days.</summary>
    private static readonly Arbitrary<ClockFact[]> Consulted = (
        from receipt in Receipts
        from consultations in ConsultationAfter(receipt.Date).ListOf().Resize(4)
        select (ClockFact[])[receipt, .. consultations.SelectMany((c, i) => Renumber(c, i))]).ToArbitrary();

    /// <summary>Lists of any facts in any order, most of which break some rule.</summary>
    private static readonly Arbitrary<ClockFact[]> Anything = (
        from receipt in Receipts
        from facts in AnyFactAfter(receipt.Date).ListOf().Resize(12)
        select (ClockFact[])[receipt, .. facts]).ToArbitrary();

    [Test]
    public void Due_day_is_a_working_day_unless_the_office_fixed_it() =>
        Prop.ForAll(Anything, facts =>
        {
            var reading = Read(facts);
            return reading.ReplyDue is not { } due || reading.Periods[^1].DelayedUntil is not null || Calendar.IsWorkingDay(due);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Consultation_never_shortens_the_period() =>
        Prop.ForAll(Consulted, facts => Read(facts).ReplyDue >= Read(facts[0]).ReplyDue).QuickCheckThrowOnFailure();

    [Test]
    public void Overlapping_consultations_exclude_their_union_and_not_their_sum() =>
        Prop.ForAll(Consulted, facts =>
        {
            var reading = Read(facts);
            var union = reading.Consultations.SelectMany(c => WorkingDays(c.SentOn, Earlier(c.LastOpinionOn, c.OpinionDue))).Distinct().ToList();
            return reading.ExcludedWorkdays == union.Count && reading.ReplyDue == Walk(reading.ReceivedOn!.Value, 20, union);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Order_of_entry_does_not_matter() =>
        Prop.ForAll(Anything, facts =>
        {
            var backwards = Read([.. facts.Reverse()]);
            var shuffled = Read([.. facts.OrderBy(f => f.ToString()!.Length)]);
            var reading = Read(facts);
            return Same(reading, backwards) && Same(reading, shuffled);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Every_fact_is_either_in_effect_or_refused_with_a_rule_and_leaving_out_the_refused_changes_nothing() =>
        Prop.ForAll(Anything, facts =>
        {
            var reading = Read(facts);
            var refused = reading.Refused.Select(r => r.Fact).ToList();
            var accepted = facts.Where(f => !refused.Exists(r => ReferenceEquals(r, f))).ToArray();
            return Same(reading with { Refused = [] }, Read(accepted));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Ledger_tells_each_day_once_and_counts_to_the_due_day() =>
        Prop.ForAll(Anything, facts =>
        {
            var reading = Read(facts);
            var ledger = ClockLedger.Build(reading, Calendar);
            var period = reading.Periods[^1];
            var isGapless = ledger.Zip(ledger.Skip(1)).All(pair => pair.Second.Date == pair.First.Date.PlusDays(1));
            var countsToDue = reading.ReplyDue is not { } due
                || (ledger[^1].Date == due && ledger[^1].IsDue && (period.DelayedUntil is not null || ledger[^1].Ordinal == period.Workdays));
            return isGapless && ledger.Count(d => d.IsDue) <= 1 && countsToDue;
        }).QuickCheckThrowOnFailure();

    private static ClockReading Read(params ClockFact[] facts) => ReplyClock.Replay(facts, Calendar, DeadlinePolicy.Default);

    private static bool Same(ClockReading one, ClockReading other) =>
        (one.ReplyDue, one.State, one.ExcludedWorkdays, one.AbandonedFrom, one.FeeDue, one.ReplyEffective, one.SupplementBy)
            == (other.ReplyDue, other.State, other.ExcludedWorkdays, other.AbandonedFrom, other.FeeDue, other.ReplyEffective, other.SupplementBy)
        && one.Refused.Select(r => r.Rule.Code).SequenceEqual(other.Refused.Select(r => r.Rule.Code));

    private static Gen<ClockFact[]> ConsultationAfter(LocalDate received) =>
        from sentAfter in Gen.Choose(0, 25)
        from deliveredAfter in Gen.Choose(0, 5)
        from opinionAfter in Gen.Choose(0, 40)
        let sent = received.PlusDays(sentAfter)
        select (ClockFact[])
        [
            new ConsultationSent(sent, "", ConsultationKind.ThirdParty, sent.PlusDays(deliveredAfter)),
            new OpinionReceived(sent.PlusDays(opinionAfter), ""),
        ];

    private static IEnumerable<ClockFact> Renumber(ClockFact[] consultation, int number)
    {
        var id = $"{number}";
        yield return (ConsultationSent)consultation[0] with { ConsultationId = id };
        yield return (OpinionReceived)consultation[1] with { ConsultationId = id };
    }

    private static Gen<ClockFact> AnyFactAfter(LocalDate received) =>
        from kind in Gen.Choose(0, 12)
        from day in Gen.Choose(-2, 60)
        from size in Gen.Choose(0, 22)
        let date = received.PlusDays(day)
        select kind switch
        {
            0 => new SupplementNoticeSent(received.PlusDays(day % 9), date.PlusDays(size)),
            1 => new SupplementReceived(date),
            2 => new ConsultationSent(date, $"{size % 3}", ConsultationKind.ThirdParty, date.PlusDays(size / 4)),
            3 => new OpinionReceived(date, $"{size % 3}"),
            4 => new ExtensionApproved(date, size),
            5 => new FeeNoticeReceived(date),
            6 => new FeePaid(date),
            7 => new ReasonsRequested(date),
            8 => new DelayDetermined(date, date.PlusDays(size)),
            9 => new ReplySent(date, DeliveryMethod.InPerson, SignedOn: date.PlusDays(size - 2)),
            10 => new ReplyServed(date),
            11 => new ApplicationReceived(date, ReceiptChannel.Online),
            _ => (ClockFact)new ReasonsReceived(date),
        };

    private static LocalDate Earlier(LocalDate? opinion, LocalDate due) => opinion < due ? opinion.Value : due;

    private static IEnumerable<LocalDate> WorkingDays(LocalDate after, LocalDate through)
    {
        for (var date = after.PlusDays(1); date <= through; date = date.PlusDays(1))
        {
            if (Calendar.IsWorkingDay(date))
                yield return date;
        }
    }

    private static LocalDate Walk(LocalDate after, int n, List<LocalDate> excluded)
    {
        var date = after;
        while (n > 0)
        {
            date = date.PlusDays(1);
            if (Calendar.IsWorkingDay(date) && !excluded.Contains(date))
                n--;
        }

        return date;
    }
}

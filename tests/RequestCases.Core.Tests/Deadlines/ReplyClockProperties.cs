using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Tests.Deadlines;

/// <summary>What holds of every case, calendar and policy.</summary>
public class ReplyClockProperties
{
    [Test]
    public void Due_day_is_a_working_day_unless_the_office_fixed_it() =>
        Prop.ForAll(ClockWorld.Anything, world =>
        {
            var reading = world.Read();
            return reading.ReplyDue is not { } due || reading.Periods[^1].DelayedUntil is not null || world.Calendar.IsWorkingDay(due);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Every_other_period_ends_on_a_working_day_too() =>
        Prop.ForAll(ClockWorld.Anything, world =>
        {
            var reading = world.Read();
            LocalDate?[] days =
            [
                reading.SupplementNoticeDue, reading.FeeDue, reading.ReconsiderationBy, reading.LitigationBy, reading.ReconsiderationAnswerDue,
                reading.LitigationAfterReconsiderationBy, reading.ProactiveDue, .. reading.OpinionDue.Values,
            ];
            return days.OfType<LocalDate>().All(world.Calendar.IsWorkingDay);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Consultation_never_shortens_the_period() =>
        Prop.ForAll(ClockWorld.Consulted, world => world.Read().ReplyDue >= world.Read(world.Facts[0]).ReplyDue).QuickCheckThrowOnFailure();

    [Test]
    public void One_more_consultation_or_an_extension_never_shortens_the_period() =>
        Prop.ForAll(ClockWorld.Consulted, world =>
        {
            var sent = world.Facts[0].Date.PlusDays(world.Facts.Length);
            var before = world.Read();
            var consulted = world.Read([.. world.Facts, new ConsultationSent(sent, "more", ConsultationKind.OtherAgency, sent)]);
            var extended = world.Read([.. world.Facts, new ExtensionApproved(world.Facts[0].Date, 1)]);
            return consulted.ReplyDue >= before.ReplyDue && extended.ReplyDue > before.ReplyDue;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Overlapping_consultations_exclude_their_union_and_not_their_sum() =>
        Prop.ForAll(ClockWorld.Consulted, world =>
        {
            var reading = world.Read();
            var union = reading.Consultations
                .SelectMany(c => WorkingDays(c.SentOn, Earlier(c.LastOpinionOn, c.OpinionDue), world.Calendar)).Distinct().ToList();
            return reading.ExcludedWorkdays == union.Count && reading.ReplyDue == Walk(reading.ReceivedOn!.Value, 20, union, world.Calendar);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Order_of_entry_does_not_matter() =>
        Prop.ForAll(ClockWorld.Anything, world =>
        {
            var backwards = world.Read([.. world.Facts.Reverse()]);
            var shuffled = world.Read([.. world.Facts.OrderBy(f => f.ToString()!.Length)]);
            var reading = world.Read();
            return Same(reading, backwards) && Same(reading, shuffled);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Every_fact_is_either_in_effect_or_refused_with_a_rule_and_leaving_out_the_refused_changes_nothing() =>
        Prop.ForAll(ClockWorld.Anything, world =>
        {
            var reading = world.Read();
            var refused = reading.Refused.Select(r => r.Fact).ToList();
            var accepted = world.Facts.Where(f => !refused.Exists(r => ReferenceEquals(r, f))).ToArray();
            return Same(reading with { Refused = [] }, world.Read(accepted));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Recording_one_fact_after_the_other_as_it_happens_comes_to_the_same_as_replaying_them_all() =>
        Prop.ForAll(ClockWorld.Anything, world =>
        {
            // The receipt first and one fact a day: within a day the clock has its own order.
            var facts = world.Facts.Where(f => f.Date >= world.Facts[0].Date).DistinctBy(f => f.Date).OrderBy(f => f.Date).ToArray();
            var (recorded, refused) = (new List<ClockFact>(), new List<ClockFact>());
            foreach (var fact in facts)
            {
                var isAccepted = world.Read([.. recorded, fact]).Refused.Count == 0;
                (isAccepted ? recorded : refused).Add(fact);
            }

            var all = world.Read(facts);
            return Same(all with { Refused = [] }, world.Read([.. recorded])) && all.Refused.Select(r => r.Fact).SequenceEqual(refused);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Ledger_tells_each_day_once_and_counts_to_the_due_day() =>
        Prop.ForAll(ClockWorld.Anything, world =>
        {
            var reading = world.Read();
            var ledger = ClockLedger.Build(reading, world.Calendar);
            var period = reading.Periods[^1];
            var isGapless = ledger.Zip(ledger.Skip(1)).All(pair => pair.Second.Date == pair.First.Date.PlusDays(1));
            var countsToDue = reading.ReplyDue is not { } due
                || (ledger[^1].Date == due && ledger[^1].IsDue && (period.DelayedUntil is not null || ledger[^1].Ordinal == period.Workdays));
            return isGapless && ledger.Count(d => d.IsDue) <= 1 && countsToDue;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Rows_of_the_ledger_hold_each_day_once_in_order_and_count_the_same() =>
        Prop.ForAll(ClockWorld.Anything, world =>
        {
            var reading = world.Read();
            var ledger = ClockLedger.Build(reading, world.Calendar);
            var groups = LedgerGroups.Of(ledger, reading.BaseWorkdays);
            return groups.SelectMany(g => g.Days).SequenceEqual(ledger)
                && groups.Sum(g => g.CountedDays) == ledger.Count(d => d.IsCounted)
                && groups.All(g => g.Days.All(d => d.Kind == g.Kind || d.Kind == LedgerDayKind.Weekend));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Notes_on_the_open_questions_speak_of_a_difference_only_where_there_is_one() =>
        Prop.ForAll(ClockWorld.Anything, world =>
        {
            var notes = PolicyNotes.Of(world.Facts, null, world.Policy, _ => world.Calendar);
            return notes.All(n => n.Text.EndsWith('。') && !n.Text.Contains("，；", StringComparison.Ordinal) && !n.Text.Contains("则。", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    private static bool Same(ClockReading one, ClockReading other) =>
        (one.ReplyDue, one.State, one.ExcludedWorkdays, one.AbandonedFrom, one.FeeDue, one.ReplyEffective, one.SupplementBy)
            == (other.ReplyDue, other.State, other.ExcludedWorkdays, other.AbandonedFrom, other.FeeDue, other.ReplyEffective, other.SupplementBy)
        && (one.ReconsiderationAnswerDue, one.LitigationAfterReconsiderationBy, one.ProactiveDue)
            == (other.ReconsiderationAnswerDue, other.LitigationAfterReconsiderationBy, other.ProactiveDue)
        && one.Refused.Select(r => r.Rule.Code).SequenceEqual(other.Refused.Select(r => r.Rule.Code));

    private static LocalDate Earlier(LocalDate? opinion, LocalDate due) => opinion < due ? opinion.Value : due;

    private static IEnumerable<LocalDate> WorkingDays(LocalDate after, LocalDate through, WorkingCalendar calendar)
    {
        for (var date = after.PlusDays(1); date <= through; date = date.PlusDays(1))
        {
            if (calendar.IsWorkingDay(date))
                yield return date;
        }
    }

    private static LocalDate Walk(LocalDate after, int n, List<LocalDate> excluded, WorkingCalendar calendar)
    {
        var date = after;
        while (n > 0)
        {
            date = date.PlusDays(1);
            if (calendar.IsWorkingDay(date) && !excluded.Contains(date))
                n--;
        }

        return date;
    }
}

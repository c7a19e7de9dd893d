using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;
using static RequestCases.Core.Tests.Day;

namespace RequestCases.Core.Tests.Deadlines;

/// <summary>Facts of a case, a calendar to read them by and the office's answers to the open questions, made at random.</summary>
public sealed record ClockWorld(ClockFact[] Facts, WorkingCalendar Calendar, DeadlinePolicy Policy)
{
    private const int FirstYear = 2019;
    private const int LastYear = 2027;

    private static readonly Gen<ApplicationReceived> Receipts =
        Gen.Choose(0, 2500).Select(days => new ApplicationReceived(On("2019-06-01").PlusDays(days), ReceiptChannel.InPerson));

    /// <summary>The calendar of the notices, or one with holidays and make-up days wherever they fall.</summary>
    private static readonly Gen<WorkingCalendar> Calendars = Gen.OneOf(
        Gen.Constant(WorkingCalendar.BuiltIn),
        from holidays in Gen.Choose(0, 364).ListOf().Resize(30)
        from makeups in Gen.Choose(0, 364).ListOf().Resize(20)
        select WorkingCalendar.AsKnownOn(Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(year => Notice(year, holidays, makeups)), asOf: null));

    private static readonly Gen<DeadlinePolicy> Policies =
        from answers in Gen.ArrayOf(Gen.Choose(0, 1), PolicyQuestions.All.Count)
        select PolicyQuestions.All.Zip(answers).Aggregate(DeadlinePolicy.Default, (policy, answer) => answer.First.Options[answer.Second].Choose(policy));

    /// <summary>A receipt and consultations with their opinions, all in the first weeks, under the default policy.</summary>
    public static readonly Arbitrary<ClockWorld> Consulted = (
        from receipt in Receipts
        from consultations in ConsultationAfter(receipt.Date).ListOf().Resize(4)
        from calendar in Calendars
        select new ClockWorld([receipt, .. consultations.SelectMany((c, i) => Renumber(c, i))], calendar, DeadlinePolicy.Default)).ToArbitrary();

    /// <summary>Any facts in any order, most of which break some rule, under any policy.</summary>
    public static readonly Arbitrary<ClockWorld> Anything = (
        from receipt in Receipts
        from facts in AnyFactAfter(receipt.Date).ListOf().Resize(12)
        from calendar in Calendars
        from policy in Policies
        select new ClockWorld([receipt, .. facts], calendar, policy)).ToArbitrary();

    public ClockReading Read() => Read(Facts);

    public ClockReading Read(params ClockFact[] facts) => ReplyClock.Replay(facts, Calendar, Policy);

    public override string ToString() => $"{Policy} {string.Join(", ", Facts.AsEnumerable())}";

    private static HolidayNotice Notice(int year, IEnumerable<int> holidays, IEnumerable<int> makeups) => new()
    {
        Year = year,
        Issued = new LocalDate(year - 1, 11, 1),
        Holidays = [.. holidays.Distinct().Select(day => new Holiday("节日", new LocalDate(year, 1, 1).PlusDays(day)))],
        MakeupWorkdays = [.. makeups.Distinct().Select(day => new MakeupWorkday(new LocalDate(year, 1, 1).PlusDays(day), "节日"))],
    };

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
        from kind in Gen.Choose(0, 15)
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
            5 => new FeeNoticeSent(date, size % 2 == 0 ? date.PlusDays(size / 4) : null),
            6 => new FeePaid(date),
            7 => new ReasonsRequested(date),
            8 => new DelayDetermined(date, date.PlusDays(size)),
            9 => new ReplySent(date, DeliveryMethod.InPerson, SignedOn: date.PlusDays(size - 2)),
            10 => new ReplyServed(date),
            11 => new ApplicationReceived(date, ReceiptChannel.Online),
            12 => new InformationFormed(date),
            13 => new ReconsiderationNoticeReceived(date, size < 11 ? ReconsiderationProcedure.Simple : ReconsiderationProcedure.Ordinary),
            14 => new ReconsiderationDecisionReceived(date),
            _ => (ClockFact)new ReasonsReceived(date),
        };
}

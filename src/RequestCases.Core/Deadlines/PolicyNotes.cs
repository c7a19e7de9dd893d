using RequestCases.Core.Calendar;

namespace RequestCases.Core.Deadlines;

/// <summary>A question the law leaves open that mattered for a case.</summary>
/// <param name="Question">The question.</param>
/// <param name="Text">One Chinese sentence: what the office has set and what came of it, and what would have come of the other answer.</param>
public sealed record PolicyNote(PolicyQuestion Question, string Text);

/// <summary>Finds which of the open questions mattered for a case, by replaying it with the other answer to each.</summary>
public sealed class PolicyNotes
{
    private readonly IReadOnlyList<ClockFact> facts;
    private readonly ReceiptDates? receipt;
    private readonly DeadlinePolicy policy;
    private readonly Func<DeadlinePolicy, WorkingCalendar> calendarUnder;
    private readonly Func<string, string> partyOf;
    private readonly ClockReading reading;

    private PolicyNotes(
        IReadOnlyList<ClockFact> facts, ReceiptDates? receipt, DeadlinePolicy policy, Func<DeadlinePolicy, WorkingCalendar> calendarUnder, Func<string, string>? partyOf)
    {
        (this.facts, this.receipt, this.policy, this.calendarUnder) = (facts, receipt, policy, calendarUnder);
        this.partyOf = partyOf ?? (id => id);
        reading = ReplyClock.Replay(facts, calendarUnder(policy), policy);
    }

    /// <summary>A note for each question whose other answer would have given another date or another refusal; empty when none mattered.</summary>
    /// <param name="facts">The facts of the case.</param>
    /// <param name="receipt">What was written down at receipt; without it D2 is not looked at.</param>
    /// <param name="policy">The answers that hold for the case.</param>
    /// <param name="calendarUnder">The calendar by which the case counts under a policy; D8 matters where it depends on it.</param>
    /// <param name="partyOf">What a consultation is called; its id when left out.</param>
    public static IReadOnlyList<PolicyNote> Of(
        IReadOnlyList<ClockFact> facts, ReceiptDates? receipt, DeadlinePolicy policy, Func<DeadlinePolicy, WorkingCalendar> calendarUnder,
        Func<string, string>? partyOf = null)
    {
        var notes = new PolicyNotes(facts, receipt, policy, calendarUnder, partyOf);
        return [.. PolicyQuestions.All.SelectMany(question => notes.About(question).Select(text => new PolicyNote(question, text)))];
    }

    private IEnumerable<string> About(PolicyQuestion question)
    {
        // D7 warns and moves nothing; every other question has two answers.
        if (question.Id == "D7")
            return new LateConsultations(reading, calendarUnder(policy), policy, partyOf).Notes();
        var chosen = question.ChosenIn(policy);
        var other = question.Options.Single(option => option != chosen);
        var (here, there) = PolicyOutcome.Differences(reading, ReadUnder(other.Choose(policy), question));
        return here == there
            ? []
            : [$"{Circumstance(question)}：按本机关口径（{question.Id}）{chosen.Phrase}，{here}；若{other.Phrase}，则{there}。"];
    }

    private ClockReading ReadUnder(DeadlinePolicy other, PolicyQuestion question)
    {
        var calendar = calendarUnder(other);
        return ReplyClock.Replay(question.Id == "D2" ? ReceivedUnder(other, calendar) : facts, calendar, other);
    }

    private IReadOnlyList<ClockFact> ReceivedUnder(DeadlinePolicy other, WorkingCalendar calendar)
    {
        if (receipt is null)
            return facts;
        var rest = facts.Where(fact => fact is not ApplicationReceived);
        return ReceiptRule.Determine(receipt, other, calendar).ReceivedOn is { } receivedOn
            ? [new ApplicationReceived(receivedOn, receipt.Channel), .. rest]
            : [.. rest];
    }

    private string Circumstance(PolicyQuestion question) => question.Id switch
    {
        "D1" => ReceivedOnDayOff(),
        "D2" => $"{(receipt!.Channel == ReceiptChannel.Email ? "电子邮件收到" : "网上提交")}后没有与申请人确认的记录",
        "D3" => "征求意见所需时间不计入期限",
        "D4" => $"收到补正后，于{Last<SupplementNoticeSent>()}再次告知补正",
        "D5" => $"{Last<ReasonsRequested>()}要求申请人说明理由",
        "D6" => $"{Last<SupplementNoticeSent>()}告知补正，迟于收到申请后的第{StatutoryPeriods.SupplementNoticeWorkdays}个工作日",
        _ => "收到申请以后，节假日安排又有调整",
    };

    private string ReceivedOnDayOff()
    {
        var arrivedOn = facts.OfType<ApplicationReceived>().Min(received => received.Date);
        return $"{arrivedOn.WithWeekday()}收到申请，当日是休息日（{calendarUnder(policy).Describe(arrivedOn).Text}）";
    }

    private string Last<T>() where T : ClockFact => facts.OfType<T>().Max(fact => fact.Date).WithWeekday();
}

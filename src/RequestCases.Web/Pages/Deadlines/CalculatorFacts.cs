using System.Globalization;
using NodaTime;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Deadlines;

/// <summary>Turns what was typed into facts, and says what is still missing for those that are half told.</summary>
internal sealed class CalculatorFacts
{
    private readonly CalculatorInput input;
    private readonly List<ClockFact> facts = [];
    private readonly List<string> missing = [];

    private CalculatorFacts(CalculatorInput input) => this.input = input;

    /// <summary>What was written down at receipt; null while no channel is chosen.</summary>
    public ReceiptDates? Receipt { get; private set; }

    /// <summary>The facts.</summary>
    public IReadOnlyList<ClockFact> Facts => facts;

    /// <summary>What to fill in or put right, as Chinese sentences.</summary>
    public IReadOnlyList<string> Missing => missing;

    /// <summary>Reads the form.</summary>
    public static CalculatorFacts Of(CalculatorInput input)
    {
        var read = new CalculatorFacts(input) { Receipt = ReceiptOf(input) };
        read.Supplements();
        read.Consultations();
        read.Extension();
        read.Fee();
        read.Excess();
        read.Reply();
        read.Afterwards();
        return read;
    }

    /// <summary>The facts with the receipt that the rule finds; none when it is not received in law.</summary>
    public IReadOnlyList<ClockFact> With(ReceiptDetermination? receipt) =>
        receipt?.ReceivedOn is { } receivedOn ? [new ApplicationReceived(receivedOn, Receipt!.Channel), .. facts] : facts;

    /// <summary>What is missing or out of order in the dates of receipt.</summary>
    public IEnumerable<string> MissingOfReceipt() => Receipt is null ? [] : ReceiptRule.Check(Receipt, LocalDate.MaxIsoValue).Select(Words);

    private static string Words(Rule rule) => rule is ReceiptDateMustBeGiven given ? $"请填写{given.Field.Label()}，以确定收到申请之日。" : rule.Message;

    private static ReceiptDates? ReceiptOf(CalculatorInput input) => input.Channel is { } channel
        ? new ReceiptDates(
            channel, input.SubmittedOn, input.ArrivedOn, input.SignedOn, input.SubmittedOnlineOn?.AtMidnight(), input.ReceivedBySystemOn?.AtMidnight(), input.ConfirmedOn)
        : null;

    private void Supplements()
    {
        foreach (var row in input.Supplements)
        {
            if (Both(row.NoticeSentOn, row.SupplementBy, "补正告知发出日", "补正截止日") is var (sent, by))
                facts.Add(new SupplementNoticeSent(sent, by));
            if (row.ReceivedOn is { } received)
                facts.Add(new SupplementReceived(received, row.PostedOn));
            else if (row.PostedOn is not null)
                missing.Add("请填写收到补正之日。");
        }
    }

    private void Consultations()
    {
        foreach (var (row, index) in input.Consultations.Select((row, index) => (row, index)))
        {
            var id = (index + 1).ToString(CultureInfo.InvariantCulture);
            if (row.SentOn is { } sent)
                facts.Add(new ConsultationSent(sent, id, row.Kind, row.DeliveredOn));
            else if (row.DeliveredOn is not null || row.OpinionOn is not null)
                missing.Add($"请填写第 {id} 份征求意见的发出日。");
            if (row is { SentOn: not null, OpinionOn: { } opinion })
                facts.Add(new OpinionReceived(opinion, id));
        }
    }

    private void Extension()
    {
        if (Both(input.ExtensionToldOn, input.ExtensionWorkdays, "批准并告知延期之日", "延长几个工作日") is var (told, workdays))
            facts.Add(new ExtensionApproved(told, workdays));
    }

    private void Fee()
    {
        if (input.FeeNoticeReceivedOn is { } received)
            facts.Add(new FeeNoticeSent(input.FeeNoticeSentOn ?? received, received));
        else if (input.FeeNoticeSentOn is { } sent)
            facts.Add(new FeeNoticeSent(sent));
        Add(input.FeePaidOn, on => new FeePaid(on));
    }

    private void Excess()
    {
        Add(input.ReasonsRequestedOn, on => new ReasonsRequested(on));
        Add(input.ReasonsReceivedOn, on => new ReasonsReceived(on));
        if (Both(input.DelayToldOn, input.DelayUntil, "告知合理期限之日", "延迟答复至哪一天") is var (told, until))
            facts.Add(new DelayDetermined(told, until));
    }

    private void Reply()
    {
        if (Both(input.ReplySentOn, input.ReplyMethod, "答复交邮、发出之日", "送达方式") is var (sent, method))
            facts.Add(new ReplySent(sent, method, input.ReplyDeliveredOn, input.ReplySignedOn));
        else if (input.ReplySentOn is null && (input.ReplySignedOn ?? input.ReplyDeliveredOn) is { } served)
            facts.Add(new ReplyServed(served));
    }

    private void Afterwards()
    {
        Add(input.ReconsiderationNoticeOn, on => new ReconsiderationNoticeReceived(on, input.ReconsiderationProcedure));
        Add(input.ReconsiderationDecisionOn, on => new ReconsiderationDecisionReceived(on));
        Add(input.InformationFormedOn, on => new InformationFormed(on));
    }

    private void Add(LocalDate? on, Func<LocalDate, ClockFact> fact)
    {
        if (on is { } date)
            facts.Add(fact(date));
    }

    private (TFirst, TSecond)? Both<TFirst, TSecond>(TFirst? first, TSecond? second, string firstName, string secondName)
        where TFirst : struct
        where TSecond : struct
    {
        if (first is { } one && second is { } other)
            return (one, other);
        if (first is not null || second is not null)
            missing.Add($"请填写{(first is null ? firstName : secondName)}，填写之前这一项不计算。");
        return null;
    }
}

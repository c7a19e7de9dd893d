using NodaTime;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases;

/// <content>送达: each addressee for itself; the reply is delivered when all are (国办公开办函〔2016〕235号).</content>
public sealed partial class RequestCase
{
    /// <summary>送达对象: the applicant and every 共同申请人, in the order of the application.</summary>
    public IReadOnlyList<string> Addressees => [.. new[] { Applicant.Name }.Concat(Lines(Applicant.CoApplicants)).Distinct()];

    /// <summary>Addressees to whom no delivery has succeeded yet; one whose mail came back has been delivered to by law.</summary>
    public IReadOnlyList<string> NotYetServed => [.. Addressees.Where(a => FirstTo(a) is null)];

    /// <summary>退件: deliveries that came back and were neither made again nor given up.</summary>
    public IReadOnlyList<Delivery> OpenReturns => [.. (Reply?.Deliveries ?? []).Where((d, at) =>
        d.Returned is { GivenUp: null } && !Reply!.Deliveries.Skip(at + 1).Any(later => later is { Failed: null, Returned: null } && AddresseeOf(later) == AddresseeOf(d)))];

    /// <summary>To whom a delivery goes.</summary>
    public string AddresseeOf(Delivery delivery) => delivery.Addressee ?? Applicant.Name;

    /// <summary>Notes a delivery to one addressee, or that it failed. With the last addressee the reply counts; the latest effective day decides whether it was in time.</summary>
    public void DeliverReply(Delivery delivery, OfficeDay day)
    {
        CheckDelivery(delivery, day);
        Rule.Enforce(AddresseeMustNotBeServedTwice.Check(AddresseeOf(delivery), NotYetServed));
        Reply!.Deliver(delivery);
        if (NotYetServed.Count > 0)
            return;
        Reply.MarkDelivered();
        Record(LastServed(Reply.Deliveries), day);
    }

    /// <summary>What the clock would read if this delivery were noted; null while other addressees are still to be served.</summary>
    /// <exception cref="RuleBrokenException">The clock does not take it.</exception>
    public ClockReading? ReadClockAfter(Delivery delivery, OfficeDay day) =>
        NotYetServed.Any(a => a != AddresseeOf(delivery)) ? null : ReadClockWith(LastServed([.. Reply!.Deliveries, delivery]), day);

    /// <summary>登记退件: mail recorded as delivered came back. The reply keeps the day of its first posting.</summary>
    public void ReturnMail(Delivery delivery, LocalDate on, string reason, OfficeDay day)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(DateMustNotBeInTheFuture.Check(on, day.Today));
        Rule.Enforce(OnlyMailUnderwayCanComeBack.Check(delivery, on));
        Reply!.Change(delivery, delivery with { DeliveredOn = null, Returned = new ReturnedMail(on, reason) });
    }

    /// <summary>重新送达 of what came back. Whether the reply was in time does not change; periods for remedies run from the receipt.</summary>
    public void DeliverAgain(Delivery delivery, OfficeDay day)
    {
        CheckDelivery(delivery, day);
        Rule.Enforce(RedeliveryMustFollowAReturn.Check(this, AddresseeOf(delivery)));
        Reply!.DeliverAgain(delivery);
        if (delivery is { Failed: null } && (delivery.SignedOn ?? delivery.DeliveredOn) is { } servedOn)
            Record(new ReplyServed(servedOn), day);
    }

    /// <summary>不再送达: what came back stays undelivered, with a reason.</summary>
    public void GiveUpDelivery(Delivery returned, string reason)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(RedeliveryMustFollowAReturn.Check(this, AddresseeOf(returned)));
        Reply!.Change(returned, returned with { Returned = returned.Returned! with { GivenUp = reason } });
    }

    /// <summary>作废重发: the issued reply, not yet delivered, gets another number and document; the void number keeps its place in the register.</summary>
    public void IssueReplyAgain(string number, LocalDate on, string documentSha256, OfficeDay day)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(DateMustNotBeInTheFuture.Check(on, day.Today));
        Reply!.IssueAgain(number, on, documentSha256);
    }

    private void CheckDelivery(Delivery delivery, OfficeDay day)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(DateMustNotBeInTheFuture.Check(delivery.SentOn, day.Today));
        Rule.Enforce(DeliveryMustBeSignedAfterItIsSent.Check(delivery, day.Today));
        Rule.Enforce(DeliveryMustGoToAnAddressee.Check(AddresseeOf(delivery), Addressees));
    }

    private Delivery? FirstTo(string addressee) => Reply?.Deliveries.FirstOrDefault(d => d.Failed is null && AddresseeOf(d) == addressee);

    // Of the first successful delivery to each addressee, the one that took effect last.
    private ReplySent LastServed(IReadOnlyList<Delivery> deliveries)
    {
        var last = deliveries.Where(d => d.Failed is null).GroupBy(AddresseeOf).Select(to => to.First()).MaxBy(d => d.EffectiveOn)!;
        return new ReplySent(last.SentOn, last.Method, last.DeliveredOn, last.SignedOn);
    }

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

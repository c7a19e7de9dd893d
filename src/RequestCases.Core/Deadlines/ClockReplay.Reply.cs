using NodaTime;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Core.Deadlines;

/// <content>The reply and what comes after it.</content>
internal sealed partial class ClockReplay
{
    private ReplySent? _reply;
    private LocalDate? _servedOn;
    private ReconsiderationNoticeReceived? _reconsiderationNotice;
    private LocalDate? _reconsiderationDecidedOn;
    private LocalDate? _formedOn;

    private Rule? Reply(ReplySent reply)
    {
        var broken = ReplyCannotArriveBeforeItIsSent.Check(reply.Date, reply.DeliveredOn)
            ?? ReplyCannotArriveBeforeItIsSent.Check(reply.Date, reply.SignedOn);
        if (broken is null)
            _reply ??= reply;
        return broken;
    }

    private Rule? Serve(ReplyServed served)
    {
        _servedOn ??= served.Date;
        return null;
    }

    private Rule? Form(InformationFormed formed)
    {
        _formedOn = formed.Date;
        return null;
    }

    // Reconsideration may be about silence, and its periods stand on its own papers: it needs no receipt, but cannot come before one.
    private Rule? BeforeReceipt(ClockFact fact) =>
        _arrivesOn is null ? null : FactCannotComeBeforeReceipt.Check(fact.Date, _arrivesOn);

    private Rule? TakeReconsiderationNotice(ReconsiderationNoticeReceived notice)
    {
        _reconsiderationNotice = notice;
        return null;
    }

    private Rule? TakeReconsiderationDecision(ReconsiderationDecisionReceived decision)
    {
        _reconsiderationDecidedOn = decision.Date;
        return null;
    }
}

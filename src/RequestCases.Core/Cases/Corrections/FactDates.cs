using NodaTime;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Corrections;

/// <summary>One date inside a clock fact, and the fact with another date in its place.</summary>
/// <param name="Name">Tells the dates of a fact apart.</param>
/// <param name="Label">What it is, in Chinese.</param>
/// <param name="Date">The date.</param>
/// <param name="With">The fact with another date.</param>
internal sealed record FactDate(string Name, string Label, LocalDate? Date, Func<LocalDate?, ClockFact> With)
{
    public bool MayBeEmpty { get; init; }

    public bool MayLieAhead { get; init; }
}

/// <summary>The dates of each kind of fact. The receipt is corrected by its own dates, from which its fact follows.</summary>
internal static class FactDates
{
    /// <param name="fact">The fact.</param>
    /// <param name="partyOf">Name of a consulted party.</param>
    public static IReadOnlyList<FactDate> Of(ClockFact fact, Func<string, string> partyOf) => fact switch
    {
        SupplementNoticeSent f =>
        [
            new("date", "补正告知发出日", f.Date, d => f with { Date = d!.Value }),
            new("by", "补正截止日", f.SupplementBy, d => f with { SupplementBy = d!.Value }) { MayLieAhead = true },
        ],
        SupplementReceived f =>
        [
            new("date", "收到补正日", f.Date, d => f with { Date = d!.Value }),
            new("posted", "补正件交邮日", f.PostedOn, d => f with { PostedOn = d }) { MayBeEmpty = true },
        ],
        ConsultationSent f =>
        [
            new("date", $"向{partyOf(f.ConsultationId)}发出征求意见书之日", f.Date, d => f with { Date = d!.Value }),
            new("delivered", $"{partyOf(f.ConsultationId)}收到征求意见书之日", f.Delivered, d => f with { Delivered = d }) { MayBeEmpty = true },
            .. f.UndeliverableOn is null
                ? Array.Empty<FactDate>()
                : [new("undeliverable", $"{partyOf(f.ConsultationId)}征求意见书无法送达之日", f.UndeliverableOn, d => f with { UndeliverableOn = d })],
        ],
        OpinionReceived f => [new("date", $"收到{partyOf(f.ConsultationId)}意见之日", f.Date, d => f with { Date = d!.Value })],
        ExtensionApproved f => [new("date", "延期告知申请人之日", f.Date, d => f with { Date = d!.Value })],
        FeeNoticeSent f =>
        [
            new("date", "收费通知发出日", f.Date, d => f with { Date = d!.Value }),
            new("delivered", "申请人收到收费通知之日", f.Delivered, d => f with { Delivered = d }) { MayBeEmpty = true },
        ],
        FeePaid f => [new("date", "缴费（免收决定）之日", f.Date, d => f with { Date = d!.Value })],
        ReasonsRequested f =>
        [
            new("date", "要求说明理由之日", f.Date, d => f with { Date = d!.Value }),
            new("by", "说明理由截止日", f.ReasonsBy, d => f with { ReasonsBy = d }) { MayLieAhead = true },
        ],
        ReasonsReceived f => [new("date", "收到理由之日", f.Date, d => f with { Date = d!.Value })],
        DelayDetermined f =>
        [
            new("date", "告知合理期限之日", f.Date, d => f with { Date = d!.Value }),
            new("until", "合理期限的最后一日", f.Until, d => f with { Until = d!.Value }) { MayLieAhead = true },
        ],
        ReplySent f => OfReply(f),
        ReplyServed f => [new("date", "申请人收到答复之日", f.Date, d => f with { Date = d!.Value })],
        _ => [],
    };

    private static FactDate[] OfReply(ReplySent f) =>
    [
        new("date", f.Method == DeliveryMethod.Post ? "答复交邮日" : "答复送交（发出）之日", f.Date, d => f with { Date = d!.Value }),
        .. f.Method is DeliveryMethod.InPerson or DeliveryMethod.Entrusted
            ? new[] { new FactDate("signed", "申请人签收答复之日", f.SignedOn, d => f with { SignedOn = d }) { MayBeEmpty = true } }
            : [new FactDate("delivered", "答复到达申请人之日", f.DeliveredOn, d => f with { DeliveredOn = d }) { MayBeEmpty = true }],
    ];
}

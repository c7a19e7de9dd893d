using NodaTime;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Signing and arrival follow sending; direct delivery is proved by a signature.</summary>
public sealed record DeliveryMustBeSignedAfterItIsSent : Rule
{
    private DeliveryMustBeSignedAfterItIsSent()
        : base("DELIVERY_SIGNED_EARLY", "国办公开办函〔2016〕235号", "签收、送达日期不能早于送出日期，也不能晚于今天；当面送达和委托送达要填签收日期。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(Delivery delivery, LocalDate today) =>
        IsKept(delivery, today) ? null : new DeliveryMustBeSignedAfterItIsSent();

    private static bool IsKept(Delivery delivery, LocalDate today) =>
        delivery.Failed is not null
        || (InOrder(delivery.SentOn, delivery.SignedOn, today)
            && InOrder(delivery.SentOn, delivery.DeliveredOn, today)
            && (delivery.SignedOn is not null || delivery.Method is not (DeliveryMethod.InPerson or DeliveryMethod.Entrusted)));

    private static bool InOrder(LocalDate sent, LocalDate? later, LocalDate today) =>
        later is not { } day || (day >= sent && day <= today);
}

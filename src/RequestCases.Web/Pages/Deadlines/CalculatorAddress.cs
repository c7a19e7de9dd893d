using NodaTime;
using NodaTime.Text;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Deadlines;

/// <summary>The calculator's address with the dates of a case filled in, to try out what has not been done. No names.</summary>
public static class CalculatorAddress
{
    /// <summary>The address.</summary>
    public static string Of(RequestCase requestCase) =>
        ListOptions.Address("/deadlines", [.. Receipt(requestCase.Receipt), .. requestCase.Facts.SelectMany(fact => Parts(fact, requestCase.Facts))]);

    private static IEnumerable<(string, object?)> Receipt(ReceiptDates receipt) =>
    [
        In(nameof(CalculatorInput.Channel), receipt.Channel),
        In(nameof(CalculatorInput.SubmittedOn), receipt.SubmittedOn),
        In(nameof(CalculatorInput.SignedOn), receipt.SignedOn),
        In(nameof(CalculatorInput.ArrivedOn), receipt.ArrivedOn),
        In(nameof(CalculatorInput.ReceivedBySystemOn), receipt.ReceivedBySystemAt?.Date),
        In(nameof(CalculatorInput.SubmittedOnlineOn), receipt.SubmittedAt?.Date),
        In(nameof(CalculatorInput.ConfirmedOn), receipt.ConfirmedOn),
    ];

    private static (string, object?)[] Parts(ClockFact fact, IReadOnlyList<ClockFact> all) => fact switch
    {
        SupplementNoticeSent f => Row("Supplements", all.OfType<SupplementNoticeSent>(), f, ("NoticeSentOn", f.Date), ("SupplementBy", f.SupplementBy)),
        SupplementReceived f => Row("Supplements", all.OfType<SupplementReceived>(), f, ("ReceivedOn", f.Date), ("PostedOn", f.PostedOn)),
        ConsultationSent f => Row("Consultations", all.OfType<ConsultationSent>(), f,
            ("Kind", f.Kind), ("SentOn", f.Date), ("DeliveredOn", f.Delivered), ("OpinionOn", LastOpinion(f, all))),
        ExtensionApproved f => [In(nameof(CalculatorInput.ExtensionToldOn), f.Date), In(nameof(CalculatorInput.ExtensionWorkdays), f.Workdays)],
        FeeNoticeSent f => [In(nameof(CalculatorInput.FeeNoticeSentOn), f.Date), In(nameof(CalculatorInput.FeeNoticeReceivedOn), f.Delivered)],
        FeePaid f => [In(nameof(CalculatorInput.FeePaidOn), f.Date)],
        ReasonsRequested f => [In(nameof(CalculatorInput.ReasonsRequestedOn), f.Date)],
        ReasonsReceived f => [In(nameof(CalculatorInput.ReasonsReceivedOn), f.Date)],
        DelayDetermined f => [In(nameof(CalculatorInput.DelayToldOn), f.Date), In(nameof(CalculatorInput.DelayUntil), f.Until)],
        ReplySent f =>
        [
            In(nameof(CalculatorInput.ReplyMethod), f.Method), In(nameof(CalculatorInput.ReplySentOn), f.Date),
            In(nameof(CalculatorInput.ReplyDeliveredOn), f.DeliveredOn), In(nameof(CalculatorInput.ReplySignedOn), f.SignedOn),
        ],
        _ => [],
    };

    private static LocalDate? LastOpinion(ConsultationSent sent, IReadOnlyList<ClockFact> all) =>
        all.OfType<OpinionReceived>().Where(o => o.ConsultationId == sent.ConsultationId).Select(o => (LocalDate?)o.Date).Max();

    private static (string, object?)[] Row<T>(string list, IEnumerable<T> ofKind, T fact, params (string Name, object? Value)[] values) where T : ClockFact
    {
        var index = ofKind.TakeWhile(other => !ReferenceEquals(other, fact)).Count();
        return [In($"{list}.Index", index), .. values.Select(v => In($"{list}[{index}].{v.Name}", v.Value))];
    }

    private static (string, object?) In(string name, object? value) =>
        ($"{nameof(IndexModel.Input)}.{name}", value is LocalDate date ? LocalDatePattern.Iso.Format(date) : value);
}

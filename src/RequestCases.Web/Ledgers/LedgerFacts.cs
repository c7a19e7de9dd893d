using NodaTime;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Corrections;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Ledgers;

/// <summary>A date that the ledger of a case rests on.</summary>
/// <param name="Date">The day.</param>
/// <param name="What">What happened.</param>
/// <param name="Proof">Who signed, who decided, the postal number; null when nothing is recorded.</param>
public sealed record LedgerFact(LocalDate Date, string What, string? Proof);

/// <summary>The recorded dates of a case with their proof, oldest first.</summary>
public static class LedgerFacts
{
    private const string Search = "search:";

    /// <summary>The dates; the day of search has no bearing on the period.</summary>
    public static IReadOnlyList<LedgerFact> Of(RequestCase requestCase, ClockReading reading) =>
    [
        .. requestCase.RecordedDates
            .Where(recorded => recorded.Date is not null && !recorded.Key.StartsWith(Search, StringComparison.Ordinal))
            .Select(recorded => new LedgerFact(recorded.Date!.Value, recorded.Label, Proof(recorded, requestCase, reading)))
            .OrderBy(fact => fact.Date),
    ];

    private static string? Proof(RecordedDate recorded, RequestCase requestCase, ClockReading reading)
    {
        if (recorded.IsReceipt)
            return recorded.Label == ReceiptDateField.SignedOn.Label() && requestCase.Receipt.SignedBy is { } signer ? $"{signer}签收" : null;
        var fact = FactOf(recorded, requestCase);
        if (reading.Refused.Any(r => ReferenceEquals(r.Fact, fact)))
            return "对期限没有效力";
        return fact switch
        {
            ExtensionApproved => requestCase.Extension?.DecidedBy is { } decider ? $"{decider}批准" : null,
            ReplySent sent => requestCase.Reply?.Deliveries.FirstOrDefault(d => d.Failed is null && d.SentOn == sent.Date)?.Proof,
            FeePaid => requestCase.Fee?.WaivedReason is { } waived ? $"免收：{waived}" : null,
            SupplementReceived supplement => supplement.GoodReason,
            _ => null,
        };
    }

    private static ClockFact? FactOf(RecordedDate recorded, RequestCase requestCase) =>
        recorded.Key.Split(':') is ["fact", var place, _] ? requestCase.Facts[int.Parse(place, System.Globalization.CultureInfo.InvariantCulture)] : null;
}

using NodaTime;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Corrections;

/// <summary>What is recorded of a case and holds dates. Facts carry the dates; the records beside them repeat some and follow.</summary>
internal sealed record CaseRecord(
    ReceiptDates Receipt, IReadOnlyList<ClockFact> Facts, SupplementRecord? Supplement, ReasonsRecord? Reasons, IReadOnlyList<InformationItem> Items,
    IReadOnlyList<Consultation> Consultations, FeeRecord? Fee, ExtensionRecord? Extension, IReadOnlyList<Delivery> Deliveries)
{
    /// <summary>Every date that can be corrected, in the order of the case.</summary>
    public IEnumerable<RecordedDate> Dates => ReceiptDatesOf().Concat(SearchDates()).Concat(Facts.SelectMany(FactDatesOf)).Concat(Deliveries.SelectMany(DeliveryDatesOf));

    /// <summary>The record with one date corrected.</summary>
    public CaseRecord With(string key, LocalDate? date)
    {
        var parts = key.Split(':');
        return parts[0] switch
        {
            "receipt" => this with { Receipt = Receipt.With(Enum.Parse<ReceiptDateField>(parts[1]), date) },
            "search" => WithSearch(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), date!.Value),
            "delivery" => WithDelivery(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), parts[2], date),
            _ => WithFact(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), parts[2], date),
        };
    }

    /// <summary>The rules beyond the clock's that recording enforces and a correction must keep too.</summary>
    /// <param name="issuedOn">The date of the reply, when it is issued.</param>
    /// <param name="today">Business date of the correction.</param>
    public IEnumerable<Rule> Broken(LocalDate? issuedOn, LocalDate today) => new[]
    {
        Extension?.NotifiedOn is { } told ? ExtensionMustBeApprovedBeforeItIsTold.Check(Extension.DecidedOn, told) : null,
        Reasons is { } asked ? AnswerPeriodMustLieAhead.Check(asked.SentOn, asked.AnswerBy) : null,
        Reasons is { ReceivedOn: { } reasonsOn } answered ? AnswerMustFollowItsRequest.Check(answered.SentOn, reasonsOn) : null,
    }
    .Concat(Facts.OfType<SupplementNoticeSent>().Select(notice => SupplementPeriodMustEndAfterTheNotice.Check(notice.Date, notice.SupplementBy)))
    .Concat(Facts.OfType<SupplementReceived>().Select(supplement => SupplementIsPostedBetweenTheNoticeAndItsReceipt.Check(NoticeAnsweredBy(supplement), supplement)))
    .Concat(Deliveries.Where(d => d.Failed is null).SelectMany(d => new[] { DeliveryMustNotPrecedeTheLetter.Check(issuedOn, d.SentOn), DeliveryMustBeSignedAfterItIsSent.Check(d, today) }))
    .OfType<Rule>();

    private LocalDate? NoticeAnsweredBy(SupplementReceived supplement) =>
        Facts.TakeWhile(fact => !ReferenceEquals(fact, supplement)).OfType<SupplementNoticeSent>().LastOrDefault()?.Date;

    private IEnumerable<RecordedDate> ReceiptDatesOf() => ReceiptRule.DatesAskedFor(Receipt.Channel)
        .Where(asked => asked.Field != ReceiptDateField.SignedBy)
        .Select(asked => new RecordedDate($"receipt:{asked.Field}", asked.Field.Label(), Receipt.DayOf(asked.Field), !asked.IsRequired, IsReceipt: true));

    private IEnumerable<RecordedDate> SearchDates() => Items
        .Where(item => item.Search is not null)
        .Select(item => new RecordedDate($"search:{item.Number}", Items.Count == 1 ? "检索日" : $"检索日（事项{item.Number}）", item.Search!.SearchedOn));

    private CaseRecord WithSearch(int number, LocalDate date) =>
        this with { Items = [.. Items.Select(item => item.Number == number ? item with { Search = item.Search! with { SearchedOn = date } } : item)] };

    // The reply's own fact follows from the deliveries.
    private IEnumerable<RecordedDate> FactDatesOf(ClockFact fact, int place) => (fact is ReplySent ? [] : FactDates.Of(fact, PartyOf))
        .Select(d => new RecordedDate($"fact:{place}:{d.Name}", d.Label, d.Date, d.MayBeEmpty, d.MayLieAhead));

    private string PartyOf(string consultationId) => Consultations.FirstOrDefault(c => c.Id == consultationId)?.Party ?? consultationId;

    private CaseRecord WithFact(int place, string name, LocalDate? date)
    {
        var before = Facts[place];
        var after = FactDates.Of(before, PartyOf).Single(d => d.Name == name).With(date);
        var corrected = this with { Facts = [.. Facts.Select((fact, i) => i == place ? after : fact)] };
        return corrected.Follow(before, after);
    }

    private CaseRecord Follow(ClockFact before, ClockFact after) => (before, after) switch
    {
        (SupplementNoticeSent b, SupplementNoticeSent a) when Supplement?.SentOn == b.Date =>
            this with { Supplement = Supplement with { SentOn = a.Date, SupplementBy = a.SupplementBy } },
        (SupplementReceived b, SupplementReceived a) when Supplement?.ReceivedOn == b.Date =>
            this with { Supplement = Supplement with { ReceivedOn = a.Date } },
        (ReasonsRequested b, ReasonsRequested a) when Reasons?.SentOn == b.Date =>
            this with { Reasons = Reasons with { SentOn = a.Date, AnswerBy = a.ReasonsBy ?? Reasons.AnswerBy } },
        (ReasonsReceived b, ReasonsReceived a) when Reasons?.ReceivedOn == b.Date => this with { Reasons = Reasons with { ReceivedOn = a.Date } },
        (ConsultationSent, ConsultationSent a) => WithConsultation(a.ConsultationId, c => Asked(c, a)),
        (OpinionReceived b, OpinionReceived a) => WithConsultation(a.ConsultationId, c => c.OpinionOn == b.Date ? c with { OpinionOn = a.Date } : c),
        (FeeNoticeSent b, FeeNoticeSent a) when (Fee?.SentOn ?? Fee?.NoticeReceivedOn) == b.Date => this with { Fee = Fee! with { SentOn = a.Date, NoticeReceivedOn = a.Delivered } },
        (FeePaid b, FeePaid a) when Fee?.PaidOn == b.Date => this with { Fee = Fee with { PaidOn = a.Date } },
        (ExtensionApproved b, ExtensionApproved a) when Extension?.NotifiedOn == b.Date => this with { Extension = Extension with { NotifiedOn = a.Date } },
        _ => this,
    };

    private IEnumerable<RecordedDate> DeliveryDatesOf(Delivery delivery, int place)
    {
        if (delivery.Failed is not null)
            return [];
        var addressee = Deliveries.Select(d => d.Addressee).Distinct().Count() > 1 ? $"（{delivery.Addressee}）" : "";
        var again = Deliveries.Take(place).Any(d => d.Failed is null && d.Addressee == delivery.Addressee) ? "重新送达：" : "";
        return FactDates.Of(FactOf(delivery), PartyOf)
            .Select(d => new RecordedDate($"delivery:{place}:{d.Name}", $"{again}{d.Label}{addressee}", d.Date, d.MayBeEmpty));
    }

    private CaseRecord WithDelivery(int place, string name, LocalDate? date)
    {
        var fact = (ReplySent)FactDates.Of(FactOf(Deliveries[place]), PartyOf).Single(d => d.Name == name).With(date);
        return this with { Deliveries = [.. Deliveries.Select((d, i) => i == place ? d with { SentOn = fact.Date, SignedOn = fact.SignedOn, DeliveredOn = fact.DeliveredOn } : d)] };
    }

    private static ReplySent FactOf(Delivery delivery) => new(delivery.SentOn, delivery.Method, delivery.DeliveredOn, delivery.SignedOn);

    private static Consultation Asked(Consultation consultation, ConsultationSent sent) => consultation with
    {
        SentOn = sent.Date,
        DeliveredOn = sent.Delivered,
        Undeliverable = sent.UndeliverableOn is { } on ? consultation.Undeliverable! with { On = on } : null,
    };

    private CaseRecord WithConsultation(string id, Func<Consultation, Consultation> change) =>
        this with { Consultations = [.. Consultations.Select(c => c.Id == id ? change(c) : c)] };
}

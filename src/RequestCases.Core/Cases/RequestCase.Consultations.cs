using System.Globalization;
using NodaTime;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases;

/// <content>征求意见 (条例第十一、三十二、三十四条): who is asked, what came of it, and what may not be done before.</content>
public sealed partial class RequestCase
{
    /// <summary>征求意见, in the order sent.</summary>
    public IReadOnlyList<Consultation> Consultations { get; private set; } = [];

    /// <summary>The third parties that were asked, each once, in the order of the first letter.</summary>
    public IReadOnlyList<string> ThirdParties =>
        [.. Consultations.Where(c => c.Kind == ConsultationKind.ThirdParty).Select(c => c.Party).DistinctBy(PartyNames.Plain)];

    /// <summary>The number that the next consultation gets.</summary>
    public string NextConsultationId => (Consultations.Count + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The last day for the opinion of a party, inclusive: fifteen working days from its receipt of the letter; while that is not known, from sending.</summary>
    public LocalDate OpinionDueOf(Consultation consultation, OfficeDay day) =>
        CalendarOn(day).AddWorkingDays(consultation.DeliveredOn ?? consultation.SentOn, StatutoryPeriods.OpinionWorkdays);

    /// <summary>Where a consultation stands. Another agency (第十一条) has no period of its own: it is waited for as long as a third party.</summary>
    public ConsultationStanding StandingOf(Consultation consultation, OfficeDay day) => consultation switch
    {
        { OpinionOn: not null } => ConsultationStanding.Answered,
        { Undeliverable: not null } => ConsultationStanding.Undeliverable,
        { DeliveredOn: null, Kind: not ConsultationKind.OtherAgency } => ConsultationStanding.AwaitingDelivery,
        _ when day.Today <= OpinionDueOf(consultation, day) => ConsultationStanding.AwaitingOpinion,
        _ => ConsultationStanding.Silent,
    };

    /// <summary>The consultations on which something may still come, so that they are waited for.</summary>
    public IReadOnlyList<Consultation> AwaitedConsultations(OfficeDay day) =>
        [.. Consultations.Where(c => StandingOf(c, day) is ConsultationStanding.AwaitingDelivery or ConsultationStanding.AwaitingOpinion)];

    /// <summary>Notes a letter that asks a third party or another agency; its time is not counted (条例第三十三条第三款).</summary>
    /// <param name="asked">Who is asked about what; its number is given here.</param>
    /// <param name="day">By which it is judged.</param>
    public Consultation SendConsultation(Consultation asked, OfficeDay day)
    {
        if (asked.DeliveredOn is { } delivered)
            Rule.Enforce(DateMustNotBeInTheFuture.Check(delivered, day.Today));
        var sent = asked with { Id = NextConsultationId };
        Record(new ConsultationSent(sent.SentOn, sent.Id, sent.Kind, sent.DeliveredOn), day);
        Consultations = [.. Consultations, sent];
        return sent;
    }

    /// <summary>Notes the day a consulted party received the letter: its fifteen working days run from the next (条例第三十二、三十四条).</summary>
    public void ConfirmConsultationDelivery(string consultationId, LocalDate deliveredOn, DeliveryMethod? method, string? proof, OfficeDay day)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(DateMustNotBeInTheFuture.Check(deliveredOn, day.Today));
        Rule.Enforce(ConsultationIsDeliveredOnlyOnce.Check(Consultations.Single(c => c.Id == consultationId)));
        ChangeSent(consultationId, sent => sent with { Delivered = deliveredOn, UndeliverableOn = null }, day);
        Change(consultationId, c => c with { DeliveredOn = deliveredOn, Method = method, Proof = proof, Undeliverable = null });
    }

    /// <summary>Gives a letter up that cannot be delivered: nothing is waited for any more, and the clock runs on.</summary>
    public void GiveUpConsultationDelivery(string consultationId, LocalDate on, string reason, OfficeDay day)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(DateMustNotBeInTheFuture.Check(on, day.Today));
        Rule.Enforce(OnlyAnUndeliveredConsultationIsGivenUp.Check(Consultations.Single(c => c.Id == consultationId)));
        ChangeSent(consultationId, sent => sent with { UndeliverableOn = on }, day);
        Change(consultationId, c => c with { Undeliverable = new UndeliverableLetter(on, reason) });
    }

    /// <summary>Notes the opinion of a consulted party. One that comes after its time moves no date.</summary>
    public void ReceiveOpinion(
        string consultationId, LocalDate receivedOn, ConsultationOpinion opinion, string? reasons, OfficeDay day, string? evidence = null)
    {
        Rule.Enforce(OpinionIsRecordedOnlyOnce.Check(Consultations.SingleOrDefault(c => c.Id == consultationId)));
        Record(new OpinionReceived(receivedOn, consultationId), day);
        Change(consultationId, c => c with { OpinionOn = receivedOn, Opinion = opinion, Reasons = reasons, Evidence = evidence ?? c.Evidence });
    }

    /// <summary>Decides to disclose against a third party's will or silence, for the public interest (条例第三十二条).</summary>
    public void DecideForThePublicInterest(string consultationId, PublicInterestDecision decision, OfficeDay day)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        var consultation = Consultations.Single(c => c.Id == consultationId);
        Rule.Enforce(PublicInterestIsWeighedAfterTheThirdPartyWasHeard.Check(consultation, StandingOf(consultation, day)));
        Rule.Enforce(DecisionOnAThirdPartyMustPrecedeTheReply.Check(Reply?.IssuedOn));
        Rule.Enforce(DecisionMustFollowTheHearing.Check(consultation, OpinionDueOf(consultation, day), decision.DecidedOn));
        Change(consultationId, c => c with { Decision = decision });
    }

    /// <summary>Notes that the third party was told of the decision, or how it was made known when the letter could not be delivered.</summary>
    /// <param name="consultationId">The consultation.</param>
    /// <param name="told">Adds day and proof, or why it could not be delivered.</param>
    /// <param name="on">The day that is noted.</param>
    /// <param name="day">By which it is judged.</param>
    public void TellThirdParty(string consultationId, Func<PublicInterestDecision, PublicInterestDecision> told, LocalDate on, OfficeDay day)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(DateMustNotBeInTheFuture.Check(on, day.Today));
        var decision = Consultations.Single(c => c.Id == consultationId).Decision;
        Rule.Enforce(ThirdPartyIsToldAfterTheDecision.Check(decision?.DecidedOn, on));
        Change(consultationId, c => c with { Decision = told(decision!) });
    }

    /// <summary>Third parties against whose refusal the drafted reply would disclose something of theirs.</summary>
    public IReadOnlyList<Consultation> RefusalsThatTheReplyGoesAgainst => Reply is null
        ? []
        : [.. Consultations.Where(c => c is { Kind: ConsultationKind.ThirdParty, Opinion: { } opinion } && GoesAgainst(opinion, c))];

    // 送审: whoever may still answer is waited for, and a refusal is honoured or overridden with reasons.
    private void EnforceHearing(OfficeDay day)
    {
        foreach (var consultation in Consultations.Where(c => c.Kind != ConsultationKind.OtherAgency))
        {
            var standing = StandingOf(consultation, day);
            Rule.Enforce(ConsultationMustReachThePartyBeforeTheReply.Check(consultation, standing));
            Rule.Enforce(ConsultedPartyMustHaveItsTimeToAnswer.Check(consultation, standing, OpinionDueOf(consultation, day)));
        }
        foreach (var refusal in RefusalsThatTheReplyGoesAgainst)
            Rule.Enforce(RefusalMustBeHonouredUnlessThePublicInterestPrevails.Check(refusal));
    }

    // 制发: what a third party refused goes out only after it was told.
    private void EnforceTelling()
    {
        foreach (var refusal in RefusalsThatTheReplyGoesAgainst)
            Rule.Enforce(RefusalMustBeHonouredUnlessThePublicInterestPrevails.Check(refusal));
        foreach (var consultation in Consultations.Where(c => c.Decision is not null && Discloses(c)))
            Rule.Enforce(ThirdPartyMustBeToldBeforeItsInformationIsDisclosed.Check(consultation));
    }

    // Who agrees in part binds like who refuses: what it did not agree to must be masked.
    private bool GoesAgainst(ConsultationOpinion opinion, Consultation consultation) =>
        opinion is ConsultationOpinion.Refuses or ConsultationOpinion.AgreesInPart && Discloses(consultation);

    private bool Discloses(Consultation consultation) =>
        Items.Any(item => Touches(consultation, item) && IsOpen(item) && !MasksRightsOf(consultation, item));

    // A number that is no longer in the case says nothing about what took its place: the consultation then concerns all.
    private bool Touches(Consultation consultation, InformationItem item)
    {
        if (consultation.Items.Count > 0)
            return consultation.Items.Contains(item.Number) || consultation.Items.Except(Items.Select(i => i.Number)).Any();
        return !Items.Any(i => Names(i, consultation.Party)) || Names(item, consultation.Party);
    }

    // While an item is undecided, the reply's ground speaks for it.
    private bool IsOpen(InformationItem item) => ItemGrounds.IsOpen(item.Ground ?? GroundOf(item, Reply!.Ground));

    private bool MasksRightsOf(Consultation consultation, InformationItem item) =>
        item.Masked.Any(part => part.Ground == ReplyGround.ThirdPartyRights)
        && (Names(item, consultation.Party) || IsTheOnlyOneAskedAbout(item));

    private bool IsTheOnlyOneAskedAbout(InformationItem item) =>
        Consultations.Where(c => c.Kind == ConsultationKind.ThirdParty && Touches(c, item)).Select(c => PartyNames.Plain(c.Party)).Distinct().Count() == 1;

    private static bool Names(InformationItem item, string party) => PartyNames.Contains(item.RightsOf, party);

    private void ChangeSent(string consultationId, Func<ConsultationSent, ConsultationSent> change, OfficeDay day)
    {
        IReadOnlyList<ClockFact> facts = [.. Facts.Select(fact => fact is ConsultationSent sent && sent.ConsultationId == consultationId ? change(sent) : fact)];
        Take(facts, RefuseIfClockWould(facts, day));
    }

    private void Change(string consultationId, Func<Consultation, Consultation> change) =>
        Consultations = [.. Consultations.Select(c => c.Id == consultationId ? change(c) : c)];
}

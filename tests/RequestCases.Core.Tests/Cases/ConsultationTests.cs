using System.Text.Json;
using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Tests.Cases;

/// <summary>征求意见: what may not be done while somebody may still answer, and against a third party's will.</summary>
public sealed class ConsultationTests
{
    private static readonly LocalDate Sent = new(2026, 11, 9);
    private static readonly LocalDate Due = new(2026, 11, 30);
    private static readonly OfficeDay Day = new(Sent, WorkingCalendars.BuiltIn, DeadlinePolicy.Default);

    [TestCase(ConsultationKind.ThirdParty)]
    [TestCase(ConsultationKind.JointAgency)]
    public void A_draft_is_not_submitted_while_a_party_may_still_answer(ConsultationKind kind)
    {
        var requestCase = Asked(kind, delivered: Sent);
        Refuses<ConsultedPartyMustHaveItsTimeToAnswer>(() => requestCase.SubmitDraft(On(Due)));
        requestCase.SubmitDraft(On(Due.PlusDays(1)));
    }

    [Test]
    public void A_draft_is_not_submitted_while_it_is_not_known_whether_the_letter_arrived_and_never_blocks_for_ever()
    {
        var requestCase = Asked(ConsultationKind.ThirdParty, delivered: null);
        var late = On(new LocalDate(2027, 2, 1));
        Refuses<ConsultationMustReachThePartyBeforeTheReply>(() => requestCase.SubmitDraft(late));
        requestCase.GiveUpConsultationDelivery("1", late.Today, "查无此人，退回两次", late);
        requestCase.SubmitDraft(late);
    }

    [Test]
    public void A_third_party_asked_twice_is_one_however_its_name_is_written()
    {
        var requestCase = Asked(ConsultationKind.ThirdParty, delivered: Sent);
        var first = requestCase.Consultations[0];
        foreach (var asked in new[] { first with { Party = $" {first.Party} " }, first with { Party = "乙公司" }, first with { Party = "某局", Kind = ConsultationKind.OtherAgency } })
            requestCase.SendConsultation(asked, Day);
        Assert.That(requestCase.ThirdParties, Is.EqualTo(new[] { first.Party, "乙公司" }));
    }

    [Test]
    public void Another_agency_has_no_statutory_period_and_holds_nothing_up()
    {
        var requestCase = Asked(ConsultationKind.OtherAgency, delivered: null);
        Assert.That(requestCase.AwaitedConsultations(Day), Has.Count.EqualTo(1));
        requestCase.SubmitDraft(Day);
        Assert.That(requestCase.AwaitedConsultations(On(Due.PlusDays(1))), Is.Empty, "waited for no longer than the others");
    }

    [Test]
    public void An_answer_ends_the_waiting()
    {
        var requestCase = Asked(ConsultationKind.ThirdParty, delivered: Sent);
        requestCase.ReceiveOpinion("1", Sent, ConsultationOpinion.Agrees, null, Day);
        requestCase.SubmitDraft(Day);
        Assert.That(requestCase.StandingOf(requestCase.Consultations[0], Day), Is.EqualTo(ConsultationStanding.Answered));
    }

    [TestCase(ConsultationKind.ThirdParty)]
    [TestCase(ConsultationKind.JointAgency)]
    [TestCase(ConsultationKind.OtherAgency)]
    public void Who_let_the_time_pass_was_silent(ConsultationKind kind)
    {
        var requestCase = Asked(kind, delivered: Sent);
        Assert.That(requestCase.StandingOf(requestCase.Consultations[0], On(Due)), Is.EqualTo(ConsultationStanding.AwaitingOpinion));
        Assert.That(requestCase.StandingOf(requestCase.Consultations[0], On(Due.PlusDays(1))), Is.EqualTo(ConsultationStanding.Silent));
    }

    [Test]
    public void A_letter_given_up_stops_the_standing_still_on_that_day()
    {
        var requestCase = Asked(ConsultationKind.ThirdParty, delivered: null);
        var waiting = requestCase.ReplyDue;
        requestCase.GiveUpConsultationDelivery("1", Sent.PlusDays(4), "地址不存在", On(Sent.PlusDays(4)));
        Assert.That((waiting, requestCase.ReplyDue, requestCase.WaitsUntil),
            Is.EqualTo(((LocalDate?)new LocalDate(2026, 12, 21), (LocalDate?)new LocalDate(2026, 12, 4), (LocalDate?)null)), "four working days were not counted");
    }

    [Test]
    public void A_letter_that_arrives_after_all_is_waited_for_again()
    {
        var requestCase = Asked(ConsultationKind.ThirdParty, delivered: null);
        requestCase.GiveUpConsultationDelivery("1", Sent, "地址不存在", Day);
        requestCase.ConfirmConsultationDelivery("1", Sent.PlusDays(2), DeliveryMethod.Post, "EMS 1", On(Sent.PlusDays(2)));
        Refuses<ConsultedPartyMustHaveItsTimeToAnswer>(() => requestCase.SubmitDraft(On(Sent.PlusDays(2))));
        Refuses<OnlyAnUndeliveredConsultationIsGivenUp>(() => requestCase.GiveUpConsultationDelivery("1", Sent.PlusDays(2), "……", On(Sent.PlusDays(2))));
    }

    [Test]
    public void An_opinion_that_comes_late_moves_no_date()
    {
        var requestCase = Asked(ConsultationKind.ThirdParty, delivered: Sent);
        var before = requestCase.ReplyDue;
        requestCase.ReceiveOpinion("1", Due.PlusDays(2), ConsultationOpinion.Refuses, "商业秘密", On(Due.PlusDays(2)), "说明.pdf");
        Assert.That(requestCase.ReplyDue, Is.EqualTo(before));
        Assert.That(requestCase.Consultations[0].Evidence, Is.EqualTo("说明.pdf"));
    }

    [Test]
    public void A_refusal_is_honoured_unless_the_office_decides_for_the_public_interest()
    {
        var requestCase = Refused();
        Refuses<RefusalMustBeHonouredUnlessThePublicInterestPrevails>(() => requestCase.SubmitDraft(Day));
        requestCase.DecideForThePublicInterest("1", Decision, Day);
        requestCase.SubmitDraft(Day);
    }

    [TestCase(ReplyGround.ThirdPartyRights)]
    [TestCase(ReplyGround.PartiallyDisclosed)]
    public void A_reply_that_keeps_back_what_was_refused_needs_no_decision(ReplyGround ground)
    {
        var requestCase = Refused();
        if (ground == ReplyGround.PartiallyDisclosed)
            Mask(requestCase);
        requestCase.SaveDraft(Draft(ground), "handler", "周岚");
        requestCase.SubmitDraft(Day);
    }

    [TestCase(ReplyGround.Disclosed, true)]
    [TestCase(ReplyGround.AlreadyPublic, true)]
    [TestCase(ReplyGround.PartiallyDisclosed, true)]
    [TestCase(ReplyGround.ThirdPartyRights, false)]
    public void Agreement_in_part_does_not_carry_the_whole(ReplyGround ground, bool refused)
    {
        var requestCase = Asked(ConsultationKind.ThirdParty, delivered: Sent);
        requestCase.ReceiveOpinion("1", Sent, ConsultationOpinion.AgreesInPart, "价款不同意", Day);
        requestCase.SaveDraft(Draft(ground), "handler", "周岚");
        Assert.That(requestCase.RefusalsThatTheReplyGoesAgainst, Has.Count.EqualTo(refused ? 1 : 0));
        Mask(requestCase);
        Assert.That(requestCase.RefusalsThatTheReplyGoesAgainst, Is.Empty);
    }

    [TestCase("示例公司", 1)]
    [TestCase("另一公司", 2)]
    [TestCase(null, 2)]
    public void A_mask_honours_only_the_party_it_is_for(string? rightsOf, int refusals)
    {
        var requestCase = NewCase();
        foreach (var party in new[] { "示例公司", "第三公司" })
        {
            requestCase.SendConsultation(Letter(ConsultationKind.ThirdParty, Sent) with { Party = party, Items = [1] }, Day);
            requestCase.ReceiveOpinion(requestCase.Consultations[^1].Id, Sent, ConsultationOpinion.Refuses, "商业秘密", Day);
        }
        Mask(requestCase, rightsOf);
        Assert.That(requestCase.RefusalsThatTheReplyGoesAgainst, Has.Count.EqualTo(refusals));
    }

    [Test]
    public void A_consultation_about_another_item_does_not_bind_this_one()
    {
        var requestCase = NewCase();
        var open = requestCase.Items[0] with { Ground = ReplyGround.Disclosed };
        requestCase.RecordItems([open, new InformationItem(2, "合同") { Ground = ReplyGround.ThirdPartyRights, RightsOf = "示例公司", Reason = "商业秘密" }], Day);
        requestCase.SaveDraft(Draft(ReplyGround.PartiallyDisclosed), "handler", "周岚");
        requestCase.SendConsultation(Letter(ConsultationKind.ThirdParty, Sent) with { Items = [2] }, Day);
        requestCase.ReceiveOpinion("1", Sent, ConsultationOpinion.Refuses, "商业秘密", Day);
        requestCase.SubmitDraft(Day);
    }

    [TestCase("示例公司")]
    [TestCase(" 示 例公司 ")]
    [TestCase("另一公司（北京）、示例公司")]
    [TestCase("另一公司(北京)；示例公司")]
    public void A_masked_part_protects_whom_the_item_names_however_the_name_is_written(string rightsOf)
    {
        var requestCase = Refused();
        requestCase.SendConsultation(Letter(ConsultationKind.ThirdParty, Sent) with { Party = "另一公司（北京）" }, Day);
        requestCase.ReceiveOpinion("2", Sent, ConsultationOpinion.Agrees, null, Day);
        Mask(requestCase, "第三家公司");
        requestCase.SaveDraft(Draft(ReplyGround.PartiallyDisclosed), "handler", "周岚");
        Refuses<RefusalMustBeHonouredUnlessThePublicInterestPrevails>(() => requestCase.SubmitDraft(Day));
        Mask(requestCase, rightsOf);
        requestCase.SubmitDraft(Day);
    }

    [Test]
    public void A_consultation_about_an_item_that_was_dropped_binds_what_is_left()
    {
        var requestCase = NewCase();
        requestCase.SendConsultation(Letter(ConsultationKind.ThirdParty, Sent) with { Items = [2] }, Day);
        requestCase.ReceiveOpinion("1", Sent, ConsultationOpinion.Refuses, "商业秘密", Day);
        Refuses<RefusalMustBeHonouredUnlessThePublicInterestPrevails>(() => requestCase.SubmitDraft(Day));
    }

    [Test]
    public void What_was_recorded_of_a_consultation_is_corrected_and_not_overwritten()
    {
        var requestCase = Refused();
        Refuses<OpinionIsRecordedOnlyOnce>(() => requestCase.ReceiveOpinion("1", Sent, ConsultationOpinion.Agrees, null, Day));
        Refuses<ConsultationIsDeliveredOnlyOnce>(() => requestCase.ConfirmConsultationDelivery("1", Sent, null, null, Day));
    }

    [Test]
    public void A_decision_is_not_dated_before_the_third_party_was_heard()
    {
        Refuses<DecisionMustFollowTheHearing>(() => Refused().DecideForThePublicInterest("1", Decision with { DecidedOn = Sent.PlusDays(-1) }, Day));
        var silent = Asked(ConsultationKind.ThirdParty, delivered: Sent);
        Refuses<DecisionMustFollowTheHearing>(() => silent.DecideForThePublicInterest("1", Decision with { DecidedOn = Due }, On(Due.PlusDays(1))));
        var undelivered = Asked(ConsultationKind.ThirdParty, delivered: null);
        undelivered.GiveUpConsultationDelivery("1", Sent.PlusDays(4), "地址不存在", On(Sent.PlusDays(4)));
        Refuses<DecisionMustFollowTheHearing>(() => undelivered.DecideForThePublicInterest("1", Decision with { DecidedOn = Sent.PlusDays(3) }, On(Sent.PlusDays(4))));
        undelivered.DecideForThePublicInterest("1", Decision with { DecidedOn = Sent.PlusDays(4) }, On(Sent.PlusDays(4)));
    }

    [Test]
    public void Nothing_a_third_party_refused_goes_out_before_it_was_told()
    {
        var requestCase = Approved();
        Refuses<ThirdPartyMustBeToldBeforeItsInformationIsDisclosed>(() => Issue(requestCase));
        requestCase.TellThirdParty("1", d => d with { ToldOn = Sent, Method = DeliveryMethod.Post, Proof = "EMS 2" }, Sent, Day);
        Issue(requestCase);
        Assert.That(requestCase.Reply!.Status, Is.EqualTo(ReplyStatus.Issued));
    }

    [Test]
    public void A_third_party_that_cannot_be_told_does_not_block_for_ever()
    {
        var requestCase = Approved();
        requestCase.TellThirdParty("1", d => d with { Undeliverable = new UndeliverableLetter(Sent, "已注销，在政府网站公告") }, Sent, Day);
        Issue(requestCase);
    }

    [Test]
    public void A_third_party_is_told_of_a_decision_on_or_after_its_day()
    {
        var requestCase = Refused();
        Refuses<ThirdPartyIsToldAfterTheDecision>(() => requestCase.TellThirdParty("1", d => d, Sent, Day));
        requestCase.DecideForThePublicInterest("1", Decision, Day);
        Refuses<ThirdPartyIsToldAfterTheDecision>(() => requestCase.TellThirdParty("1", d => d, Sent.PlusDays(-1), Day));
    }

    [Test]
    public void There_is_nothing_to_decide_before_the_third_party_was_heard_or_when_it_agrees()
    {
        var requestCase = Asked(ConsultationKind.ThirdParty, delivered: Sent);
        Refuses<PublicInterestIsWeighedAfterTheThirdPartyWasHeard>(() => requestCase.DecideForThePublicInterest("1", Decision, Day));
        requestCase.DecideForThePublicInterest("1", Decision with { DecidedOn = Due.PlusDays(1) }, On(Due.PlusDays(1)));
        Refuses<PublicInterestIsWeighedAfterTheThirdPartyWasHeard>(() => requestCase.DecideForThePublicInterest("1", Decision, On(Due.PlusDays(1))));
        var agency = Asked(ConsultationKind.OtherAgency, delivered: Sent);
        agency.ReceiveOpinion("1", Sent, ConsultationOpinion.Refuses, "……", Day);
        Refuses<PublicInterestIsWeighedAfterTheThirdPartyWasHeard>(() => agency.DecideForThePublicInterest("1", Decision, Day));
    }

    [Test]
    public void Nothing_is_decided_on_a_third_party_after_the_reply()
    {
        var requestCase = Asked(ConsultationKind.ThirdParty, delivered: Sent);
        Approve(requestCase, On(Due.PlusDays(1)));
        requestCase.IssueReply("示城管公开〔2026〕1号", Due.PlusDays(1), "00", On(Due.PlusDays(1)));
        Refuses<DecisionOnAThirdPartyMustPrecedeTheReply>(() => requestCase.DecideForThePublicInterest("1", Decision, On(Due.PlusDays(1))));
    }

    [Test]
    public void A_record_written_before_addresses_and_proofs_is_still_read()
    {
        const string old = """{"id":"1","kind":"thirdParty","party":"示例公司","matter":"合同","sentOn":"2026-11-09","opinion":"refuses"}""";
        var read = JsonSerializer.Deserialize<Consultation>(old, CoreJson.Options)!;
        Assert.That((read.Party, read.Items.Count, read.Decision), Is.EqualTo(("示例公司", 0, (PublicInterestDecision?)null)));
    }

    private static readonly PublicInterestDecision Decision = new("检测报告结论页", "关系公众用气安全", "郑国", Sent);

    private static void Mask(RequestCase requestCase, string? rightsOf = "示例公司") => requestCase.RecordItems(
        [requestCase.Items[0] with { Ground = ReplyGround.Disclosed, Masked = [new MaskedPart("价款", ReplyGround.ThirdPartyRights, "商业秘密")], RightsOf = rightsOf }], Day);

    private static OfficeDay On(LocalDate today) => Day with { Today = today };

    private static Consultation Letter(ConsultationKind kind, LocalDate? delivered) => new("", kind, "示例公司", "合同", Sent, delivered);

    private static RequestCase NewCase()
    {
        var requestCase = RequestCase.Register(
            "〔2026〕001", "disclosure-request@1", new ReceiptDates(ReceiptChannel.InPerson, SubmittedOn: new LocalDate(2026, 11, 2)),
            new Applicant { Kind = ApplicantKind.NaturalPerson, Name = "许某" }, new ApplicationContent("名单", "名单", "纸质", "邮寄"),
            Instant.FromUtc(2026, 11, 9, 2, 0), Day);
        requestCase.SaveDraft(Draft(ReplyGround.Disclosed), "handler", "周岚");
        return requestCase;
    }

    private static RequestCase Asked(ConsultationKind kind, LocalDate? delivered)
    {
        var requestCase = NewCase();
        requestCase.SendConsultation(Letter(kind, delivered), Day);
        return requestCase;
    }

    private static RequestCase Refused()
    {
        var requestCase = Asked(ConsultationKind.ThirdParty, delivered: Sent);
        requestCase.ReceiveOpinion("1", Sent, ConsultationOpinion.Refuses, "商业秘密", Day);
        return requestCase;
    }

    private static RequestCase Approved()
    {
        var requestCase = Refused();
        requestCase.DecideForThePublicInterest("1", Decision, Day);
        Approve(requestCase, Day);
        return requestCase;
    }

    private static void Approve(RequestCase requestCase, OfficeDay day)
    {
        requestCase.SubmitDraft(day);
        requestCase.SignReply(Sign(ReviewKind.Secrecy, day));
        requestCase.SignReply(Sign(ReviewKind.Approval, day));
    }

    private static void Issue(RequestCase requestCase) => requestCase.IssueReply("示城管公开〔2026〕1号", Day.Today, "00", Day);

    private static ReplyReview Sign(ReviewKind kind, OfficeDay day) =>
        new(kind, 1, true, "同意", kind.ToString(), kind.ToString(), Instant.FromUtc(2026, 11, 9, 2, 0), day.Today) { Items = [new ItemReview(1, true)] };

    private static ReplyDraft Draft(ReplyGround ground) =>
        new(ground, ReplyGrounds.Of(ground).RequiredFields.ToDictionary(f => f.Key, f => f.Label), "现答复如下。");

    private static void Refuses<TRule>(Action act)
        where TRule : Rule =>
        Assert.That(Assert.Throws<RuleBrokenException>(() => act())!.Rule, Is.TypeOf<TRule>());
}

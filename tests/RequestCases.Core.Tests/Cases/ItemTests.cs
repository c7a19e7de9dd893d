using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Tests.Cases;

/// <summary>一事一审: what the items of a case may say, and what the reply may say of them.</summary>
public sealed class ItemTests
{
    private static readonly OfficeDay Day = new(new LocalDate(2026, 11, 9), WorkingCalendars.BuiltIn, DeadlinePolicy.Default);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 9, 2, 0);
    private static readonly MaskedPart Price = new("补偿价款明细", ReplyGround.ThirdPartyRights, "属于商业秘密");

    private static readonly TestCaseData[] Derivations =
    [
        new(Items(ReplyGround.Disclosed, ReplyGround.Disclosed), new[] { ReplyGround.Disclosed }),
        new(Items(ReplyGround.Disclosed, ReplyGround.AlreadyPublic), new[] { ReplyGround.Disclosed, ReplyGround.AlreadyPublic }),
        new(Items(ReplyGround.Disclosed, ReplyGround.NotExisting), new[] { ReplyGround.PartiallyDisclosed }),
        new(Masked(Items(ReplyGround.Disclosed)), new[] { ReplyGround.PartiallyDisclosed }),
        new(Items(ReplyGround.NotExisting, ReplyGround.NotExisting), new[] { ReplyGround.NotExisting }),
        new(Items(ReplyGround.NotExisting, ReplyGround.ProcessInformation, ReplyGround.StateSecret),
            new[] { ReplyGround.StateSecret, ReplyGround.ProcessInformation, ReplyGround.NotExisting }),
        new(Items(ReplyGround.Disclosed, null), Array.Empty<ReplyGround>()),
    ];

    [TestCaseSource(nameof(Derivations))]
    public void The_grounds_of_a_reply_follow_from_its_items(IReadOnlyList<InformationItem> items, ReplyGround[] allowed) =>
        Assert.That(ItemGrounds.Allowed(items), Is.EqualTo(allowed));

    [Test]
    public void A_reply_that_contradicts_an_item_is_told_which_and_why()
    {
        var requestCase = With(Items(ReplyGround.Disclosed, ReplyGround.NotThisAgency));
        Draft(requestCase, ReplyGround.Disclosed);
        var broken = Refuses<ReplyGroundMustFollowFromItsItems>(() => requestCase.SubmitDraft(Day));
        Assert.That(broken.Message, Does.Contain("第2项“事项2”是“无法提供——不属于本机关负责公开”").And.Contain("应为“部分公开”"));
    }

    [Test]
    public void A_partial_disclosure_needs_something_open_and_something_that_is_not()
    {
        var open = With(Items(ReplyGround.Disclosed));
        Draft(open, ReplyGround.PartiallyDisclosed);
        Assert.That(Refuses<ReplyGroundMustFollowFromItsItems>(() => open.SubmitDraft(Day)).Message, Does.Contain("没有写明隐去的部分"));

        var closed = With(Items(ReplyGround.StateSecret, ReplyGround.ProcessInformation));
        Draft(closed, ReplyGround.PartiallyDisclosed);
        Assert.That(Refuses<ReplyGroundMustFollowFromItsItems>(() => closed.SubmitDraft(Day)).Message, Does.Contain("没有一项公开"));
    }

    [TestCase(ReplyGround.PartiallyDisclosed, ReplyGround.Disclosed)]
    [TestCase(ReplyGround.ProcessInformation, ReplyGround.NotThisAgency)]
    public void Where_items_are_answered_differently_each_that_is_not_open_says_why(ReplyGround reply, ReplyGround other)
    {
        var requestCase = With([Item(1, other) with { Reason = "由区住建局制作" }, Item(2, ReplyGround.ProcessInformation)]);
        Draft(requestCase, reply);
        Assert.That(Refuses<UnopenItemMustSayWhy>(() => requestCase.SubmitDraft(Day)).Message, Does.Contain("第2项").And.Not.Contain("第1项"));
        requestCase.RecordItems([requestCase.Items[0], requestCase.Items[1] with { Reason = "属于讨论记录" }], Day);
        requestCase.SubmitDraft(Day);
        Assert.That(requestCase.Reply!.Status, Is.EqualTo(ReplyStatus.InReview));
    }

    [Test]
    public void An_undecided_item_beside_decided_ones_is_not_submitted()
    {
        var requestCase = With(Items(ReplyGround.Disclosed, null));
        Draft(requestCase, ReplyGround.Disclosed);
        Assert.That(Refuses<EveryItemMustBeDecided>(() => requestCase.SubmitDraft(Day)).Message, Does.Contain("第2项"));
    }

    [Test]
    public void The_reply_to_a_single_item_decides_it()
    {
        var requestCase = With(Items(ReplyGround.NotThisAgency));
        Draft(requestCase, ReplyGround.Disclosed);
        requestCase.SubmitDraft(Day);
        Assert.That(requestCase.Items.Single().Ground, Is.EqualTo(ReplyGround.Disclosed));
    }

    [Test]
    public void A_reply_to_items_of_which_none_was_decided_decides_them_all()
    {
        var requestCase = With(Items(null, null));
        Draft(requestCase, ReplyGround.RepeatedRequest);
        requestCase.SubmitDraft(Day);
        Assert.That(requestCase.Items.Select(item => item.Ground), Is.All.EqualTo(ReplyGround.RepeatedRequest));
    }

    [Test]
    public void Each_item_said_not_to_exist_rests_on_a_search_of_its_own()
    {
        var requestCase = With([.. Searched(Items(ReplyGround.NotExisting), found: false), Item(2, ReplyGround.NotExisting)]);
        Draft(requestCase, ReplyGround.NotExisting);
        Assert.That(Refuses<NonexistenceMustRestOnASearch>(() => requestCase.SubmitDraft(Day)).Message, Does.Contain("第2项").And.Not.Contain("第1项"));
    }

    [Test]
    public void What_was_found_is_not_said_not_to_exist()
    {
        var requestCase = With(Searched(Items(ReplyGround.NotExisting), found: true));
        Draft(requestCase, ReplyGround.NotExisting);
        Refuses<FoundInformationCannotBeNonexistent>(() => requestCase.SubmitDraft(Day));
    }

    [Test]
    public void Everybody_whose_rights_withhold_an_item_is_asked_first()
    {
        var requestCase = With([Item(1, ReplyGround.ThirdPartyRights) with { RightsOf = "示例热力有限公司\n示例运输有限公司", Reason = "属于商业秘密" }, Item(2, ReplyGround.Disclosed)]);
        requestCase.SendConsultation(new Consultation("", ConsultationKind.ThirdParty, "示例热力有限公司", "协议", Day.Today, Day.Today, Day.Today, ConsultationOpinion.Refuses), Day);
        Draft(requestCase, ReplyGround.PartiallyDisclosed);
        Refuses<ThirdPartyMustBeHeardBeforeItsRightsDecide>(() => requestCase.SubmitDraft(Day));
        requestCase.SendConsultation(new Consultation("", ConsultationKind.ThirdParty, "示例运输有限公司", "协议", Day.Today, Day.Today, Day.Today, ConsultationOpinion.Refuses), Day);
        requestCase.SubmitDraft(Day);
        Assert.That(requestCase.Reply!.Status, Is.EqualTo(ReplyStatus.InReview));
    }

    [Test]
    public void Who_is_protected_is_taken_from_the_consultations_where_the_reply_decides()
    {
        var requestCase = With(Items(null, null));
        requestCase.SendConsultation(new Consultation("", ConsultationKind.ThirdParty, "示例热力有限公司", "协议", Day.Today, Day.Today, Day.Today, ConsultationOpinion.Refuses), Day);
        Draft(requestCase, ReplyGround.ThirdPartyRights);
        requestCase.SubmitDraft(Day);
        Assert.That(requestCase.Items.Select(item => item.RightsOf), Is.All.EqualTo("示例热力有限公司"));
    }

    [Test]
    public void Records_that_cannot_be_are_refused_by_name()
    {
        var item = Item(1, ReplyGround.Disclosed);
        Assert.Multiple(() =>
        {
            Refuses<CaseMustHaveAnItem>(() => With([]));
            Refuses<CaseMustHaveAnItem>(() => With([item with { Description = " " }]));
            Refuses<ItemNumberIsUsedOnlyOnce>(() => With([item, item]));
            Refuses<ItemCannotBeInPartOpen>(() => With([item with { Ground = ReplyGround.PartiallyDisclosed }]));
            Refuses<MaskedPartMustSayWhy>(() => With([item with { Masked = [Price with { Reason = "" }] }]));
            Refuses<MaskedPartMustSayWhy>(() => With([item with { Masked = [Price with { Ground = ReplyGround.Disclosed }] }]));
            Refuses<OnlyWhatIsOpenCanBeMaskedInPart>(() => With([item with { Ground = ReplyGround.StateSecret, Masked = [Price] }]));
            Refuses<ThirdPartyRightsMustSayWhose>(() => With([item with { Ground = ReplyGround.ThirdPartyRights }]));
            Refuses<DateMustNotBeInTheFuture>(() => With([item with { Search = Search(true) with { SearchedOn = Day.Today.PlusDays(1) } }]));
        });
    }

    [Test]
    public void The_number_of_a_dropped_item_is_not_given_again()
    {
        var requestCase = With(Items(null, null, null));
        requestCase.RecordItems([requestCase.Items[0], requestCase.Items[1]], Day);
        Assert.That(requestCase.NextItemNumber(), Is.EqualTo(4));
        Refuses<ItemNumberIsUsedOnlyOnce>(() => requestCase.RecordItems([requestCase.Items[0], Item(3, null)], Day));
        requestCase.RecordItems([requestCase.Items[1], Item(4, null)], Day);
        requestCase.RecordItems([requestCase.Items[0]], Day);
        Assert.That(requestCase.NextItemNumber(), Is.EqualTo(5));
    }

    [Test]
    public void Items_in_review_are_not_changed()
    {
        var requestCase = InReview(Items(ReplyGround.Disclosed));
        Refuses<ItemsMayChangeOnlyBeforeReview>(() => requestCase.RecordItems(requestCase.Items, Day));
    }

    [TestCase(ReviewKind.Secrecy)]
    [TestCase(ReviewKind.Legal)]
    public void A_review_does_not_pass_a_draft_with_an_item_it_did_not_agree_to(ReviewKind kind)
    {
        var requestCase = InReview(Items(ReplyGround.Disclosed, ReplyGround.Disclosed));
        Refuses<PassedReviewMustAgreeToEveryItem>(() => requestCase.SignReply(Sign(kind, true, new ItemReview(1, true))));
        Refuses<PassedReviewMustAgreeToEveryItem>(() => requestCase.SignReply(Sign(kind, true, new ItemReview(1, true), new ItemReview(2, false, "含住址"))));
        requestCase.SignReply(Sign(kind, false, new ItemReview(2, false, "含住址")));
        Assert.That(requestCase.Reply!.Status, Is.EqualTo(ReplyStatus.Draft));
    }

    [Test]
    public void A_reply_with_an_item_that_no_review_signed_is_not_approved()
    {
        var requestCase = InReview(Items(ReplyGround.Disclosed));
        requestCase.SignReply(Sign(ReviewKind.Secrecy, true, new ItemReview(1, true)));
        Assert.That(EveryItemMustBeReviewedBeforeApproval.Check(requestCase.Reply!, requestCase.Items), Is.Null);
        var broken = EveryItemMustBeReviewedBeforeApproval.Check(requestCase.Reply!, Items(ReplyGround.Disclosed, ReplyGround.Disclosed));
        Assert.That(broken!.Message, Does.Contain("第2项").And.Contain("保密审查"));
    }

    private static InformationItem[] Items(params ReplyGround?[] grounds) => [.. grounds.Select((ground, index) => Item(index + 1, ground))];

    private static InformationItem Item(int number, ReplyGround? ground) => new(number, $"事项{number}") { Ground = ground };

    private static InformationItem[] Masked(InformationItem[] items) => [.. items.Select(item => item with { Masked = [Price] })];

    private static InformationItem[] Searched(InformationItem[] items, bool found) => [.. items.Select(item => item with { Search = Search(found) })];

    private static SearchRecord Search(bool found) => new("档案室", "协议", "……", "周岚", Day.Today, 2, found);

    private static RequestCase With(IReadOnlyList<InformationItem> items)
    {
        var requestCase = RequestCase.Register(
            "〔2026〕001", "disclosure-request@1", new ReceiptDates(ReceiptChannel.InPerson, SubmittedOn: new LocalDate(2026, 11, 2)),
            new Applicant { Kind = ApplicantKind.NaturalPerson, Name = "许某" }, new ApplicationContent("名单", "名单", "纸质", "邮寄"), Now, Day);
        requestCase.RecordItems(items, Day);
        return requestCase;
    }

    private static RequestCase InReview(IReadOnlyList<InformationItem> items)
    {
        var requestCase = With(items);
        Draft(requestCase, ReplyGround.Disclosed);
        requestCase.SubmitDraft(Day);
        return requestCase;
    }

    private static void Draft(RequestCase requestCase, ReplyGround ground) => requestCase.SaveDraft(
        new ReplyDraft(ground, ReplyGrounds.Of(ground).RequiredFields.ToDictionary(f => f.Key, f => f.Label), "现答复如下。"), "handler", "周岚");

    private static ReplyReview Sign(ReviewKind kind, bool approved, params ItemReview[] items) =>
        new(kind, 1, approved, "意见", "reviewer", "徐博", Now, Day.Today) { Items = items };

    private static TRule Refuses<TRule>(Action act)
        where TRule : Rule =>
        (TRule)(Assert.Throws<RuleBrokenException>(() => act())!.Rule is TRule rule ? rule : throw new AssertionException($"{typeof(TRule).Name} was not told."));
}

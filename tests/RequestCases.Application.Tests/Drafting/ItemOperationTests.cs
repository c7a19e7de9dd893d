using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Review;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Application.Tests.Drafting;

/// <summary>Items from the search to the approval.</summary>
public sealed class ItemOperationTests
{
    [Test]
    public async Task A_search_keeps_its_record_item_by_item()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseInSearch(office);
        await Search(office, id, Clerks.Searched("名单", office.Today, number: 1), Clerks.Searched("车辆数", office.Today, ReplyGround.NotExisting, found: false));
        var items = (await office.Case(id)).Items;
        Assert.That(items.Select(item => (item.Number, item.Description, item.Search!.WasFound, item.Ground)), Is.EqualTo(new[]
        {
            (1, "名单", (bool?)true, (ReplyGround?)null),
            (2, "车辆数", (bool?)false, (ReplyGround?)ReplyGround.NotExisting),
        }));
        Assert.That(items[0].Search!.SearchedBy, Is.EqualTo("周岚"));
    }

    [Test]
    public async Task A_search_says_field_by_field_what_is_missing_of_which_item()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseInSearch(office);
        var bare = new ItemInput { Description = "车辆数", Masked = [new() { What = "电话", Ground = ReplyGround.ThirdPartyRights }, new() { Ground = ReplyGround.ThirdPartyRights }] };
        var refused = await Refused.With("INPUT_REFUSED", () => Search(office, id, Clerks.Searched("名单", office.Today, number: 1), bare));
        Assert.That(((InputRefusedException)refused).Errors.Select(error => error.Field), Is.EquivalentTo(new[]
        {
            "Items[1].Places", "Items[1].Keywords", "Items[1].Result", "Items[1].WasFound", "Items[1].SearchedOn", "Items[1].Masked[0].Reason",
        }));
    }

    [Test]
    public async Task What_is_not_this_agencys_need_not_be_searched_for()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseInSearch(office);
        await Search(office, id, Clerks.Searched("名单", office.Today, number: 1), new ItemInput { Description = "规划条件", Ground = ReplyGround.NotThisAgency });
        Assert.That((await office.Case(id)).Items[1].Search, Is.Null);
    }

    [Test]
    public async Task A_search_without_a_record_is_not_over()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseInSearch(office);
        await Refused.With("SEARCH_NOT_RECORDED", () => Search(office, id));
    }

    [Test]
    public async Task The_items_of_the_form_decide_the_kind_of_reply()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        ItemInput[] items = [Clerks.Searched("名单", office.Today, ReplyGround.Disclosed, number: 1), Clerks.Searched("车辆数", office.Today, ReplyGround.NotExisting, found: false)];
        items[1].Reason = "经检索没有找到";
        var refused = await Refused.With("GROUND_CONTRADICTS_ITEMS", () => Draft(office, id, ReplyGround.Disclosed, items));
        Assert.That(refused.Message, Does.Contain("第2项“车辆数”"));
        await Draft(office, id, ReplyGround.PartiallyDisclosed, items);
        Assert.That((await office.Case(id)).Reply!.Status, Is.EqualTo(ReplyStatus.InReview));
    }

    [Test]
    public async Task A_single_item_is_masked_without_being_decided_twice()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        var item = Clerks.Searched("名单", office.Today, number: 1);
        await Refused.With("GROUND_CONTRADICTS_ITEMS", () => Draft(office, id, ReplyGround.PartiallyDisclosed, item));
        item.Masked = [new() { What = "联系电话", Ground = ReplyGround.ThirdPartyRights, Reason = "属于个人隐私" }];
        await Draft(office, id, ReplyGround.PartiallyDisclosed, item);
        Assert.That((await office.Case(id)).Items.Single().Ground, Is.EqualTo(ReplyGround.Disclosed));
    }

    [Test]
    public async Task Several_items_are_signed_one_by_one_before_the_reply_is_approved()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await Draft(office, id, ReplyGround.Disclosed, Clerks.Searched("名单", office.Today, ReplyGround.Disclosed, number: 1), Clerks.Searched("车辆数", office.Today, ReplyGround.Disclosed));
        await office.Review(id, "UnitReview", "mengfan");

        var refused = (InputRefusedException)await Refused.With("INPUT_REFUSED", () => Sign(office, id, new() { Approved = true }));
        Assert.That(refused.Errors.Select(error => error.Field), Is.EqualTo(["Items[0].Agreed", "Items[1].Agreed"]));
        await Refused.With("INPUT_REFUSED", () => Sign(office, id, new() { Approved = true, AllAgreed = true, Items = [new() { Number = 2, Agreed = false }] }));

        await Sign(office, id, new() { Approved = true, AllAgreed = true, Items = [new() { Number = 2, Opinion = "已核对密级" }] });
        var review = (await office.Case(id)).Reply!.Reviews[^1];
        Assert.That(review.Items, Is.EqualTo(new[] { new ItemReview(1, true), new ItemReview(2, true, "已核对密级") }));
    }

    [Test]
    public async Task A_comment_on_a_passage_is_opinion_enough_to_send_back()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await office.Draft(id);
        await office.Review(id, "UnitReview", "mengfan");
        await Refused.With("INPUT_REFUSED", () => Sign(office, id, new() { Approved = false }));
        await Sign(office, id, new() { Approved = false, Comments = [new() { Paragraph = 1, Quote = "名单随附", Text = "写明截止时间" }, new() { Paragraph = 2 }] });
        var reply = (await office.Case(id)).Reply!;
        Assert.That(reply.Status, Is.EqualTo(ReplyStatus.Draft));
        Assert.That(reply.Reviews[^1].Comments, Is.EqualTo(new[] { new PassageComment(1, "名单随附", "写明截止时间") }));
    }

    private static async Task<long> CaseInSearch(TestOffice office)
    {
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Accept);
        await office.AssignTo(id, "市容景观处", "mengfan", "zhoulan");
        return id;
    }

    private static Task<CaseResult> Search(TestOffice office, long id, params ItemInput[] items) => office.Do<Search>(
        id, (op, work, who) => op.ExecuteAsync(work, new Search.Input { Items = [.. items], Decision = SearchDecision.Draft }, who), "Search", "zhoulan");

    private static Task<CaseResult> Draft(TestOffice office, long id, ReplyGround ground, params ItemInput[] items) => office.Do<DraftReply>(
        id, (op, work, who) => op.ExecuteAsync(work, Letter(ground, items), who), "Draft", "zhoulan");

    private static DraftReply.Input Letter(ReplyGround ground, ItemInput[] items) => new()
    {
        Ground = ground,
        Values = ReplyGrounds.Of(ground).RequiredFields.ToDictionary(f => f.Key, f => (string?)$"{f.Label}：示例"),
        Body = "现答复如下。",
        Decision = DraftDecision.Submit,
        Items = [.. items],
    };

    private static Task<CaseResult> Sign(TestOffice office, long id, ReviewReply.Input input) => office.Do<ReviewReply>(
        id, (op, work, who) => op.ExecuteAsync(work, "RequestCases.SecrecyReview", input, who), "SecrecyReview", "xubo");
}

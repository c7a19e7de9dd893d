using System.Net;

namespace RequestCases.Web.Tests;

/// <summary>The forms of searching, drafting and reviewing item by item: nothing typed is lost.</summary>
public sealed class DraftPageTests
{
    private static readonly (string, string?)[] Search =
        [("Input.Items[0].Places", "档案室"), ("Input.Items[0].Keywords", "名单"), ("Input.Items[0].Result", "有"), ("Input.Items[0].WasFound", "True")];

    [Test]
    public async Task Rows_come_and_go_and_keep_what_was_typed_right_or_wrong()
    {
        var (path, visitor) = await Task("Search", "search");
        var page = await visitor.Open(path);
        page = await Rows(visitor, path, page, "add", [.. Search, ("Input.Items[0].SearchedOn", "昨天")]);
        page = await Rows(visitor, path, page, "add", ("Input.Items[1].Description", "车辆数"), ("Input.Items[1].Hours", "两个"));
        page = await Rows(visitor, path, page, "same:2", ("Input.Items[2].Description", "核准日期"));
        Assert.That(page.Typed("Input.Items[0].SearchedOn"), Is.EqualTo("昨天"));
        Assert.That((page.Typed("Input.Items[1].Hours"), page.Typed("Input.Items[2].Places")), Is.EqualTo(("两个", "档案室")));

        page = await Rows(visitor, path, page, "remove:0");
        Assert.That((page.Typed("Input.Items[0].Description"), page.Typed("Input.Items[0].Hours")), Is.EqualTo(("车辆数", "两个")));
        Assert.That(page.Typed("Input.Items[1].Description"), Is.EqualTo("核准日期"));
        Assert.That(page.Refusal, Is.Empty);
    }

    [Test]
    public async Task Whose_rights_an_item_touches_is_chosen_from_those_who_were_asked()
    {
        var work = await Site.Cases.OpenWork(await Site.Cases.Unreached(), "Search");
        var (path, visitor) = ($"/cases/{work.CaseId}/work/{work.Id}/search", await Visitor.As("zhoulan"));
        var page = await visitor.Open(path);
        var button = page.Document.QuerySelector("button[name=rows][value^='rights:0:']")!;
        Assert.That(button.TextContent, Is.EqualTo("涉及示例运输有限公司"));
        page = await Rows(visitor, path, page, button.GetAttribute("value")!, ("Input.Items[0].RightsOf", "另一家公司"));
        Assert.That(page.Typed("Input.Items[0].RightsOf").ReplaceLineEndings("\n"), Is.EqualTo("另一家公司\n示例运输有限公司"));
        Assert.That(page.Document.QuerySelector("button[name=rows][value^='rights:0:']"), Is.Null);
        Assert.That(page.Document.QuerySelector("#items")!.GetAttribute("data-focus-on"), Is.EqualTo("Input_Items_0__RightsOf"));
    }

    [Test]
    public async Task A_search_that_lacks_something_says_where_and_keeps_the_rest()
    {
        var (path, visitor) = await Task("Search", "search");
        var page = await Rows(visitor, path, await visitor.Open(path), "split:0", Search);
        var answer = await visitor.Submit(path, page, ("Input.Items[1].Description", "车辆数"), ("Input.Items[1].Result", ""), ("Input.Decision", "Draft"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Refusal, Does.Contain("请填写检索结果"));
        Assert.That(answer.Typed("Input.Items[1].Description"), Is.EqualTo("车辆数"));
        Assert.That(answer.Document.QuerySelector("#Input_Items_1__Result-wrong"), Is.Not.Null);

        answer = await visitor.Submit(path, answer, ("Input.Items[1].Result", "没有"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), answer.Refusal);
    }

    [Test]
    public async Task The_kind_of_reply_and_its_facts_follow_the_items()
    {
        var (path, visitor) = await Task("Draft", "draft");
        var page = await Rows(visitor, path, await visitor.Open(path), "split:0");
        page = await Rows(
            visitor, path, page, "grade:1", ("Input.Items[0].Description", "名单"), ("Input.Items[0].Ground", "Disclosed"), ("Input.Items[0].Found", ""),
            ("Input.Items[1].Description", "会议纪要"), ("Input.Items[1].Found", ""), ("Input.Items[1].Ground", "ProcessInformation"), ("Input.Items[1].Reason", "讨论情况"));
        Assert.That(page.Typed("Input.Ground"), Is.EqualTo("PartiallyDisclosed"));
        Assert.That(page.Document.QuerySelectorAll("#Input_Ground option[value='Disclosed']"), Is.Empty);
        Assert.That((page.Typed("Input.Values[information]"), page.Typed("Input.Values[withheld]"), page.Typed("Input.Values[withheldReason]")), Is.EqualTo(("名单", "会议纪要", "讨论情况")));
        Assert.That(page.Typed("Input.Values[withheldArticle]"), Does.EndWith("第十六条第二款"));

        page = await Rows(visitor, path, page, "mask:0", ("Input.Values[information]", "名单（我改过）"));
        page = await Rows(visitor, path, page, "grade:0", ("Input.Items[0].Masked[0].What", "电话"), ("Input.Items[0].Masked[0].Reason", "隐私"));
        Assert.That(page.Typed("Input.Values[information]"), Is.EqualTo("名单（我改过）"));
        Assert.That(page.Typed("Input.Values[withheld]"), Is.EqualTo("名单中的电话\n会议纪要"));
    }

    [Test]
    public async Task Choosing_what_is_done_with_an_item_names_its_row_and_a_button_the_field_to_go_on_with()
    {
        var (path, visitor) = await Task("Draft", "draft");
        var page = await Rows(visitor, path, await visitor.Open(path), "split:0");
        Assert.That(FocusOf(page), Is.EqualTo("Input_Items_1__Description"));
        using var sent = System.Text.Json.JsonDocument.Parse(page.Document.QuerySelector("#Input_Items_1__Ground")!.GetAttribute("hx-vals")!);
        Assert.That(sent.RootElement.GetProperty("rows").GetString(), Is.EqualTo("grade:1"));
        Assert.That(FocusOf(await Rows(visitor, path, page, "grade:1", ("Input.Items[1].Ground", "Disclosed"))), Is.Null);
        Assert.That(FocusOf(await Rows(visitor, path, page, "mask:1")), Is.EqualTo("Input_Items_1__Masked_0__What"));
    }

    [Test]
    public async Task The_letter_is_shown_from_what_is_typed()
    {
        var (path, visitor) = await Task("Draft", "draft");
        var page = await visitor.Submit($"{path}?handler=Preview", await visitor.Open(path), ("Input.Ground", "Disclosed"), ("Input.Body", "名单随附，还没有保存。"));
        Assert.That(page.Document.QuerySelector("#letters .sheet")!.TextContent, Does.Contain("草稿，未制发").And.Contain("名单随附，还没有保存。").And.Contain("申请行政复议"));
        Assert.That((await visitor.Open(path)).Typed("Input.Body"), Is.Empty);
    }

    [Test]
    public async Task What_was_saved_by_itself_is_there_in_a_new_window_and_may_be_given_up()
    {
        var (path, visitor) = await Task("Draft", "draft");
        var page = await visitor.Open(path);
        var fields = Visitor.Fill(page.Form, ("Input.Body", "写到一半"), ("Input.Items[0].SearchedOn", "昨天"));
        var saved = await visitor.Post($"{path}?handler=Autosave", fields);
        Assert.That((saved.Status, saved.Body), Is.EqualTo((HttpStatusCode.OK, saved.Body)));
        Assert.That(saved.Body, Does.Match(@"^已自动保存 \d\d:\d\d$"));

        page = await visitor.Open(path);
        Assert.That(page.Document.QuerySelector("main")!.TextContent, Does.Match(@"已恢复 \d\d:\d\d 自动保存的内容"));
        Assert.That((page.Typed("Input.Body"), page.Typed("Input.Items[0].SearchedOn")), Is.EqualTo(("写到一半", "昨天")));

        await visitor.Submit($"{path}?handler=Discard", page);
        page = await visitor.Open(path);
        Assert.That(page.Typed("Input.Body"), Is.Empty);
    }

    [Test]
    public async Task Another_person_neither_saves_nor_sees_what_is_typed()
    {
        var (path, visitor) = await Task("Draft", "draft");
        var page = await visitor.Open(path);
        var other = await Visitor.As("fangyuan");
        var token = (await other.Open("/account/password")).Form;
        var saved = await other.Post($"{path}?handler=Autosave", Visitor.Fill(token).Concat([new("Input.Body", "别人写的")]));
        Assert.That(saved.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await visitor.Open(path)).Typed("Input.Body"), Is.EqualTo(page.Typed("Input.Body")));
    }

    [Test]
    public async Task A_file_is_attached_without_losing_what_was_typed_and_a_wrong_one_is_refused()
    {
        var (path, visitor) = await Task("Draft", "draft");
        var page = await visitor.Open(path);
        page = await Attach(visitor, path, page, "名单.txt", "李某 13900000120", ("Input.Ground", "Disclosed"), ("Input.Body", "写到一半"));
        Assert.That(page.Refusal, Is.Empty);
        Assert.That(page.Document.QuerySelector("#files")!.TextContent, Does.Contain("附件1").And.Contain("名单.txt"));
        Assert.That(page.Typed("Input.Body"), Is.EqualTo("写到一半"));
        Assert.That(page.Document.QuerySelector("#draft-warnings")!.TextContent, Does.Contain("附件“名单”含有手机号 139…0120"));

        page = await Attach(visitor, path, page, "名单.pdf", "不是");
        Assert.That(page.Refusal, Does.Contain("名单.pdf"));
        Assert.That(page.Typed("Input.Body"), Is.EqualTo("写到一半"));
        Assert.That(page.Typed("Input.Values[attachments]"), Is.EqualTo("名单"));
        var kept = await visitor.Submit(path, page, ("Input.Decision", "Keep"));
        Assert.That(kept.Status, Is.EqualTo(HttpStatusCode.Redirect), kept.Refusal);
    }

    [Test]
    public async Task Comments_are_kept_when_a_review_is_refused_and_seen_by_the_drafter_when_it_is_sent_back()
    {
        var work = await Site.Cases.At("UnitReview");
        var path = $"/cases/{work.CaseId}/work/{work.Id}/review";
        var head = await Visitor.As("mengfan");
        var answer = await head.Submit(path, await head.Open(path), ("Input.Comments[0].Text", "写明名单的截止时间"), ("Input.Comments[0].Quote", "名单随附"));
        Assert.That(answer.Refusal, Does.Contain("请填写审核结果"));
        Assert.That(answer.Typed("Input.Comments[0].Text"), Is.EqualTo("写明名单的截止时间"));
        answer = await head.Submit(path, answer, ("Input.Approved", "False"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), answer.Refusal);

        var drafting = await Site.Cases.OpenWork(work.CaseId, "Draft");
        var page = await (await Visitor.As("zhoulan")).Open($"/cases/{work.CaseId}/work/{drafting.Id}/draft");
        Assert.That(page.Document.QuerySelector(".remarks")!.TextContent, Does.Contain("正文第 1 段").And.Contain("名单随附").And.Contain("写明名单的截止时间"));
    }

    [Test]
    public async Task An_approved_reply_is_sent_back_with_a_reason_that_the_drafter_reads()
    {
        var work = await Site.Cases.At("Issue");
        var clerk = await Visitor.As("linxiao");
        var issue = await clerk.Open($"/cases/{work.CaseId}/work/{work.Id}/issue");
        var back = issue.Document.QuerySelectorAll(".foot a").Single(a => a.TextContent == "退回重拟").GetAttribute("href")!;
        var refused = await clerk.Submit(back, await clerk.Open(back), ("Input.Reason", " "));
        Assert.That(refused.Refusal, Does.Contain("请填写理由"));
        var answer = await clerk.Submit(back, refused, ("Input.Reason", "第三方答复不同意公开"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), answer.Refusal);
        var drafting = await Site.Cases.OpenWork(work.CaseId, "Draft");
        var page = await (await Visitor.As("zhoulan")).Open($"/cases/{work.CaseId}/work/{drafting.Id}/draft");
        Assert.That(page.Document.QuerySelector("[aria-labelledby=sent-back]")!.TextContent, Does.Contain("编号制发 退回重拟").And.Contain("第三方答复不同意公开"));
    }

    [Test]
    public async Task Versions_of_a_draft_are_listed_and_compared()
    {
        var (path, visitor) = await Task("Draft", "draft");
        foreach (var body in new[] { "名单截至2025年。", "名单截至2026年。" })
            await visitor.Submit(path, await visitor.Open(path), ("Input.Ground", "Disclosed"), ("Input.Body", body), ("Input.Decision", "Keep"));
        var page = await visitor.Open($"{path[..path.IndexOf("/work", StringComparison.Ordinal)]}/draft-versions");
        Assert.That(page.Document.QuerySelector("del.cut ~ ins.put, .compared ins.put")!.TextContent, Does.Contain("＋"));
        Assert.That(page.Document.QuerySelector(".compared:last-of-type")!.TextContent, Does.Contain("名单截至202－5＋6年。"));
    }

    private static string? FocusOf(Answer page) => page.Document.QuerySelector("#items")!.GetAttribute("data-focus-on") is { Length: > 0 } id ? id : null;

    private static async Task<(string Path, Visitor Visitor)> Task(string elementId, string page)
    {
        var work = await Site.Cases.At(elementId);
        return ($"/cases/{work.CaseId}/work/{work.Id}/{page}", await Visitor.As("zhoulan"));
    }

    private static async Task<Answer> Rows(Visitor visitor, string path, Answer page, string button, params (string, string?)[] typed)
    {
        var answer = await visitor.Submit($"{path}?handler=Rows", page, [.. typed, ("rows", button)]);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        return answer;
    }

    private static async Task<Answer> Attach(Visitor visitor, string path, Answer page, string name, string text, params (string, string?)[] typed)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in Visitor.Fill(page.Form, typed))
            content.Add(new StringContent(value), field);
        content.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)), "Upload", name);
        return await visitor.Send(HttpMethod.Post, $"{path}?handler=Attach", content);
    }
}

namespace RequestCases.Web.Tests;

/// <summary>收费通知 and its delivery, as the pages tell them.</summary>
public sealed class FeePageTests
{
    private const string DaysToPay = "自申请人收到通知次日起20个工作日内缴费；收到日期还没有登记";

    [Test]
    public async Task The_notice_is_shown_anew_when_a_part_of_its_form_was_and_says_where_its_receipt_is_recorded()
    {
        var work = await Site.Cases.At("SendFeeNotice");
        var page = await (await Visitor.As("zhoulan")).Open($"/cases/{work.CaseId}/work/{work.Id}/fee-notice");
        Assert.That(page.Document.QuerySelector("#letters")!.GetAttribute("hx-trigger"), Does.Contain("htmx:afterSettle"));
        Assert.That(page.Document.QuerySelector("#letters #computation"), Is.Not.Null);
        Assert.That(page.Document.QuerySelector(".law")!.TextContent, Does.Contain("现在要办"));
    }

    [Test]
    public async Task The_receipt_is_asked_for_until_the_fee_is_paid_and_may_be_recorded_after()
    {
        var work = await Site.Cases.At("AwaitPayment");
        var handler = await Visitor.As("zhoulan");
        var waiting = await handler.Open($"/cases/{work.CaseId}");
        Assert.That(waiting.Document.QuerySelector(".now")!.TextContent, Does.Contain("登记收费通知送达"));
        Assert.That(waiting.Document.QuerySelector("section[aria-labelledby=fee]")!.TextContent, Does.Contain(DaysToPay));

        var clerk = await Visitor.As("linxiao");
        var payment = $"/cases/{work.CaseId}/work/{work.Id}/payment";
        await clerk.Submit(payment, await clerk.Open(payment), ("Input.Proof", "非税票据 0001"));
        var paid = await handler.Open($"/cases/{work.CaseId}");
        Assert.That(paid.Document.Body!.TextContent, Does.Not.Contain(DaysToPay));
        Assert.That(paid.Document.QuerySelector(".now")!.TextContent, Does.Not.Contain("登记收费通知送达"));
        Assert.That(paid.Document.QuerySelector("details.menu")!.TextContent, Does.Contain("登记收费通知送达"));

        var delivery = $"/cases/{work.CaseId}/fee-notice-delivery";
        var recorded = await handler.Submit(delivery, await handler.Open(delivery), ("Input.Proof", "EMS EA000000401CN"));
        Assert.That(recorded.Refusal, Is.Empty);
        Assert.That((await handler.Open($"/cases/{work.CaseId}")).Document.QuerySelector("section[aria-labelledby=fee]")!.TextContent, Does.Contain("EMS EA000000401CN"));
    }
}

using Microsoft.Playwright;
using RequestCases.Application.Archiving;

namespace RequestCases.Browser.Tests;

/// <summary>From the issued reply to a volume that proves it, by clicks.</summary>
public sealed class DeliveryTests : BrowserTest
{
    private static readonly FilePayload Proof = new() { Name = "邮件回执.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF\n"u8.ToArray() };

    [Test]
    public async Task A_reply_goes_to_two_comes_back_goes_again_and_its_volume_is_verified()
    {
        var (clerk, archivist) = (await WindowOf("linxiao"), await WindowOf("yanhui"));
        var id = (await Site.Cases.AtForTwo("Deliver")).CaseId;

        await Post(clerk, id, "许䶮", "EMS EA000000204CN", "还要送达马小川");
        await Post(clerk, id, "马小川", "EMS EA000000218CN", "答复已送达（马小川），按期");

        await clerk.GotoAsync($"/cases/{id}/returned-mail");
        await clerk.Choose("退回的邮件", "马小川");
        await clerk.Fill("退回原因", "原址查无此人");
        await clerk.Press("登记退件");
        await clerk.IsTold("仍按首次交邮计算");

        await archivist.OpenTask(id, "归档");
        await archivist.Shows("有退件还没有处理");
        await clerk.GotoAsync($"/cases/{id}/redelivery");
        await clerk.Choose("送达方式", "当面领取");
        await clerk.Fill("签收日期", "2026-11-24");
        await clerk.Fill("送达凭证", "送达回证");
        await clerk.Press("登记");
        await clerk.IsTold("重新送达（马小川）");

        await archivist.Archive(id);
        await archivist.GotoAsync($"/cases/{id}");
        var download = await archivist.RunAndWaitForDownloadAsync(() => archivist.Click("下载卷宗"));
        var zip = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.That((await VolumeCheck.RunAsync(new MemoryStream(zip), null, default)).Findings, Is.Empty);
        zip[zip.Length / 3] ^= 1;
        Assert.That((await VolumeCheck.RunAsync(new MemoryStream(zip), null, default)).Findings, Is.Not.Empty);
    }

    [Test]
    public async Task A_button_that_an_answer_moves_away_while_it_is_pressed_is_pressed()
    {
        var clerk = await WindowOf("linxiao");
        await clerk.OpenTask((await Site.Cases.At("Deliver")).CaseId, "送达");
        await clerk.Choose("送达方式", "邮寄");
        var isPressed = new TaskCompletionSource();
        await clerk.RouteAsync("**/*handler=Preview*", async route =>
        {
            await isPressed.Task;
            await route.ContinueAsync();
        });
        await clerk.Fill("送达凭证", "EMS EA000000200CN");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "登记送达" }).HoverAsync();
        await clerk.Mouse.DownAsync();
        isPressed.SetResult();
        await clerk.Shows("校验位不对");
        await clerk.Mouse.UpAsync();
        await clerk.IsTold("答复已送达");
    }

    private static async Task Post(IPage clerk, long id, string addressee, string number, string told)
    {
        await clerk.OpenTask(id, "送达");
        await clerk.Choose("送达对象", addressee);
        await clerk.Choose("送达方式", "邮寄");
        await clerk.Fill("送达凭证", number);
        await clerk.Field("凭证扫描件").SetInputFilesAsync(Proof);
        await clerk.Press("登记送达");
        await clerk.IsTold(told);
    }
}

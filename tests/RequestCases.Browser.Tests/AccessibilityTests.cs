using RequestCases.Web.Pages.Work;

namespace RequestCases.Browser.Tests;

/// <summary>axe on every page.</summary>
public sealed class AccessibilityTests : BrowserTest
{
    [TestCase("linxiao", "/")]
    [TestCase("linxiao", "/cases/new")]
    [TestCase("linxiao", "/cases")]
    [TestCase("shenzong", "/supervision")]
    [TestCase("admin", "/admin/units")]
    [TestCase("admin", "/admin/people")]
    [TestCase("admin", "/admin/agency")]
    [TestCase("admin", "/admin/policy")]
    [TestCase("zhoulan", "/deputies")]
    [TestCase("admin", "/admin/jobs")]
    [TestCase("admin", "/admin/jobs/alerts")]
    [TestCase("admin", "/admin/health")]
    [TestCase("admin", "/deadlines")]
    [TestCase("admin", "/admin/procedures")]
    [TestCase("admin", "/admin/procedures/disclosure-request")]
    [TestCase("admin", "/admin/procedures/disclosure-request/versions/1")]
    [TestCase("admin", "/admin/procedures/disclosure-request/edit")]
    [TestCase("admin", "/admin/procedures/disclosure-request/check")]
    [TestCase("admin", "/admin/procedures/disclosure-request/publish")]
    [TestCase("admin", "/admin/procedures/disclosure-request/compare")]
    [TestCase("admin", "/admin/procedures/disclosure-request/migrate")]
    [TestCase("admin", "/admin/calendar")]
    [TestCase("admin", "/admin/calendar/2026")]
    [TestCase("admin", "/admin/calendar/text")]
    [TestCase("admin", "/admin/calendar/json")]
    [TestCase("admin", "/admin/calendar/days")]
    [TestCase("admin", "/admin/calendar/local")]
    [TestCase("shenzong", "/alerts?all=true")]
    [TestCase("shenzong", "/alerts/preview?week=true")]
    [TestCase("admin", "/admin/alerts")]
    [TestCase("admin", "/admin/alerts/Reply")]
    [TestCase("admin", "/admin/mail?tab=sent")]
    [TestCase("admin", "/account/password")]
    [TestCase("linxiao", "/no-such-page")]
    public async Task The_page_has_no_serious_faults(string person, string path)
    {
        var page = await WindowOf(person);
        await page.GotoAsync(path);
        Assert.That(await page.RunAxe(), Is.Empty);
    }

    [TestCase("?tab=application")]
    [TestCase("?tab=documents")]
    [TestCase("?tab=talks")]
    [TestCase("?tab=alerts")]
    [TestCase("?tab=procedure")]
    [TestCase("/ledger")]
    [TestCase("/communication")]
    [TestCase("/documents/add")]
    [TestCase("/extension")]
    [TestCase("/reassign")]
    [TestCase("/reconsideration")]
    [TestCase("/withdraw")]
    public async Task The_page_about_a_case_has_no_serious_faults(string path)
    {
        var work = await Site.Cases.At("Draft");
        var page = await WindowOf(path == "/withdraw" ? "linxiao" : "zhoulan");
        await page.GotoAsync($"/cases/{work.CaseId}{path}");
        await page.Shows(work.Case.Number);
        Assert.That(await page.RunAxe(), Is.Empty);
    }

    [TestCase("Register", "linxiao")]
    [TestCase("Triage", "linxiao")]
    [TestCase("SendSupplementNotice", "linxiao")]
    [TestCase("AwaitSupplement", "linxiao")]
    [TestCase("ReviewSupplement", "linxiao")]
    [TestCase("RequestReasons", "linxiao")]
    [TestCase("AwaitReasons", "linxiao")]
    [TestCase("ReviewReasons", "linxiao")]
    [TestCase("Assign", "linxiao")]
    [TestCase("TakeOn", "mengfan")]
    [TestCase("Search", "zhoulan")]
    [TestCase("SendConsultation", "zhoulan")]
    [TestCase("AwaitOpinions", "zhoulan")]
    [TestCase("SendFeeNotice", "zhoulan")]
    [TestCase("AwaitPayment", "linxiao")]
    [TestCase("Draft", "zhoulan")]
    [TestCase("UnitReview", "mengfan")]
    [TestCase("Approve", "gaojian")]
    [TestCase("Issue", "linxiao")]
    [TestCase("Deliver", "linxiao")]
    [TestCase("Archive", "yanhui")]
    [TestCase("ApproveExtension", "zhengguo")]
    [TestCase("NotifyExtension", "linxiao")]
    public async Task The_page_of_the_task_and_its_case_have_no_serious_faults(string elementId, string person)
    {
        var work = await Site.Cases.At(elementId);
        var page = await WindowOf(person);
        await page.GotoAsync(WorkPages.PathOf(work));
        await page.Shows(work.Name);
        Assert.That(await page.RunAxe(), Is.Empty, "the task");
        await page.GotoAsync($"/cases/{work.CaseId}");
        Assert.That(await page.RunAxe(), Is.Empty, "the case");
    }
}

using Microsoft.Playwright;

namespace RequestCases.Browser.Tests;

/// <summary>Two people at the same task.</summary>
public sealed class TogetherTests : BrowserTest
{
    [Test]
    public async Task Of_two_who_do_the_same_task_the_second_is_told_and_nothing_is_done_twice()
    {
        var work = await Site.Cases.At("Triage");
        var (first, second) = (await WindowOf("linxiao"), await WindowOf("heping"));
        foreach (var clerk in new[] { first, second })
        {
            await clerk.OpenTask(work.CaseId, "受理审核");
            await clerk.Choose("审核结果", "受理，转分办");
        }
        await first.Press("受理，送分办");
        await first.IsTold("受理审核：受理");
        await second.Press("受理，送分办");
        await Assertions.Expect(second.Locator("main")).ToContainTextAsync("已经办结");
    }
}

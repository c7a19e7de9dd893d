using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Audit;
using RequestCases.Application.Operations.Intake;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Tests;

public sealed class WholePathTests
{
    [Test]
    public async Task An_application_goes_from_receipt_to_archive()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await office.Draft(id);
        await office.PassReviews(id);
        await office.Issue(id);
        var delivered = await office.Deliver(id);
        await office.Archive(id);

        var archived = await office.Case(id);
        Assert.Multiple(() =>
        {
            Assert.That(archived.Status, Is.EqualTo(CaseStatus.Archived));
            Assert.That(archived.Number, Is.EqualTo("〔2026〕001"));
            Assert.That(archived.ReceivedOn, Is.EqualTo(new LocalDate(2026, 11, 2)));
            Assert.That(archived.ReplyDue, Is.EqualTo(new LocalDate(2026, 11, 30)));
            Assert.That(archived.Reply!.Number, Is.EqualTo("示城管公开〔2026〕1号"));
            Assert.That(archived.OnTime, Is.True);
            Assert.That(archived.Process.Completed, Is.True);
            Assert.That(delivered.Message, Does.Contain("按期"));
        });
        Assert.That(await office.OpenWork(id), Is.Empty);
        Assert.That(await office.Read(db => AuditTrail.FindBreakAsync(db, id, default)), Is.Null);
        Assert.That(await office.Read(db => db.AuditEvents.CountAsync(e => e.CaseId == id)), Is.EqualTo(13));
    }

    [Test]
    public async Task A_repeated_submission_changes_nothing_and_says_what_was_done()
    {
        await using var office = await TestOffice.OpenAsync();
        var first = await office.Register(key: "the-same-key");
        var second = await office.Register(key: "the-same-key");

        Assert.That(second, Is.EqualTo(first));
        Assert.That(await office.Read(db => db.Cases.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task A_triage_result_goes_to_the_assignment()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        var result = await office.Triage(id, TriageDecision.Accept);

        Assert.That(result.Message, Is.EqualTo("受理审核：受理，转分办。下一步：分办。答复期限 2026-11-30（周一）。"));
    }
}

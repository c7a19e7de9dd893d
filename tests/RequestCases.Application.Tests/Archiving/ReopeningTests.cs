using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Alerts;
using RequestCases.Application.Archiving;
using RequestCases.Application.Audit;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Tests.Delivering;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Fees;

namespace RequestCases.Application.Tests.Archiving;

public sealed class ReopeningTests
{
    [Test]
    public async Task An_archived_case_is_opened_by_an_approver_put_right_and_archived_again()
    {
        await using var office = await TestOffice.OpenAsync();
        var (id, _) = await VolumeTests.ArchivedVolume(office);
        var first = (await office.Case(id)).Archived!.ManifestSha256;
        await office.AskToReopen(id, resume: false);
        var asked = (await office.OpenWork(id)).Single();
        Assert.That(asked.Role, Is.EqualTo("approver"));
        var approver = await office.As("gaojian");
        await office.With((AssignWork op) => op.ExecuteAsync(id, new AssignWork.Input { WorkItemId = asked.Id }, approver));
        await office.DecideReopening(id, approved: true);

        var open = await office.Case(id);
        Assert.That((open.Status, open.Stage, open.ArchivedOn), Is.EqualTo((CaseStatus.Open, "归档", (NodaTime.LocalDate?)null)));
        await office.Add(id, "其他", DeliveryTests.Scan("补入.pdf"));
        await office.Archive(id, "ArchiveAgain");

        var again = await office.Case(id);
        Assert.That((again.Status, again.Stage), Is.EqualTo((CaseStatus.Archived, "已归档")));
        Assert.That(again.Archived!.ManifestSha256, Is.Not.EqualTo(first));
        var manifests = await office.Read(db => db.Documents.Where(d => d.CaseId == id && d.Kind == VolumeManifest.DocumentKind).Select(d => d.Sha256).ToListAsync());
        Assert.That(manifests, Is.EqualTo(new[] { first, again.Archived.ManifestSha256 }));
        Assert.That(await office.OpenWork(id), Is.Empty);
        Assert.That(await office.Read(db => AuditTrail.FindBreakAsync(db, id, default)), Is.Null);
    }

    [Test]
    public async Task A_refused_reopening_leaves_the_case_archived()
    {
        await using var office = await TestOffice.OpenAsync();
        var (id, _) = await VolumeTests.ArchivedVolume(office);
        await office.AskToReopen(id, resume: false);
        await office.DecideReopening(id, approved: false);
        Assert.That((await office.Case(id)).Status, Is.EqualTo(CaseStatus.Archived));
        await office.AskToReopen(id, resume: false);
    }

    [Test]
    public async Task Reopening_is_refused_by_rule()
    {
        await using var office = await TestOffice.OpenAsync();
        var running = await office.Register();
        await Refused.With("CASE_NOT_ARCHIVED", () => office.AskToReopen(running, resume: false));
        var (id, _) = await VolumeTests.ArchivedVolume(office);
        await Refused.With("RESUME_AFTER_REPLY", () => office.AskToReopen(id, resume: true));
        await Refused.With("REOPENING_BY_OTHERS", () => office.AskToReopen(id, resume: false, "zhoulan"));
        var both = await office.As("linxiao", null, null, "approver");
        await office.With((RequestReopening op) => op.ExecuteAsync(id, new RequestReopening.Input { Resume = false, Reason = "漏了回执" }, both));
        await Refused.With("REOPENING_PENDING", () => office.AskToReopen(id, resume: false));
        var (work, self) = (await office.Work(id, "DecideReopening"), await office.As("linxiao", null, null, "approver"));
        await Refused.With("REOPENING_OWN", () => office.With((DecideReopening op) => op.ExecuteAsync(work, new DecideReopening.Input { Approved = true, Opinion = "同意" }, self)));
    }

    [Test]
    public async Task A_supplement_posted_in_time_that_came_after_the_closing_lets_the_case_go_on()
    {
        await using var office = await TestOffice.OpenAsync();
        var (id, by) = await Abandoned(office);
        await Refused.With("RESUME_AFTER_GIVING_UP", () => office.AskToReopen(id, resume: true));
        await Refused.With("INPUT_REFUSED", () => Ask(office, id, new() { AnsweredOn = office.Today }));
        await Refused.With("SUPPLEMENT_LATE", () => Ask(office, id, new() { AnsweredOn = office.Today, PostedOn = by.PlusDays(1), Answer = "2025 年度" }));
        await Refused.With("DATE_IN_FUTURE", () => Ask(office, id, new() { AnsweredOn = office.Today.PlusDays(1), PostedOn = by, Answer = "2025 年度" }));

        await Ask(office, id, new() { AnsweredOn = office.Today, PostedOn = by, Answer = "2025 年度" });
        var received = office.Today;
        office.Today = received.PlusDays(3);
        Assert.That((await office.Case(id)).Supplement!.ReceivedOn, Is.Null, "nothing is taken before it is decided");
        await office.DecideReopening(id, approved: true);
        var found = await office.Case(id);
        Assert.That((found.ClosedWithout, found.Clock, found.ReplyDue, found.Stage), Is.EqualTo(((Core.Cases.Replies.ClosingGround?)null, ClockState.Running, (NodaTime.LocalDate?)new NodaTime.LocalDate(2026, 12, 29), "受理审核")));
        Assert.That((found.Supplement!.ReceivedOn, found.Supplement.Content), Is.EqualTo(((NodaTime.LocalDate?)received, "2025 年度")));
        await office.Triage(id, TriageDecision.Accept);
    }

    [Test]
    public async Task A_supplement_that_comes_after_the_closing_was_posted_between_the_notice_and_its_receipt()
    {
        await using var office = await TestOffice.OpenAsync();
        var sent = office.Today;
        var (id, by) = await Abandoned(office);
        await Refused.With("SUPPLEMENT_POSTING_DATE", () => Ask(office, id, new() { AnsweredOn = office.Today, PostedOn = sent.PlusDays(-1), Answer = "2025 年度" }));
        await Refused.With("SUPPLEMENT_POSTING_DATE", () => Ask(office, id, new() { AnsweredOn = sent.PlusDays(3), PostedOn = by, Answer = "2025 年度" }));
        await Ask(office, id, new() { AnsweredOn = office.Today, PostedOn = sent, Answer = "2025 年度" });
    }

    [Test]
    public async Task A_case_that_goes_on_takes_back_the_letters_that_told_it_was_closed()
    {
        await using var office = await TestOffice.OpenAsync();
        var (id, by) = await Abandoned(office, told: true);
        await Ask(office, id, new() { AnsweredOn = office.Today, PostedOn = by, Answer = "2025 年度" });
        Assert.That(await Letters(office, id), Has.All.Property("VoidedOn").Null, "nothing is taken back before it is decided");
        await office.DecideReopening(id, approved: true);
        var letters = (await Letters(office, id)).ToDictionary(l => l.Kind);
        Assert.That(letters["supplement-notice"].VoidedOn, Is.Null);
        Assert.That(letters["abandonment-notice"], Has.Property("VoidedOn").EqualTo(office.Today)
            .And.Property("VoidedBy").EqualTo((await office.As("gaojian")).Actor.Name).And.Property("VoidReason").Contains("归档后才收到"));
    }

    [Test]
    public async Task A_case_that_is_only_put_right_keeps_its_letters()
    {
        await using var office = await TestOffice.OpenAsync();
        var (id, _) = await Abandoned(office, told: true);
        await office.AskToReopen(id, resume: false);
        await office.DecideReopening(id, approved: true);
        Assert.That(await Letters(office, id), Has.All.Property("VoidedOn").Null);
    }

    [Test]
    public async Task A_late_supplement_lets_the_case_go_on_only_for_a_good_reason()
    {
        await using var office = await TestOffice.OpenAsync();
        var (id, _) = await Abandoned(office);
        await Refused.With("SUPPLEMENT_LATE", () => Ask(office, id, new() { AnsweredOn = office.Today, Answer = "2025 年度" }));
        await Ask(office, id, new() { AnsweredOn = office.Today, Answer = "2025 年度", GoodReason = "住院治疗，附出院证明" });
        await office.DecideReopening(id, approved: true);
        Assert.That((await office.Case(id)).Clock, Is.EqualTo(ClockState.Running));
    }

    [Test]
    public async Task A_fee_paid_in_time_of_which_the_office_heard_later_lets_the_case_go_on()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Accept);
        await office.AssignTo(id, "市容景观处", "mengfan", "zhoulan");
        await office.Search(id, SearchDecision.Fee);
        await office.Do(id, (SendFeeNotice op, long work, OperationContext who) => op.ExecuteAsync(
            work, new SendFeeNotice.Input { Basis = FeeBasis.ByPage, Quantity = 100, SentOn = office.Today }, who), "SendFeeNotice", "zhoulan");
        await office.ReceiveFeeNotice(id);
        await Archived(office, id, new NodaTime.LocalDate(2026, 12, 8));
        await Refused.With("FEE_PAID_LATE", () => Ask(office, id, new() { AnsweredOn = new NodaTime.LocalDate(2026, 12, 1), Answer = "银行回单 7" }));
        await Ask(office, id, new() { AnsweredOn = new NodaTime.LocalDate(2026, 11, 30), Answer = "银行回单 7" });
        await office.DecideReopening(id, approved: true);
        var found = await office.Case(id);
        Assert.That((found.Clock, found.Fee!.Proof, found.ReplyDue), Is.EqualTo((ClockState.Running, "银行回单 7", (NodaTime.LocalDate?)new NodaTime.LocalDate(2026, 12, 28))));
    }

    private static async Task<(long Id, NodaTime.LocalDate SupplementBy)> Abandoned(TestOffice office, bool told = false)
    {
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Supplement);
        var by = office.Today.PlusDays(14);
        await office.Do(id, (SendSupplementNotice op, long work, OperationContext who) => op.ExecuteAsync(
            work, new SendSupplementNotice.Input { Items = "请写明年度", SentOn = office.Today, SupplementBy = by }, who), "SendSupplementNotice", "linxiao");
        await Archived(office, id, new NodaTime.LocalDate(2026, 12, 1), told);
        return (id, by);
    }

    private static async Task Archived(TestOffice office, long id, NodaTime.LocalDate on, bool told = false)
    {
        office.Today = on;
        await office.With((ExpirySweep sweep) => sweep.RunAsync(office.Now, default));
        var clerk = await office.As("linxiao");
        if (told)
            await office.With((IssueLetter op) => op.ExecuteAsync(id, new IssueLetter.Input { DatedOn = on }, clerk));
        await Refused.With("CASE_NOT_ARCHIVED", () => office.AskToReopen(id, resume: true));
        await office.Archive(id);
    }

    private static Task<List<IssuedLetter>> Letters(TestOffice office, long id) =>
        office.Read(db => db.Letters.AsNoTracking().Where(l => l.CaseId == id).ToListAsync());

    private static async Task<CaseResult> Ask(TestOffice office, long id, RequestReopening.Input input)
    {
        var who = await office.As("linxiao");
        (input.Resume, input.Reason) = (true, "归档后才收到");
        return await office.With((RequestReopening op) => op.ExecuteAsync(id, input, who));
    }

    [Test]
    public async Task A_case_withdrawn_in_error_goes_on_from_triage_with_its_clock()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        var due = (await office.Case(id)).ReplyDue;
        await Extend(office, id);
        await WithdrawAndTell(office, id);
        await office.Archive(id, "ArchiveWithdrawn");
        await office.AskToReopen(id, resume: true);
        var told = await office.DecideReopening(id, approved: true);

        var found = await office.Case(id);
        Assert.That(told.Message, Does.Contain("恢复办理").And.Contain("下一步：受理审核"));
        Assert.That((found.Status, found.ClosedWithout, found.Clock, found.ReplyDue, found.Stage), Is.EqualTo((CaseStatus.Open, (Core.Cases.Replies.ClosingGround?)null, ClockState.Running, due, "受理审核")));
        Assert.That((await office.OpenWork(id)).Select(w => (w.WorkId, w.ElementId)), Is.EqualTo(found.Process.OpenWork.Select(w => (w.WorkId, w.ElementId))));
        await office.Triage(id, TriageDecision.Accept);
        await Extend(office, id);
        await WithdrawAndTell(office, id);
        Assert.That((await Letters(office, id)).ConvertAll(l => (l.Kind, l.VoidedOn is null)), Is.EqualTo(new[] { ("withdrawal-note", false), ("withdrawal-note", true) }));
    }

    private static async Task Extend(TestOffice office, long id)
    {
        var who = await office.As("linxiao");
        await office.With((RequestExtension op) => op.ExecuteAsync(id, new RequestExtension.Input { Workdays = 5, Reason = "涉及多年档案" }, who));
    }

    private static async Task WithdrawAndTell(TestOffice office, long id)
    {
        var (who, clerk) = (await office.As("linxiao"), await office.As("linxiao"));
        await office.With((Withdraw op) => op.ExecuteAsync(id, new Withdraw.Input { WithdrawnOn = office.Today, Reason = "误记" }, who));
        await office.With((IssueLetter op) => op.ExecuteAsync(id, new IssueLetter.Input { DatedOn = office.Today }, clerk));
    }
}

internal static class ReopeningVerbs
{
    public static async Task<CaseResult> AskToReopen(this TestOffice office, long id, bool resume, string userName = "yanhui")
    {
        var who = await office.As(userName);
        return await office.With((RequestReopening op) => op.ExecuteAsync(id, new RequestReopening.Input { Resume = resume, Reason = "卷宗漏装邮件回执" }, who));
    }

    public static Task<CaseResult> DecideReopening(this TestOffice office, long id, bool approved) => office.Do<DecideReopening>(
        id, (op, work, who) => op.ExecuteAsync(work, new DecideReopening.Input { Approved = approved, Opinion = "请核实" }, who), "DecideReopening", "gaojian");
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Files;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Queries;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Tests;

/// <summary>征求意见, whole: several parties, silence, letters that do not arrive, late opinions, and a decision against a refusal.</summary>
public sealed class ConsultationTests
{
    private static readonly LocalDate Monday = new(2026, 11, 2);
    private static readonly LocalDate OpinionDue = new(2026, 11, 23);

    [Test]
    public async Task Of_two_third_parties_one_refuses_and_one_is_silent()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Consulting(office, Clerks.Party("甲公司", Monday), Clerks.Party("乙公司", Monday));
        Assert.That((await office.Case(id)).Consultations.Select(c => c.Party), Is.EqualTo(new[] { "甲公司", "乙公司" }));
        office.Today = Monday.PlusDays(7);
        await Opinion(office, id, "1", ConsultationOpinion.Refuses);
        Assert.That(await Open(office, id), Is.EqualTo("AwaitOpinions"));

        office.Today = OpinionDue.PlusDays(2);
        await Sweep(office);
        Assert.That(await Open(office, id), Is.EqualTo("Search"));
        Assert.That(await Words(office, id), Is.EqualTo(new[] { "不同意公开", "期满未答复，由本机关自行决定（第三十二条）" }));
        await office.Search(id, SearchDecision.Draft);
        await Refused.With("THIRD_PARTY_REFUSAL_UNDECIDED", () => office.Draft(id));
        await office.Draft(id, ReplyGround.ThirdPartyRights);
        Assert.That(await Open(office, id), Is.EqualTo("UnitReview"));
    }

    [TestCase(ConsultationKind.JointAgency, "期满未答复，视为同意公开（第三十四条）")]
    [TestCase(ConsultationKind.OtherAgency, "未答复，不视为同意，也不视为不同意（第十一条）")]
    public async Task What_silence_means_depends_on_who_is_silent(ConsultationKind kind, string words)
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Consulting(office, Clerks.Party("示例市财政局", Monday, kind));
        office.Today = OpinionDue.PlusDays(2);
        await Sweep(office);
        Assert.That(await Words(office, id), Is.EqualTo(new[] { words }));
        await office.Search(id, SearchDecision.Draft);
        await office.Draft(id);
    }

    [Test]
    public async Task Another_agency_that_never_confirms_receipt_is_not_waited_for_for_ever()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Consulting(office, Clerks.Party("示例市财政局", null, ConsultationKind.OtherAgency));
        office.Today = OpinionDue.PlusDays(2);
        await Sweep(office);
        Assert.That(await Open(office, id), Is.EqualTo("Search"));
    }

    [Test]
    public async Task Who_asks_further_and_sends_nothing_waits_on_and_cannot_draft_past_those_who_may_answer()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Consulting(office, Clerks.Party("甲公司", Monday));
        await office.Do(id, (RecordOpinion op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new RecordOpinion.Input { ConsultMore = true }, who), "AwaitOpinions", "zhoulan");
        await NotSent(office, id, null);
        Assert.That(await Open(office, id), Is.EqualTo("AwaitOpinions"));

        await office.Do(id, (RecordOpinion op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new RecordOpinion.Input { ConsultMore = true }, who), "AwaitOpinions", "zhoulan");
        office.Today = OpinionDue.PlusDays(1);
        await Refused.With("INPUT_REFUSED", () => NotSent(office, id, null));
        await NotSent(office, id, "期满没有答复，不再征求");
        Assert.That(await Open(office, id), Is.EqualTo("Search"), "nobody may answer any more");
    }

    [Test]
    public async Task A_letter_that_cannot_be_delivered_ends_the_waiting()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Consulting(office, Clerks.Party("甲公司", null), Clerks.Party("乙公司", Monday));
        await Opinion(office, id, "2", ConsultationOpinion.Agrees);
        await Refused.With("INPUT_REFUSED", () => Delivery(office, id, new RecordConsultationDelivery.Input { ConsultationId = "1", Delivered = false, GivenUpOn = office.Today }));
        await Delivery(office, id, new RecordConsultationDelivery.Input { ConsultationId = "1", Delivered = false, GivenUpOn = office.Today, Reason = "两次退回" });
        Assert.That(await Open(office, id), Is.EqualTo("Search"));
        Assert.That(await Words(office, id), Is.EqualTo(new[] { "无法送达，由本机关自行决定", "同意公开" }));
        await office.Search(id, SearchDecision.Draft);
        await office.Draft(id);
    }

    [Test]
    public async Task An_opinion_that_comes_late_is_kept_with_its_evidence_and_moves_no_date()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Consulting(office, Clerks.Party("甲公司", Monday));
        await Refused.With("OPINION_HAS_ITS_TASK", () => Late(office, id));
        office.Today = OpinionDue.PlusDays(2);
        await Sweep(office);
        var due = (await office.Case(id)).ReplyDue;
        await Late(office, id);

        var requestCase = await office.Case(id);
        Assert.That(requestCase.ReplyDue, Is.EqualTo(due));
        Assert.That(requestCase.Consultations[0].Evidence, Is.EqualTo("说明.txt"));
        Assert.That(await Words(office, id), Is.EqualTo(new[] { "不同意公开（期满后收到）" }));
        Assert.That(await office.Read(db => db.Documents.AnyAsync(d => d.CaseId == id && d.Kind == "征求意见材料")));
    }

    [Test]
    public async Task A_file_that_is_not_what_its_name_says_is_refused_with_the_opinion()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Consulting(office, Clerks.Party("甲公司", Monday));
        await Refused.With("FILE_CONTENT_MISMATCH", () => Opinion(office, id, "1", ConsultationOpinion.Agrees, "意见.pdf"));
        Assert.That((await office.Case(id)).Consultations[0].OpinionOn, Is.Null);
    }

    [Test]
    public async Task Against_a_refusal_the_office_decides_tells_the_third_party_and_only_then_issues()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Consulting(office, Clerks.Party("甲公司", Monday));
        await Opinion(office, id, "1", ConsultationOpinion.Refuses);
        await office.Search(id, SearchDecision.Draft);
        await Refused.With("DECIDERS_ONLY", () => Decide(office, id, "zhoulan"));
        await Decide(office, id, "mengfan");
        await office.Draft(id);
        await office.PassReviews(id);
        await Refused.With("THIRD_PARTY_NOT_TOLD", () => office.Issue(id));
        await Refused.With("INPUT_REFUSED", () => Tell(office, id, new TellThirdParty.Input { ConsultationId = "1", Delivered = true, ToldOn = office.Today }));
        await Tell(office, id, new TellThirdParty.Input { ConsultationId = "1", Delivered = true, ToldOn = office.Today, Method = DeliveryMethod.Post, Proof = "EMS 9" });
        await office.Issue(id);
        Assert.That((await office.Case(id)).Consultations[0].Decision!.DecidedBy, Is.EqualTo("孟凡"));
    }

    [Test]
    public async Task A_refusal_that_comes_after_the_approval_is_followed_by_a_new_draft()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Consulting(office, Clerks.Party("甲公司", Monday));
        office.Today = OpinionDue.PlusDays(2);
        await Sweep(office);
        await office.Search(id, SearchDecision.Draft);
        await office.Draft(id);
        await office.PassReviews(id);
        await Late(office, id);
        await Refused.With("THIRD_PARTY_REFUSAL_UNDECIDED", () => office.Issue(id));
        await Refused.With("INPUT_REFUSED", () => BackToDraft(office, id, null));

        await BackToDraft(office, id, "第三方期满后书面答复不同意公开");
        Assert.That(await Open(office, id), Is.EqualTo("Draft"));
        Assert.That((await office.Case(id)).Reply!.Reviews[^1], Has.Property("Approved").False.And.Property("Opinion").EqualTo("第三方期满后书面答复不同意公开"));
        await office.Draft(id, ReplyGround.ThirdPartyRights);
        await office.PassReviews(id);
        await office.Issue(id);
        Assert.That((await office.Case(id)).Reply, Has.Property("Ground").EqualTo(ReplyGround.ThirdPartyRights).And.Property("Revision").EqualTo(2));
    }

    [Test]
    public async Task A_third_party_that_cannot_be_told_is_told_otherwise()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Consulting(office, Clerks.Party("甲公司", Monday));
        await Opinion(office, id, "1", ConsultationOpinion.Refuses);
        await Decide(office, id, "gaojian");
        await office.Search(id, SearchDecision.Draft);
        await office.Draft(id);
        await office.PassReviews(id);
        await Tell(office, id, new TellThirdParty.Input { ConsultationId = "1", Delivered = false, ToldOn = office.Today, Reason = "已注销，在政府网站公告" });
        await office.Issue(id);
    }

    [Test]
    public async Task A_row_without_its_facts_is_refused_by_field_and_an_empty_one_is_passed_over()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Consulting(office);
        Assert.That(await Fields(office, id, Clerks.Party("甲公司", null), new ConsultationRow { Party = "乙公司", DeliveredOn = Monday }),
            Is.EqualTo(new[] { "Rows[1].Kind", "Rows[1].Matter", "Rows[1].Proof" }));
        Assert.That(await Fields(office, id, new ConsultationRow()), Is.EqualTo(new[] { "Rows[0].Party" }));
        var strange = Clerks.Party("甲公司", null);
        strange.Items = [7];
        Assert.That(await Fields(office, id, strange), Is.EqualTo(new[] { "Rows[0].Items" }));
        await Send(office, id, Clerks.Party("甲公司", null), new ConsultationRow { Kind = ConsultationKind.ThirdParty, Matter = "预填的内容" });
        Assert.That((await office.Case(id)).Consultations, Has.Count.EqualTo(1));
    }

    private static async Task<IEnumerable<string>> Fields(TestOffice office, long id, params ConsultationRow[] rows)
    {
        var refused = await Assert.ThrowsAsync<InputRefusedException>(() => Send(office, id, rows));
        return refused!.Errors.Select(e => e.Field);
    }

    private static async Task<long> Consulting(TestOffice office, params ConsultationRow[] rows)
    {
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Accept);
        await office.AssignTo(id, "市容景观处", "mengfan", "zhoulan");
        await office.Search(id, SearchDecision.Consult);
        if (rows.Length > 0)
            await Send(office, id, rows);
        return id;
    }

    private static Task<CaseResult> Send(TestOffice office, long id, params ConsultationRow[] rows) => office.Do(id, (SendConsultation op, long work, OperationContext who) =>
        op.ExecuteAsync(work, new SendConsultation.Input { Rows = [.. rows], SentOn = office.Today }, who), "SendConsultation", "zhoulan");

    private static Task<CaseResult> Opinion(TestOffice office, long id, string consultation, ConsultationOpinion opinion, string? file = null)
    {
        var input = new RecordOpinion.Input { ConsultationId = consultation, ReceivedOn = office.Today, Opinion = opinion, Reasons = "涉及商业秘密" };
        return office.Do(id, (RecordOpinion op, long work, OperationContext who) =>
            op.ExecuteAsync(work, input, who, file is null ? null : [Upload(file)]), "AwaitOpinions", "zhoulan");
    }

    private static async Task<CaseResult> Late(TestOffice office, long id)
    {
        var who = await office.As("zhoulan");
        var input = new RecordLateOpinion.Input { ConsultationId = "1", ReceivedOn = office.Today, Opinion = ConsultationOpinion.Refuses, Reasons = "涉及商业秘密" };
        return await office.With((RecordLateOpinion op) => op.ExecuteAsync(id, input, who, [Upload("说明.txt")]));
    }

    private static UploadedFile Upload(string name) => new(name, new MemoryStream(Encoding.UTF8.GetBytes("我公司不同意公开。")));

    private static async Task<CaseResult> Delivery(TestOffice office, long id, RecordConsultationDelivery.Input input)
    {
        var who = await office.As("zhoulan");
        return await office.With((RecordConsultationDelivery op) => op.ExecuteAsync(id, input, who));
    }

    private static async Task<CaseResult> Decide(TestOffice office, long id, string userName)
    {
        var who = await office.As(userName);
        var input = new DecideForThePublicInterest.Input { ConsultationId = "1", Disclosed = "检测结论", Reasons = "关系公众用气安全", SentOn = office.Today };
        return await office.With((DecideForThePublicInterest op) => op.ExecuteAsync(id, input, who));
    }

    private static async Task<CaseResult> Tell(TestOffice office, long id, TellThirdParty.Input input)
    {
        var who = await office.As("zhoulan");
        return await office.With((TellThirdParty op) => op.ExecuteAsync(id, input, who));
    }

    private static Task<CaseResult> NotSent(TestOffice office, long id, string? reason) => office.Do(id, (StepBack op, long work, OperationContext who) =>
        op.ExecuteAsync(work, SendConsultation.Activity, new StepBack.Input { Reason = reason }, who), "SendConsultation", "zhoulan");

    private static Task<CaseResult> BackToDraft(TestOffice office, long id, string? reason) => office.Do(id, (StepBack op, long work, OperationContext who) =>
        op.ExecuteAsync(work, IssueReply.Activity, new StepBack.Input { Reason = reason }, who), "Issue", "linxiao");

    private static Task<int> Sweep(TestOffice office) => office.With((ExpirySweep sweep) => sweep.RunAsync(office.Now, default));

    private static async Task<string> Open(TestOffice office, long id) => (await office.OpenWork(id)).Single().ElementId;

    private static async Task<IEnumerable<string>> Words(TestOffice office, long id) =>
        CaseConsultation.Of(await office.Case(id), new OfficeDay(office.Today, WorkingCalendars.BuiltIn, DeadlinePolicy.Default)).Select(c => c.Words);
}

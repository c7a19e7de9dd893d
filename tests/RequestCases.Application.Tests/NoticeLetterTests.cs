using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Documents;
using RequestCases.Application.Files;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Tests.Delivering;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Tests;

/// <summary>Each step that sends something issues its letter: numbered, dated as the form says, with the facts that were typed.</summary>
public sealed class NoticeLetterTests
{
    private static readonly LocalDate Monday = new(2026, 11, 2);

    [Test]
    public async Task A_supplement_notice_is_issued_and_an_abandonment_note_may_follow()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Supplement);
        await office.Do(id, (SendSupplementNotice op, long work, OperationContext who) => op.ExecuteAsync(work, new SendSupplementNotice.Input
        {
            Items = "请写明名单的年份",
            Clarification = "可以写大致的年份",
            SentOn = office.Today,
            SupplementBy = Monday.PlusDays(21),
        }, who), "SendSupplementNotice", "linxiao");
        var notice = await Letter(office, id, "supplement-notice");
        Assert.That((notice.DatedOn, notice.Addressee), Is.EqualTo((office.Today, "许䶮")));
        Assert.That(await Text(office, notice), Does.Contain("请写明名单的年份").And.Contain("可以写大致的年份").And.Contain("2026年11月23日"));

        await Refused.With("LETTER_NOT_DUE", () => Issue(office, id));
        office.Today = Monday.PlusDays(29);
        await office.With((ExpirySweep sweep) => sweep.RunAsync(office.Now, default));
        await Issue(office, id);
        Assert.That(await Text(office, await Letter(office, id, "abandonment-notice")), Does.Contain("视为放弃"));
        await Refused.With("LETTER_NOT_DUE", () => Issue(office, id));
    }

    [Test]
    public async Task A_registration_receipt_is_given_once()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await Issue(office, id);
        var receipt = await Letter(office, id, "registration-receipt");
        Assert.That(await Text(office, receipt), Does.Contain("2026年11月30日").And.Contain("当面提交"));
        await Refused.With("LETTER_NOT_DUE", () => Issue(office, id));
    }

    [Test]
    public async Task A_correction_is_told_with_what_was_typed_and_not_without()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        var who = await office.As("linxiao");
        var input = new IssueLetter.Input { DatedOn = office.Today, Kind = "correction-notice", Values = { ["record"] = "经营地址", ["corrected"] = "更正为三号院" } };
        var refused = await Assert.CatchAsync<InputRefusedException>(() => office.With((IssueLetter op) => op.ExecuteAsync(id, input, who)));
        Assert.That(refused!.Errors.Single().Field, Is.EqualTo("Values[evidence]"));
        input.Values["evidence"] = "营业执照";
        await office.With((IssueLetter op) => op.ExecuteAsync(id, input, office.As("linxiao").Result));
        Assert.That(await Text(office, await Letter(office, id, "correction-notice")), Does.Contain("更正为三号院").And.Contain("营业执照"));
        input.Kind = "closing-note";
        await Refused.With("LETTER_NOT_DUE", () => office.With((IssueLetter op) => op.ExecuteAsync(id, input, office.As("linxiao").Result)));
    }

    [Test]
    public async Task A_void_notice_on_which_the_case_rests_goes_out_again_as_it_was_under_a_new_number()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Accept);
        await office.AssignTo(id, "市容景观处", "mengfan", "zhoulan");
        await office.Search(id, SearchDecision.Consult);
        await Consult(office, id, Clerks.Party("甲公司", Monday));
        var before = await Letter(office, id, "third-party-consultation");
        await office.Void(id, before.Id);
        var after = await office.Read(db => db.Letters.AsNoTracking().Include(l => l.Document).SingleAsync(l => l.CaseId == id && l.Kind == "third-party-consultation" && l.VoidedOn == null));
        Assert.That((after.Sequence, after.DatedOn, after.Addressee), Is.EqualTo((before.Sequence + 1, before.DatedOn, before.Addressee)));
        Assert.That(await Text(office, after), Is.EqualTo((await Text(office, before)).Replace(before.Number, after.Number, StringComparison.Ordinal)).And.Contains(after.Number));
        Assert.That((await office.Case(id)).Consultations.Single().LetterNumber, Is.EqualTo(after.Number));
    }

    [Test]
    public async Task Reasons_are_asked_for_in_writing()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Reasons);
        await office.Do(id, (RequestReasons op, long work, OperationContext who) => op.ExecuteAsync(work, new RequestReasons.Input
        {
            Facts = "今年以来提出 96 件",
            SentOn = office.Today,
            AnswerBy = Monday.PlusDays(7),
        }, who), "RequestReasons", "linxiao");
        Assert.That(await Text(office, await Letter(office, id, "reasons-notice")), Does.Contain("今年以来提出 96 件"));
    }

    [Test]
    public async Task An_extension_is_told_with_the_old_and_the_new_due_day()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        var handler = await office.As("zhoulan");
        await office.With((RequestExtension op) => op.ExecuteAsync(id, new RequestExtension.Input { Workdays = 10, Reason = "涉及多年档案" }, handler));
        await office.Do(id, (ApproveExtension op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new ApproveExtension.Input { Approved = true }, who), "ApproveExtension", "zhengguo");
        await office.Do(id, (NotifyExtension op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new NotifyExtension.Input { Sent = true, NotifiedOn = office.Today }, who), "NotifyExtension", "linxiao");
        Assert.That(await Text(office, await Letter(office, id, "extension-notice")),
            Does.Contain("2026年11月30日").And.Contain("2026年12月14日").And.Contain("涉及多年档案").And.Contain("10个工作日"));
    }

    [Test]
    public async Task Each_consulted_party_gets_its_own_letter_and_the_applicant_is_told_once_without_names()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Accept);
        await office.AssignTo(id, "市容景观处", "mengfan", "zhoulan");
        await office.Search(id, SearchDecision.Consult);
        await Consult(office, id, Clerks.Party("甲公司", Monday), Clerks.Party("示例市财政局", Monday, ConsultationKind.JointAgency));

        Assert.That(await Kinds(office, id), Is.EqualTo(new[] { "third-party-consultation", "joint-agency-consultation", "consultation-told" }));
        var requestCase = await office.Case(id);
        Assert.That(requestCase.Consultations.Select(c => c.LetterNumber), Is.Unique.And.None.Null);
        Assert.That(await Text(office, await Letter(office, id, "third-party-consultation")), Does.Not.Contain("许䶮").And.Contain("安全检测报告"));
        Assert.That(await Text(office, await Letter(office, id, "consultation-told")), Does.Contain("第三方、共同制作机关").And.Not.Contain("甲公司"));

        await office.Do(id, (RecordOpinion op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new RecordOpinion.Input { ConsultMore = true }, who), "AwaitOpinions", "zhoulan");
        await Consult(office, id, Clerks.Party("示例市水务局", Monday, ConsultationKind.OtherAgency));
        Assert.That((await Kinds(office, id)).Count(kind => kind == "consultation-told"), Is.EqualTo(1));
    }

    private static Task<CaseResult> Consult(TestOffice office, long id, params ConsultationRow[] rows) => office.Do(id, (SendConsultation op, long work, OperationContext who) =>
        op.ExecuteAsync(work, new SendConsultation.Input { Rows = [.. rows], SentOn = office.Today, TellApplicant = true }, who), "SendConsultation", "zhoulan");

    private static async Task<CaseResult> Issue(TestOffice office, long id)
    {
        var who = await office.As("linxiao");
        return await office.With((IssueLetter op) => op.ExecuteAsync(id, new IssueLetter.Input { DatedOn = office.Today }, who));
    }

    private static Task<List<string>> Kinds(TestOffice office, long id) =>
        office.Read(db => db.Letters.Where(l => l.CaseId == id).OrderBy(l => l.Id).Select(l => l.Kind).ToListAsync());

    private static Task<IssuedLetter> Letter(TestOffice office, long id, string kind) =>
        office.Read(db => db.Letters.AsNoTracking().Include(l => l.Document).SingleAsync(l => l.CaseId == id && l.Kind == kind));

    private static Task<string> Text(TestOffice office, IssuedLetter letter) => office.With((FileStore files) =>
    {
        using var content = files.Open(letter.Document!.Sha256);
        using var document = WordprocessingDocument.Open(content, isEditable: false);
        return Task.FromResult(document.MainDocumentPart!.Document!.InnerText);
    });
}

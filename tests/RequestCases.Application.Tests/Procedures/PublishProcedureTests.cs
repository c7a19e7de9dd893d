using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Application.Procedures;

namespace RequestCases.Application.Tests.Procedures;

public sealed class PublishProcedureTests
{
    private static readonly (string From, string To) Renamed = ("name=\"受理审核\"", "name=\"受理初审\"");

    [Test]
    public async Task What_came_with_the_product_is_version_one_by_the_system()
    {
        await using var office = await TestOffice.OpenAsync();
        var live = await office.Live();
        Assert.That((live.Number, live.Origin, live.PublishedByName, live.Reason), Is.EqualTo((1, ProcedureOrigin.Shipped, "系统", "随系统提供")));
    }

    [Test]
    public async Task A_published_draft_is_live_for_new_cases_and_the_old_ones_stay_where_they_are()
    {
        await using var office = await TestOffice.OpenAsync();
        var (before, old) = (await office.Live(), await office.Register());

        var published = await office.PublishEdited(Renamed);

        var (one, other) = (await office.Case(old), await office.Case(await office.Register()));
        Assert.Multiple(() =>
        {
            Assert.That((published.Number, published.Origin, published.PublishedByName), Is.EqualTo((2, ProcedureOrigin.Office, "管理员")));
            Assert.That(one.DefinitionId, Is.EqualTo(before.Id));
            Assert.That(other.DefinitionId, Is.EqualTo(published.Id));
        });
        Assert.That((await office.OpenWork(other.Id)).Single().Name, Is.EqualTo("受理初审"));
        Assert.That(await office.Read(db => db.Drafts.AnyAsync()), Is.False);
    }

    [Test]
    public async Task Publishing_says_who_when_and_why_in_the_audit_trail()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.PublishEdited(Renamed);
        var audit = await office.Read(db => db.AuditEvents.OrderBy(e => e.Id).LastAsync());
        Assert.That((audit.Summary, audit.Reason, audit.ActorName), Is.EqualTo(("发布流程：政府信息公开申请办理 第 2 版", "处室负责人不再审核", "管理员")));
        Assert.That(audit.ComputeHash(null), Is.EqualTo(audit.Hash));
    }

    [Test]
    public async Task What_the_checker_finds_refuses_the_publishing_and_stores_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.SaveDraft((await office.Live()).Xml.Replace("\"legalReviewer\"", "\"nobody\"", StringComparison.Ordinal));

        var refusal = (ProcedureFindingsException)await Refused.With("PROCEDURE_FINDINGS", () => office.Publish());

        Assert.That(refusal.Findings.Select(f => f.Code), Does.Contain("ROLE_UNKNOWN"));
        Assert.That((await office.Live()).Number, Is.EqualTo(1));
        Assert.That(await office.Read(db => db.Drafts.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task A_draft_with_faults_is_kept_as_typed()
    {
        await using var office = await TestOffice.OpenAsync();
        const string Faulty = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='x'><userTask id='a'/></process></definitions>";
        var draft = await office.SaveDraft(Faulty);
        Assert.That((draft.Xml, draft.Revision), Is.EqualTo((Faulty, 1)));
        Assert.That((await Refused.With("PROCEDURE_FINDINGS", () => office.Publish())).Message, Does.Contain("没有开始事件"));
    }

    [TestCase("<!DOCTYPE a [<!ENTITY b 'c'>]><definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>&b;</definitions>")]
    [TestCase("<html/>")]
    [TestCase("not xml")]
    public async Task What_cannot_be_read_safely_is_refused_and_not_stored(string text)
    {
        await using var office = await TestOffice.OpenAsync();
        await Refused.With("DEFINITION_REFUSED", () => office.SaveDraft(text));
        Assert.That(await office.Read(db => db.Drafts.AnyAsync()), Is.False);
    }

    [Test]
    public async Task The_document_of_another_procedure_is_not_published_under_this_one()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.SaveDraft((await office.Live()).Xml.Replace("\"disclosure-request\"", "\"other\"", StringComparison.Ordinal));
        var refusal = (ProcedureFindingsException)await Refused.With("PROCEDURE_FINDINGS", () => office.Publish());
        Assert.That(refusal.Findings[0].Code, Is.EqualTo("PROCESS_ID_CHANGED"));
    }

    [Test]
    public async Task Two_people_editing_one_draft_do_not_overwrite_each_other()
    {
        await using var office = await TestOffice.OpenAsync();
        var xml = (await office.Live()).Xml;
        await office.SaveDraft(xml, seen: 0);
        await Refused.With("PROCEDURE_DRAFT_CHANGED", () => office.SaveDraft(xml + "\n", seen: 0));
        Assert.That((await office.SaveDraft(xml + "\n", seen: 1)).Revision, Is.EqualTo(2));
        await Refused.With("PROCEDURE_DRAFT_CHANGED", () => office.Publish(seen: 1));
    }

    [Test]
    public async Task A_draft_sent_twice_is_saved_once()
    {
        await using var office = await TestOffice.OpenAsync();
        var xml = (await office.Live()).Xml;
        await office.SaveDraft(xml, seen: 0, key: "save");
        Assert.That((await office.SaveDraft(xml, seen: 0, key: "save")).Revision, Is.EqualTo(1));
    }

    [Test]
    public async Task A_save_repeated_after_somebody_else_has_saved_is_not_told_the_others_revision()
    {
        await using var office = await TestOffice.OpenAsync();
        var xml = (await office.Live()).Xml;
        await office.SaveDraft(xml, seen: 0, key: "mine");
        await office.SaveDraft(xml + "\n", seen: 1, key: "theirs");
        await Refused.With("PROCEDURE_DRAFT_CHANGED", () => office.SaveDraft(xml, seen: 0, key: "mine"));
    }

    [Test]
    public async Task Publishing_sent_twice_publishes_once()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.SaveDraft((await office.Live()).Xml.Replace(Renamed.From, Renamed.To, StringComparison.Ordinal));
        var first = await office.Publish(key: "publish");
        var second = await office.Publish(key: "publish");
        Assert.That((second.Id, second.Number), Is.EqualTo((first.Id, 2)));
    }

    [Test]
    public async Task Two_people_publishing_at_once_publish_one_version()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.SaveDraft((await office.Live()).Xml.Replace(Renamed.From, Renamed.To, StringComparison.Ordinal));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                await office.Publish();
                return 1;
            }
            catch (Core.RefusedException)
            {
                return 0;
            }
        })));
        Assert.That((outcomes.Sum(), (await office.Live()).Number), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task Publishing_against_a_version_that_is_no_longer_live_is_refused()
    {
        await using var office = await TestOffice.OpenAsync();
        var shown = await office.Live();
        await office.PublishEdited(Renamed);
        await office.SaveDraft(shown.Xml);
        await Refused.With("PROCEDURE_LIVE_CHANGED", () => office.Publish(seenLive: shown.Id));
    }

    [Test]
    public async Task An_earlier_text_can_come_back_under_a_number_of_its_own()
    {
        await using var office = await TestOffice.OpenAsync();
        var first = await office.Live();
        await office.PublishEdited(Renamed);
        await office.SaveDraft(first.Xml);
        var back = await office.Publish();
        Assert.That((back.Number, back.Xml, back.Id), Is.EqualTo((3, first.Xml, $"{first.Id}-3")));
        Assert.That((await office.Case(await office.Register())).DefinitionId, Is.EqualTo(back.Id));
    }

    [Test]
    public async Task A_draft_that_says_nothing_new_is_not_published()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.SaveDraft((await office.Live()).Xml);
        await Refused.With("PROCEDURE_UNCHANGED", () => office.Publish());
    }

    [Test]
    public async Task A_newer_product_replaces_its_own_text_but_not_the_offices()
    {
        await using var office = await TestOffice.OpenAsync();
        var first = (await office.Live()).Xml;
        await office.Ship(first);
        Assert.That((await office.Live()).Number, Is.EqualTo(1), "the same text again");
        await office.Ship(first + "\n");
        Assert.That(((await office.Live()).Number, (await office.Live()).Origin), Is.EqualTo((2, ProcedureOrigin.Shipped)), "a newer text");
        await office.Ship(first);
        Assert.That((await office.Live()).Number, Is.EqualTo(2), "an older node starts again");
        var edited = await office.PublishEdited(Renamed);
        await office.Ship(first + "\n\n");
        Assert.That((await office.Live()).Id, Is.EqualTo(edited.Id), "the office's own stays");
    }

    [Test]
    public async Task A_draft_taken_back_is_gone_and_what_is_live_stays()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.SaveDraft((await office.Live()).Xml + "\n");
        var who = await office.As("admin", seenVersion: 1, key: "discard");
        for (var i = 0; i < 2; i++)
            await office.With(async (EditProcedure op) => { await op.DiscardAsync(Editing.Standard, who); return true; });
        Assert.That(await office.Read(db => db.Drafts.AnyAsync()), Is.False);
        Assert.That((await office.Live()).Number, Is.EqualTo(1));
    }

    [Test]
    public async Task An_agency_can_only_choose_a_published_procedure()
    {
        await using var office = await TestOffice.OpenAsync();
        var input = AgencyInput.From(await office.Read(db => db.Agency.AsNoTracking().SingleAsync()));
        input.ProcedureId = "unheard-of";
        var who = await office.As("admin");
        var refusal = (InputRefusedException)await Refused.With("INPUT_REFUSED", () => office.With((OfficeDirectory d) => d.SaveAgencyAsync(input, who)));
        Assert.That(refusal.Errors.Single().Field, Is.EqualTo(nameof(AgencyInput.ProcedureId)));
    }

    [Test]
    public async Task New_cases_start_on_the_procedure_the_agency_chose_and_the_choice_is_audited()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.Ship((await office.Live()).Xml.Replace("\"disclosure-request\" name=\"政府信息公开申请办理\"", "\"own\" name=\"本局流程\"", StringComparison.Ordinal));
        var input = AgencyInput.From(await office.Read(db => db.Agency.AsNoTracking().SingleAsync()));
        input.ProcedureId = "own";
        var who = await office.As("admin", key: "choose");
        await office.With((OfficeDirectory d) => d.SaveAgencyAsync(input, who));

        Assert.That((await office.Case(await office.Register())).DefinitionId, Is.EqualTo((await office.Live("own")).Id));
        Assert.That((await office.Read(db => db.AuditEvents.SingleAsync(e => e.OperationKey == "choose"))).Summary,
            Is.EqualTo("保存本机关信息：新收办件的流程由“政府信息公开申请办理”改为“本局流程”"));
    }
}

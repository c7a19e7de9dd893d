using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RequestCases.Application.Audit;
using RequestCases.Application.Calendars;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Outbox;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Tests.Calendars;

public sealed class RecomputationTests
{
    // Received on 2026-12-14, the twentieth working day lies after New Year 2027, whose notice is not published.
    private static readonly LocalDate ReceivedOn = new(2026, 12, 14);
    private static readonly LocalDate Provisional = new(2027, 1, 12);

    /// <summary>2027-01-04 becomes a day off, the Saturday 2027-02-20 a working day.</summary>
    private static readonly HolidayNotice Notice2027 = new()
    {
        Year = 2027,
        Source = "国务院办公厅关于2027年部分节假日安排的通知 国办发明电〔2026〕88号",
        Issued = new LocalDate(2026, 12, 15),
        Status = NoticeStatus.Final,
        Holidays = [new("元旦", new(2027, 1, 1)), new("元旦", new(2027, 1, 2)), new("元旦", new(2027, 1, 3)), new("元旦", new(2027, 1, 4))],
        MakeupWorkdays = [new(new(2027, 2, 20), "元旦")],
    };

    [Test]
    public async Task A_notice_is_shown_with_the_cases_it_would_move_before_anything_changes()
    {
        await using var office = await Office();
        var moves = await Preview(office, Notice2027);
        var move = moves.Single();
        Assert.Multiple(() =>
        {
            Assert.That(move.Main, Is.EqualTo(((LocalDate?)Provisional, (LocalDate?)new LocalDate(2027, 1, 13))));
            Assert.That(move.IsEarlier, Is.False);
            Assert.That(move.Text, Is.EqualTo("答复期限由 2027-01-12（周二） 变为 2027-01-13（周三），推迟 1 天"));
        });
        Assert.That((await office.Case(move.CaseId)).ReplyDue, Is.EqualTo(Provisional));
    }

    [Test]
    public async Task Applied_it_moves_the_case_its_tasks_and_tells_the_handler_once()
    {
        await using var office = await Office();
        await Apply(office, Notice2027);
        Assert.That(await Run(office), Is.EqualTo(1));

        var moved = await office.Read(db => db.Cases.AsNoTracking().OrderByDescending(c => c.Id).FirstAsync());
        var work = (await office.OpenWork(moved.Id)).Single();
        var mail = await office.Read(db => db.Outbox.SingleAsync(m => m.Key.StartsWith("calendar:")));
        var note = await office.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == "Recomputation"));
        Assert.Multiple(() =>
        {
            Assert.That(moved.ReplyDue, Is.EqualTo(new LocalDate(2027, 1, 13)));
            Assert.That(moved.Provisional, Is.False);
            Assert.That(work.DueOn, Is.EqualTo(moved.ReplyDue));
            Assert.That(mail.To, Does.StartWith("zhoulan@"));
            Assert.That(mail.Body, Does.Contain(moved.Number).And.Contain("2027-01-13"));
            Assert.That(note.Summary, Does.Contain("国办发明电〔2026〕88号").And.Contain("推迟 1 天"));
        });
        Assert.That(await office.Read(db => AuditTrail.FindBreakAsync(db, moved.Id, default)), Is.Null);
        Assert.That(await Run(office), Is.Zero, "a second run has nothing left to do");
        Assert.That(await office.Read(db => db.Outbox.CountAsync(m => m.Key.StartsWith("calendar:"))), Is.EqualTo(1));
    }

    [Test]
    public async Task Operations_count_by_the_new_calendar_as_soon_as_it_is_applied()
    {
        await using var office = await Office();
        await Apply(office, Notice2027);
        var id = await office.Register(Clerks.Application(office.Today));
        Assert.That((await office.Case(id)).ReplyDue, Is.EqualTo(new LocalDate(2027, 1, 15)));
    }

    [Test]
    public async Task The_same_submission_twice_orders_one_run()
    {
        await using var office = await Office();
        var who = await office.As("admin", key: "one-click");
        var first = await office.With((ChangeCalendar op) => op.ApplyAsync(CalendarProposal.Of(Notice2027), who));
        var second = await office.With((ChangeCalendar op) => op.ApplyAsync(CalendarProposal.Of(Notice2027), who));
        Assert.That(second.Id, Is.EqualTo(first.Id));
        Assert.That(await office.Read(db => db.CalendarRuns.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task A_run_that_breaks_off_is_taken_up_where_it_stood()
    {
        var power = new PowerCut();
        await using var office = await Office(services => services.ConfigureDbContext<OfficeDb>(options => options.AddInterceptors(power)), cases: 7);
        await Apply(office, Notice2027);

        for (var statement = 1; statement <= 3; statement++)
        {
            power.CutAfter(statement);
            await Assert.CatchAsync(() => Run(office, batchSize: 2));
            power.Restore();
        }
        var between = await office.Read(db => db.CalendarRuns.AsNoTracking().SingleAsync());
        await Run(office, batchSize: 2);

        var run = await office.Read(db => db.CalendarRuns.AsNoTracking().SingleAsync());
        Assert.Multiple(() =>
        {
            Assert.That(between.FinishedAt, Is.Null);
            Assert.That(between.Looked, Is.InRange(1, 6), "some steps were taken before the last break");
            Assert.That((run.Looked, run.Moved, run.Total), Is.EqualTo((7, 7, 7)));
            Assert.That(run.FinishedAt, Is.Not.Null);
        });
        Assert.That(await office.Read(db => db.AuditEvents.CountAsync(e => e.Kind == "Recomputation")), Is.EqualTo(7));
        Assert.That(await office.Read(db => db.Cases.CountAsync(c => c.ReplyDue == new LocalDate(2027, 1, 13))), Is.EqualTo(7));
    }

    [Test]
    public async Task Two_nodes_at_once_note_each_case_once()
    {
        await using var office = await Office(cases: 6);
        await Apply(office, Notice2027);
        var moved = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Run(office, batchSize: 2))));
        Assert.That(moved.Sum(), Is.EqualTo(6));
        Assert.That(await office.Read(db => db.AuditEvents.CountAsync(e => e.Kind == "Recomputation")), Is.EqualTo(6));
        Assert.That(await office.Read(db => db.Outbox.CountAsync(m => m.Key.StartsWith("calendar:"))), Is.EqualTo(1));
    }

    [Test]
    public async Task A_case_that_keeps_published_dates_follows_the_first_notice_of_a_year_but_not_its_amendment()
    {
        await using var office = await TestOffice.OpenAsync();
        office.Today = ReceivedOn;
        var admin = await office.As("admin");
        await office.With((ChangeCalendar op) => op.ChangePolicyAsync(new DeadlinePolicy { CalendarChange = CalendarChange.KeepPublishedDates }, "期限口径", admin));
        var early = await office.Register(Clerks.Application(office.Today));
        office.Today = new LocalDate(2026, 12, 16);
        await Apply(office, Notice2027);
        await Run(office);
        var late = await office.Register(Clerks.Application(office.Today));
        Assert.That((await office.Case(early)).ReplyDue, Is.EqualTo(new LocalDate(2027, 1, 13)), "2027 was unpublished at receipt");
        Assert.That((await office.Case(late)).ReplyDue, Is.EqualTo(new LocalDate(2027, 1, 15)));

        office.Today = new LocalDate(2026, 12, 28);
        await Apply(office, Amended());
        Assert.That(await Run(office), Is.EqualTo(1));
        Assert.That((await office.Case(late)).ReplyDue, Is.EqualTo(new LocalDate(2027, 1, 15)), "2027 was published at receipt and is kept");
        Assert.That((await office.Case(early)).ReplyDue, Is.EqualTo(new LocalDate(2027, 1, 14)));
    }

    [Test]
    public async Task A_changed_policy_counts_for_cases_received_from_then_on_only()
    {
        await using var office = await TestOffice.OpenAsync();
        office.Today = new LocalDate(2026, 11, 8);
        var before = await office.Register(Clerks.Application(office.Today));
        var admin = await office.As("admin");
        await office.With((ChangeCalendar op) => op.ChangePolicyAsync(new DeadlinePolicy { ReceiptOnDayOff = ReceiptOnDayOff.RollsToNextWorkingDay }, "期限口径", admin));
        var after = await office.Register(Clerks.Application(office.Today));
        Assert.That((await office.Case(before)).ReceivedOn, Is.EqualTo(new LocalDate(2026, 11, 8)));
        Assert.That((await office.Case(after)).ReceivedOn, Is.EqualTo(new LocalDate(2026, 11, 9)));
        await office.Triage(before, Operations.Intake.TriageDecision.Accept);
        Assert.That((await office.Case(before)).ReplyDue, Is.EqualTo(new LocalDate(2026, 12, 4)), "it keeps the reading it was received under");
    }

    [Test]
    public async Task A_case_that_cannot_be_counted_is_named_and_holds_up_nobody()
    {
        await using var office = await Office(cases: 3);
        var broken = await office.Read(db => db.Cases.OrderBy(c => c.Id).Select(c => c.Number).FirstAsync());
        await office.Read(db => db.Database.ExecuteSqlAsync($"""
            UPDATE "Cases" SET "Facts" = replace("Facts", '2026-12-14', '2041-02-02') WHERE "Number" = {broken}
            """));
        Assert.That(await Preview(office, Notice2027), Has.Count.EqualTo(2));
        await Apply(office, Notice2027);
        Assert.That(await Run(office), Is.EqualTo(2));
        var run = await office.Read(db => db.CalendarRuns.SingleAsync());
        Assert.That(run.FinishedAt, Is.Not.Null);
        Assert.That(run.Failures, Does.StartWith(broken));
    }

    [Test]
    public async Task Of_two_administrators_who_changed_the_policy_at_once_the_second_is_told()
    {
        await using var office = await TestOffice.OpenAsync();
        var (first, second) = (await office.As("admin", seenVersion: 0), await office.As("admin", seenVersion: 0));
        await office.With((ChangeCalendar op) => op.ChangePolicyAsync(new DeadlinePolicy { SecondSupplementAllowed = true }, "D4", first));
        await Refused.With("RULES_CHANGED", () => office.With((ChangeCalendar op) => op.ChangePolicyAsync(new DeadlinePolicy { ReasonsRequestStopsClock = true }, "D5", second)));
    }

    [Test]
    public async Task A_closed_or_archived_case_is_left_alone()
    {
        await using var office = await Office();
        var id = await office.Read(db => db.Cases.Select(c => c.Id).SingleAsync());
        var who = await office.As("linxiao");
        await office.With((Operations.Office.Withdraw op) => op.ExecuteAsync(id, new Operations.Office.Withdraw.Input { WithdrawnOn = office.Today, Reason = "书面撤回" }, who));
        Assert.That(await Preview(office, Notice2027), Is.Empty);
        await Apply(office, Notice2027);
        Assert.That(await Run(office), Is.Zero);
    }

    private static HolidayNotice Amended() => Notice2027 with
    {
        Status = NoticeStatus.Amended,
        Source = $"{Notice2027.Source} + 国务院办公厅关于延长2027年元旦假期的通知 国办发明电〔2026〕99号",
        Holidays = [.. Notice2027.Holidays, new("元旦", new(2027, 1, 5))],
        Amendments = [new NoticeAmendment
        {
            Source = "国务院办公厅关于延长2027年元旦假期的通知 国办发明电〔2026〕99号",
            Issued = new LocalDate(2026, 12, 28),
            AddHolidays = [new("元旦", new(2027, 1, 5))],
        }],
    };

    private static async Task<TestOffice> Office(Action<IServiceCollection>? replace = null, int cases = 1)
    {
        var office = await TestOffice.OpenAsync(replace);
        office.Today = ReceivedOn;
        for (var i = 0; i < cases; i++)
            await office.CaseInDrafting();
        office.Today = new LocalDate(2026, 12, 16);
        return office;
    }

    private static Task<IReadOnlyList<CaseMove>> Preview(TestOffice office, HolidayNotice notice) =>
        office.With((ChangeCalendar op) => op.PreviewAsync(CalendarProposal.Of(notice)));

    private static async Task<CalendarRun> Apply(TestOffice office, HolidayNotice notice)
    {
        var who = await office.As("admin");
        return await office.With((ChangeCalendar op) => op.ApplyAsync(CalendarProposal.Of(notice), who));
    }

    private static Task<int> Run(TestOffice office, int batchSize = 500) => office.With((IServiceProvider services) => new Recomputation(
        services.GetRequiredService<OfficeDb>(), services.GetRequiredService<DbContextOptions<OfficeDb>>(), services.GetRequiredService<OfficeCalendar>(), services.GetRequiredService<RecomputationMails>(),
        services.GetRequiredService<OutboxSignal>())
    { BatchSize = batchSize }.RunAsync(office.Now, default));
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Sample;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Tests.Sample;

public sealed class SampleCasesTests
{
    private static readonly LocalDate WrittenOn = new(2026, 11, 21);

    private static readonly (int No, string Stage, string Work, ReplyGround? Ground)[] Planned =
    [
        (1, "已归档", "", ReplyGround.Disclosed),
        (2, "已归档", "", ReplyGround.PartiallyDisclosed),
        (3, "已归档", "", ReplyGround.PartiallyDisclosed),
        (4, "已归档", "", ReplyGround.Disclosed),
        (5, "已归档", "", ReplyGround.ExcessiveWithoutReason),
        (6, "归档", "归档", null),
        (7, "已归档", "", ReplyGround.Disclosed),
        (8, "已归档", "", ReplyGround.AlreadyPublic),
        (9, "已归档", "", ReplyGround.AdministrativeQuery),
        (10, "已归档", "", ReplyGround.PetitionOrComplaint),
        (11, "归档", "归档", ReplyGround.NotThisAgency),
        (12, "已归档", "", ReplyGround.Disclosed),
        (13, "已归档", "", ReplyGround.RepeatedRequest),
        (14, "归档", "归档", ReplyGround.NeedsCreation),
        (15, "征求意见", "登记意见", null),
        (16, "拟制答复", "拟制答复", ReplyGround.Disclosed),
        (17, "签发", "签发", ReplyGround.ProcessInformation),
        (18, "审核", "保密审查、法制审核", ReplyGround.NotExisting),
        (19, "拟制答复", "拟制答复", null),
        (20, "检索调查", "审批延期、检索调查", null),
        (21, "等待补正", "登记补正材料", null),
        (22, "检索调查", "检索调查", null),
        (23, "分办", "接办", null),
        (24, "受理审核", "受理审核", null),
    ];

    // Only read; building one takes a while.
    private TestOffice sample = null!;

    [OneTimeSetUp]
    public async Task BuildSample() => sample = await BuildOn(WrittenOn);

    [OneTimeTearDown]
    public async Task Close() => await sample.DisposeAsync();

    [Test]
    public async Task Every_case_stands_where_it_was_planned()
    {
        var cases = await Cases(sample);
        var work = await sample.Read(db => db.WorkItems.Where(w => w.State == WorkItemState.Open).ToListAsync());
        Assert.That(
            cases.Select((c, i) => (i + 1, c.Stage, string.Join('、', work.Where(w => w.CaseId == c.Id).Select(w => w.Name).Order()), c.Reply?.Ground)),
            Is.EqualTo(Planned));
        Assert.That(cases[5].ClosedWithout, Is.EqualTo(ClosingGround.SupplementAbandoned));
        Assert.That(cases.Where(c => c.Reply?.Number is not null).Select(c => c.OnTime), Is.All.True);
    }

    [Test]
    public async Task Dates_of_the_file_are_kept_on_the_day_it_was_written_for()
    {
        var cases = await Cases(sample);
        Assert.Multiple(() =>
        {
            Assert.That(cases[0].ReceivedOn, Is.EqualTo(new LocalDate(2026, 9, 7)));
            Assert.That(cases[15].ReceivedOn, Is.EqualTo(new LocalDate(2026, 10, 23)));
            Assert.That(cases[23].Receipt.SubmittedAt, Is.EqualTo(new LocalDateTime(2026, 11, 20, 18, 30)));
            Assert.That(cases[5].Channel, Is.EqualTo(ReceiptChannel.Oral));
            Assert.That(cases[23].Applicant.Name, Is.EqualTo("张𠮷"));
        });
        var contact = await sample.Read(db => db.Communications.SingleAsync(c => c.CaseId == cases[3].Id));
        Assert.That(contact.Content, Does.StartWith("2026-09-15 16:20 拨打未接\n"));
    }

    [Test]
    public async Task Letters_are_numbered_as_they_went_out()
    {
        var issued = (await Cases(sample)).Where(c => c.Reply?.Number is not null).OrderBy(c => c.Reply!.Number!.Length).ThenBy(c => c.Reply!.Number);
        Assert.That(issued.Select(c => c.Reply!.IssuedOn), Is.Ordered);
    }

    [Test]
    public async Task The_repeated_application_is_answered_with_the_earlier_reply()
    {
        var cases = await Cases(sample);
        Assert.That(cases[12].Reply!.Draft.Body, Does.Contain(cases[0].Reply!.Number).And.Contain(cases[0].Number));
    }

    [Test]
    public async Task A_later_start_leaves_the_finished_sample_alone()
    {
        Assert.That(await sample.With((SampleOffice office) => office.BuildAsync(sample.Now)), Is.Null);
        Assert.That(await sample.Read(db => db.Outbox.CountAsync(m => m.SentAt == null)), Is.Zero);
    }

    [TestCase(2026, 11, 22, TestName = "Days_left_are_as_planned_on_a_Sunday")]
    [TestCase(2026, 11, 23, TestName = "Days_left_are_as_planned_on_a_Monday")]
    [TestCase(2026, 10, 3, TestName = "Days_left_are_as_planned_on_a_holiday")]
    [TestCase(2027, 3, 17, TestName = "Days_left_are_as_planned_in_2027")]
    public async Task DaysLeft(int year, int month, int day)
    {
        var today = new LocalDate(year, month, day);
        await using var office = await BuildOn(today);
        var calendar = new OfficeCalendar().Calendar;
        var cases = await Cases(office);
        Assert.Multiple(() =>
        {
            Assert.That(calendar.WorkingDaysLeft(today, cases[15].ReplyDue!.Value), Is.EqualTo(-1), "16 is overdue");
            Assert.That(calendar.WorkingDaysLeft(today, cases[16].ReplyDue!.Value), Is.EqualTo(1), "17 is due in one working day");
            Assert.That(cases[20].Clock, Is.EqualTo(ClockState.AwaitingSupplement));
            Assert.That(calendar.WorkingDaysLeft(today, cases[20].WaitsUntil!.Value), Is.EqualTo(9), "21 waits nine working days more");
            Assert.That(cases[14].WaitsUntil, Is.GreaterThan(today), "15 waits for an opinion");
            Assert.That(cases[14].ReplyDue, Is.GreaterThan(today), "15 is not overdue");
            Assert.That(cases.Where(c => c.Status == CaseStatus.Open && c.ReplyDue < today && c.Clock == ClockState.Running), Has.Exactly(1).Items);
            Assert.That(cases.Select((c, i) => (i + 1, c.Stage)), Is.EqualTo(Planned.Select(p => (p.No, p.Stage))));
        });
    }

    [Test]
    public async Task Nothing_lies_later_than_the_moment_of_the_start()
    {
        // Half past midnight on a working day: whatever belongs to today has to have happened already.
        var now = OfficeTime.At(new LocalDate(2026, 11, 24), new LocalTime(0, 30));
        await using var office = await TestOffice.OpenAsync();
        await Build(office, now);
        var times = await office.Read(db => db.AuditEvents.Where(e => e.CaseId != null).OrderBy(e => e.Id).Select(e => e.At).ToListAsync());
        Assert.That(times, Is.Ordered);
        Assert.That(times[^1], Is.LessThanOrEqualTo(now));
        var cases = await Cases(office);
        Assert.That(cases.Select(c => c.Receipt.SubmittedAt).Max(), Is.LessThanOrEqualTo(now.InZone(OfficeTime.Zone).LocalDateTime));
        foreach (var item in cases)
            Assert.That(await office.Read(db => AuditTrail.FindBreakAsync(db, item.Id, default)), Is.Null);
    }

    [Test]
    public async Task A_build_that_was_broken_off_is_completed_by_the_next_start()
    {
        var breakOff = new BreakOff(saves: 130);
        await using var broken = await TestOffice.OpenAsync(services =>
            services.ConfigureDbContext<OfficeDb>(options => options.AddInterceptors(breakOff)));
        await Assert.ThrowsAsync<IOException>(() => Build(broken, sample.Now));
        breakOff.Over = true;
        var begun = await broken.With((SampleOffice office) => office.BuildAsync(sample.Now));
        Assert.That(begun, Is.Not.Null, "it is not complete");
        await Build(broken, sample.Now);
        Assert.That(await Trail(broken), Is.EqualTo(await Trail(sample)));
    }

    [Test]
    public async Task An_office_in_which_somebody_works_is_not_touched()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.Register();
        Assert.That(await office.With((SampleOffice sample) => sample.BuildAsync(office.Now)), Is.Null);
    }

    [Test]
    public async Task A_half_made_bureau_is_completed()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.Read(async db =>
        {
            db.Users.RemoveRange(db.Users.Where(u => u.UserName == "xubo" || u.UserName == "admin"));
            db.AuditEvents.RemoveRange(db.AuditEvents.Where(e => e.OperationKey == "sample:person:xubo" || e.OperationKey == "sample:person:admin"));
            return await db.SaveChangesAsync();
        });
        await office.With((SampleOffice sample) => sample.BuildAsync(office.Now));
        Assert.That(await office.Read(db => db.Users.CountAsync()), Is.EqualTo(SampleOffice.People.Count));
        Assert.That(await office.Read(db => db.Units.CountAsync()), Is.EqualTo(8));
    }

    private static async Task<TestOffice> BuildOn(LocalDate today)
    {
        var office = await TestOffice.OpenAsync();
        office.Today = today;
        await Build(office, office.Now);
        return office;
    }

    private static Task<bool> Build(TestOffice office, Instant now) => office.With(async (SampleCases sample) =>
    {
        await sample.BuildAsync(now);
        return true;
    });

    private static Task<List<RequestCase>> Cases(TestOffice office) =>
        office.Read(db => db.Cases.AsNoTracking().Include(c => c.Reply).OrderBy(c => c.RegisteredAt).ThenBy(c => c.Id).ToListAsync());

    private static Task<List<string>> Trail(TestOffice office) => office.Read(db =>
        db.AuditEvents.Where(e => e.CaseId != null).OrderBy(e => e.Id).Select(e => $"{e.OperationKey} {e.At} {e.Summary}").ToListAsync());

    // The process ends in the middle of a transaction.
    private sealed class BreakOff(int saves) : SaveChangesInterceptor
    {
        private int seen;

        public bool Over { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            !Over && ++seen > saves ? throw new IOException("gone") : ValueTask.FromResult(result);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using RequestCases.Application.Alerts;
using RequestCases.Application.Data;
using RequestCases.Application.Mail;
using RequestCases.Application.Outbox;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Tests.Alerting;

/// <summary>
/// A quarter with National Day in it and 2,000 cases whose tasks come and go: with days of downtime, the power going in the middle of a sweep or of
/// the sending, and a mail server that is away for days, every alert that the rules demand lies once in its recipient's mailbox, and no other.
/// </summary>
public sealed partial class SimulatedQuarterTests
{
    private const int Cases = 2000;

    private static readonly LocalDate First = new(2026, 8, 31);
    private static readonly LocalDate Last = new(2026, 11, 30);

    private readonly Random random = new(20260831);
    private readonly PowerCut power = new();
    private readonly AlertModel model = new(WorkingCalendar.BuiltIn);
    private readonly List<ExpectedAlert> expected = [];
    private int cuts;
    private int downDays;
    private int outageDays;

    [Test]
    public async Task Every_alert_that_the_rules_demand_is_in_the_mailbox_once_and_no_other()
    {
        await using var mail = await MailServer.StartAsync();
        await using var office = await TestOffice.OpenAsync(services =>
        {
            services.ConfigureDbContext<OfficeDb>(options => options.AddInterceptors(power));
            services.Configure<MailOptions>(o => (o.Host, o.Port) = ("127.0.0.1", mail.Port));
        });
        await LiveAsync(office, mail);
        var received = mail.Received;
        var got = received.DistinctBy(m => m.Id).SelectMany(Alerts).ToList();

        Assert.Multiple(async () =>
        {
            Assert.That(Minus(expected, got), Is.Empty, "missing");
            Assert.That(Minus(got, expected), Is.Empty, "extra");
            Assert.That(await office.Read(db => db.Notifications.CountAsync()), Is.EqualTo(expected.Count));
            Assert.That(await office.Read(db => db.Outbox.CountAsync(m => m.SentAt == null)), Is.Zero);
            Assert.That(received.GroupBy(m => m.Id).All(same => same.Distinct().Count() == 1), "a repeat is the same mail under the same identity");
            Assert.That(received.Count - received.DistinctBy(m => m.Id).Count(), Is.LessThanOrEqualTo(8 * cuts), "only the power going after the server took a mail can repeat it");
        });
        TestContext.Out.WriteLine(
            $"{expected.Count} alerts in {received.Count} mails; the power went {cuts} times, the office was down on {downDays} days and the mail server on {outageDays}");
        Assert.That(expected, Has.Count.GreaterThan(4000));
        Assert.That(Math.Min(cuts, Math.Min(downDays, outageDays)), Is.GreaterThan(4), "the quarter was too calm to prove anything");
    }

    private async Task LiveAsync(TestOffice office, MailServer mail)
    {
        var units = await UnitsAsync(office);
        var officeId = await office.UnitId("办公室");
        var arrivals = Enumerable.Range(1, Cases).Select(n => (Number: n, On: First.PlusDays(random.Next(Period.DaysBetween(First, Last) - 10)))).ToLookup(a => a.On, a => a.Number);
        var cases = new List<QuarterCase>();
        var mailIsUp = true;
        await office.Read(async world =>
        {
            for (var today = First; today <= Last; today = today.PlusDays(1))
            {
                cases.AddRange(arrivals[today].Select(n => new QuarterCase(n, today, units[random.Next(units.Count)], officeId, random)));
                if (!WorkingCalendar.BuiltIn.IsWorkingDay(today))
                    continue;
                await KeepAsync(world, cases.FindAll(c => c.Pass(today) || c.Case.Id == 0));
                office.Today = today;
                mailIsUp = await MailServerLivesAsync(mail, mailIsUp);
                if (random.Next(7) == 0)
                {
                    downDays++;
                    continue;
                }
                await SweepAsync(office);
                expected.AddRange(model.Sweep(cases.SelectMany(c => c.Matters), today));
                await SendAsync(office, office.Now);
            }
            return true;
        });
        if (!mailIsUp)
            await mail.ComeUpAsync();
        for (var hours = 1; await office.Read(db => db.Outbox.AnyAsync(m => m.SentAt == null)) && hours < 200; hours += 3)
            await SendAsync(office, office.Now + Duration.FromHours(hours));
    }

    private async Task<bool> MailServerLivesAsync(MailServer mail, bool isUp)
    {
        if (isUp && random.Next(8) == 0)
        {
            await mail.GoDownAsync();
            isUp = false;
        }
        else if (!isUp && random.Next(2) == 0)
        {
            await mail.ComeUpAsync();
            isUp = true;
        }
        outageDays += isUp ? 0 : 1;
        return isUp;
    }

    // When the power comes back the office starts again and catches up, on the same day.
    private async Task SweepAsync(TestOffice office)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (attempt < 3 && random.Next(3) == 0)
                power.CutAfter(1 + random.Next(40));
            if (await IsDoneAsync(() => office.With((AlertSweep sweep) => sweep.RunAsync(office.Now, default))))
                return;
        }
    }

    private async Task SendAsync(TestOffice office, Instant now)
    {
        for (var (sent, minutes) = (1, 0); sent > 0; minutes += 6)
        {
            if (random.Next(12) == 0)
                power.CutAfter(1 + random.Next(60));
            var at = now + Duration.FromMinutes(minutes);
            await IsDoneAsync(async () => sent = await office.With((OutboxSender sender) => sender.SendDueAsync(at, default)));
        }
    }

    private async Task<bool> IsDoneAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception e) when (e is IOException || e.InnerException is IOException)
        {
            cuts++;
            return false;
        }
        finally
        {
            power.Restore();
        }
    }

    // Only what happened is looked at: there are thousands of tasks that did not change. Tasks are written many in a statement.
    private static async Task KeepAsync(OfficeDb world, List<QuarterCase> changed)
    {
        world.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var of in changed)
        {
            if (of.Case.Id == 0)
                world.Cases.Add(of.Case);
            else
                world.Entry(of.Case).DetectChanges();
        }
        await world.SaveChangesAsync();
        var ids = changed.ConvertAll(c => c.Case.Id);
        await world.WorkItems.Where(w => ids.Contains(w.CaseId)).ExecuteUpdateAsync(w => w.SetProperty(x => x.State, WorkItemState.Done));
        foreach (var some in changed.SelectMany(c => c.Tasks).Chunk(100))
            await AddAsync(world, some);
    }

    private static async Task AddAsync(OfficeDb world, WorkItem[] tasks)
    {
        string[] columns = ["CaseId", "WorkId", "ElementId", "Name", "Activity", "Stage", "Role", "UnitId", "AssigneeId", "DueOn", "OpenedAt", "State"];
        var rows = Enumerable.Range(0, tasks.Length).Select(row => $"({string.Join(", ", columns.Select((_, i) => $"{{{row * columns.Length + i}}}"))})");
        var values = tasks.SelectMany(w => new object?[]
        {
            w.Case.Id, w.WorkId, w.ElementId, w.Name, w.Activity, w.Stage, w.Role, w.UnitId, w.AssigneeId, w.DueOn.ToDateOnly(), w.OpenedAt.ToDateTimeUtc(), (int)w.State,
        });
#pragma warning disable EF1002 // The names are the test's own.
        await world.Database.ExecuteSqlRawAsync(
            $"INSERT INTO \"WorkItems\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES {string.Join(", ", rows)}", values.ToArray()!);
#pragma warning restore EF1002
    }

    private static async Task<List<QuarterUnit>> UnitsAsync(TestOffice office)
    {
        (string Unit, string Handler, string Head)[] units =
            [("市容景观处", "zhoulan", "mengfan"), ("执法监督处", "fangyuan", "liangjing"), ("环境卫生处", "tangwei", "luhai"), ("供热发展中心", "dongqi", "songlei")];
        var found = new List<QuarterUnit>();
        foreach (var (unit, handler, head) in units)
            found.Add(new QuarterUnit(await office.UnitId(unit), await office.PersonId(handler), handler, head));
        return found;
    }

    private static IEnumerable<ExpectedAlert> Alerts(ReceivedMail mail) => Entry().Matches(mail.Plain.ReplaceLineEndings("\n")).Select(e => new ExpectedAlert(
        mail.To, e.Groups["number"].Value, e.Groups["what"].Value,
        LocalDatePattern.Iso.Parse(e.Groups["due"].Value).Value, e.Groups["words"].Value));

    private static List<string> Minus(List<ExpectedAlert> all, List<ExpectedAlert> without)
    {
        var counts = without.CountBy(a => a).ToDictionary();
        return [.. all.CountBy(a => a).Where(a => a.Value > counts.GetValueOrDefault(a.Key)).Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Value}× {a.Key}")).Take(20)];
    }

    [GeneratedRegex(@"^· (?<number>\S+) .*\n  (?<what>.+)：期限 (?<due>\S{10})（周.），(?<words>.+)$", RegexOptions.Multiline)]
    private static partial Regex Entry();
}

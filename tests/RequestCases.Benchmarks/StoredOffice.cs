using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Alerts;
using RequestCases.Application.Audit;
using RequestCases.Application.Calendars;
using RequestCases.Application.Data;
using RequestCases.Application.Mail;
using RequestCases.Application.Operations;
using RequestCases.Application.Outbox;
using RequestCases.Application.People;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Benchmarks;

/// <summary>
/// A database full of open cases over New Year 2027, each with a task and, unless it was swept for alerts, an audit event; a notice for 2027 moves every
/// one of them. A few cases are made as the office makes them, and copied by the database.
/// </summary>
internal sealed class StoredOffice : IDisposable
{
    public const int Cases = 100_000;
    private const int Patterns = 50;

    private static readonly Instant Now = Instant.FromUtc(2026, 12, 20, 2, 0);
    private static readonly LocalDate FirstReceipt = new(2026, 12, 7);

    private readonly DbContextOptions<OfficeDb> options;
    private readonly int cases;
    private readonly PrivatePostgreSql? server;
    private readonly string? folder;
    private int notices;

    /// <summary>Fills one.</summary>
    /// <param name="provider">Sqlite or PostgreSql.</param>
    /// <param name="cases">How many cases.</param>
    /// <param name="sweptOn">The day whose alerts the ledger has; null for an empty ledger.</param>
    public StoredOffice(string provider, int cases = Cases, LocalDate? sweptOn = null)
    {
        this.cases = cases;
        var builder = new DbContextOptionsBuilder<OfficeDb>();
        if (provider == "PostgreSql")
        {
            server = PrivatePostgreSql.Start();
            builder.UseNpgsql(server.ConnectionString);
        }
        else
        {
            folder = Directory.CreateTempSubdirectory("requestcases-bench-").FullName;
            OfficeDatabase.Of("Sqlite", $"Data Source={Path.Combine(folder, "office.db")}").Configure(builder);
        }
        options = builder.Options;
        Fill(sweptOn);
    }

    /// <summary>The first day on which a case is received.</summary>
    public static LocalDate First => FirstReceipt;

    public OfficeDb Open() => new(options);

    /// <summary>Brings in the next notice: with and without a day off on 2027-01-04 in turn.</summary>
    public void OrderRecomputation()
    {
        using var db = Open();
        var dayOff = notices++ % 2 == 0;
        var notice = new HolidayNotice
        {
            Year = 2027,
            Source = $"通知 {notices}",
            Issued = new LocalDate(2026, 12, 1).PlusDays(notices),
            Status = NoticeStatus.Final,
            Holidays = [new Holiday("元旦", new LocalDate(2027, 1, 1)), .. dayOff ? [new Holiday("元旦", new LocalDate(2027, 1, 4))] : Array.Empty<Holiday>()],
        };
        db.CalendarRuns.Add(new CalendarRun
        {
            Document = new CalendarDocument { Notice = notice, AddedAt = Now, AddedById = "admin", AddedByName = "管理员" },
            StartedAt = Now,
            Total = Cases,
            OperationKey = $"bench:run:{notices}",
        });
        var rules = db.Rules.SingleOrDefault() ?? db.Rules.Add(new OfficeRules()).Entity;
        rules.Revision++;
        db.SaveChanges();
    }

    public async Task<int> Recompute()
    {
        await using var db = Open();
        var people = new PeopleDirectory(db);
        return await new Recomputation(db, options, new OfficeCalendar(), new RecomputationMails(db, people), new OutboxSignal()).RunAsync(Now, default);
    }

    /// <summary>Sweeps for alerts on a morning; returns how many were given.</summary>
    public async Task<int> Sweep(LocalDate day)
    {
        await using var db = Open();
        var calendar = new OfficeCalendar();
        var mail = Options.Create(new MailOptions());
        var sweep = new AlertSweep(
            db, calendar, new ChangeAlertRules(db, new DirectoryJournal(db)), new DigestMails(db, calendar, mail), mail, new OutboxSignal(), NullLogger<AlertSweep>.Instance);
        return await sweep.RunAsync(OfficeTime.At(day, new LocalTime(8, 30)), default);
    }

    public void Dispose()
    {
        server?.Dispose();
        if (folder is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Fill(LocalDate? sweptOn)
    {
        using var db = Open();
        db.Database.EnsureCreated();
        AddPeople(db);
        for (var i = 0; i < Patterns; i++)
            Add(db, i);
        db.SaveChanges();
        if (sweptOn is { } day)
            Sweep(day).GetAwaiter().GetResult();
        Multiply(db, "Cases", "Number");
        Multiply(db, "WorkItems");
        if (sweptOn is null)
            Multiply(db, "AuditEvents", "OperationKey");
        else
            Multiply(db, "Alerts", rows: db.Alerts.Count());
        if (db.Database.IsNpgsql())
            db.Database.ExecuteSqlRaw("VACUUM ANALYZE");
    }

    private static void AddPeople(OfficeDb db)
    {
        db.Units.Add(new Unit { Name = "办公室", IsDisclosureOffice = true });
        foreach (var role in OfficeRoles.Names.Keys)
        {
            db.Roles.Add(new IdentityRole(role) { Id = role, NormalizedName = role.ToUpperInvariant() });
            db.Users.Add(new Person { Id = $"{role}-1", UserName = role, DisplayName = role, Email = $"{role}@example.com" });
            db.UserRoles.Add(new IdentityUserRole<string> { UserId = $"{role}-1", RoleId = role });
        }
    }

    private static void Add(OfficeDb db, int place)
    {
        var receivedOn = FirstReceipt.PlusDays(place % 10);
        var day = new OfficeDay(new LocalDate(2026, 12, 20), WorkingCalendars.BuiltIn, DeadlinePolicy.Default);
        var requestCase = RequestCase.Register(
            $"〔2026〕{place}", "disclosure-request@bench", new ReceiptDates(ReceiptChannel.InPerson, SubmittedOn: receivedOn),
            new Applicant { Kind = ApplicantKind.NaturalPerson, Name = $"申请人{place}", IdNumber = $"3702991991021412{place:00}" },
            new ApplicationContent("建筑垃圾运输企业名单", new string('申', 400), "纸质", "邮寄"), Now, day);
        if (place % 3 == 0)
            requestCase.SendConsultation(new Consultation("", ConsultationKind.ThirdParty, "示例运输有限公司", "车辆数", receivedOn.PlusDays(1), receivedOn.PlusDays(2)), day);
        db.Cases.Add(requestCase);
        var route = new WorkItemRoute("Draft", "拟制答复", "RequestCases.Draft", "拟稿", "handler", null, null);
        db.WorkItems.Add(WorkItem.Open(requestCase, 1, route, requestCase.ReplyDue!.Value, Now));
        var audit = new AuditEvent { At = Now, ActorId = "a", ActorName = "林晓", Kind = "Register", Summary = "登记", OperationKey = $"bench:{place}", Case = requestCase };
        audit.Seal(null);
        db.AuditEvents.Add(audit);
    }

    // Copies the first rows until there are enough: every database does this a hundred times faster than it takes new rows.
    private void Multiply(OfficeDb db, string table, string? unique = null, int rows = Patterns)
    {
        var columns = db.Model.GetRelationalModel().FindTable(table, null)!.Columns.Select(c => c.Name).ToList();
        var values = columns.Select(c => c switch
        {
            "Id" => $"c.\"Id\" + {rows} * n.i",
            "CaseId" => $"c.\"CaseId\" + {Patterns} * n.i",
            // Of the task; none for the reply itself.
            "SubjectId" => $"CASE WHEN c.\"SubjectId\" = 0 THEN 0 ELSE c.\"SubjectId\" + {Patterns} * n.i END",
            _ when c == unique => $"c.\"{c}\" || '-' || n.i",
            _ => $"c.\"{c}\"",
        });
        var copies = (cases / Patterns - 1).ToString(CultureInfo.InvariantCulture);
        var sql = $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {copies}) "
            + $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM \"{table}\" c CROSS JOIN n";
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
#pragma warning disable EF1002 // Names come from the model.
        db.Database.ExecuteSqlRaw(sql);
        if (db.Database.IsNpgsql())
            db.Database.ExecuteSqlRaw($"SELECT setval(pg_get_serial_sequence('\"{table}\"', 'Id'), (SELECT MAX(\"Id\") FROM \"{table}\"))");
#pragma warning restore EF1002
    }
}

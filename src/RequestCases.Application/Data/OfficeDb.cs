using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Audit;
using RequestCases.Application.Calendars;
using RequestCases.Application.Deputies;
using RequestCases.Application.Documents;
using RequestCases.Application.Drafts;
using RequestCases.Application.Files;
using RequestCases.Application.Jobs;
using RequestCases.Application.Numbers;
using RequestCases.Application.Outbox;
using RequestCases.Application.People;
using RequestCases.Application.Procedures;
using RequestCases.Core.Cases;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Data;

/// <summary>The office's data. Used directly: operations write through it, pages read projections from it.</summary>
public class OfficeDb : IdentityDbContext<Person>
{
    /// <summary>Opens it.</summary>
    public OfficeDb(DbContextOptions<OfficeDb> options)
        : base(options) =>
        // A step that fails is rolled back whole: there is nothing to go back to in its middle.
        Database.AutoSavepointsEnabled = false;

    /// <summary>办件.</summary>
    public DbSet<RequestCase> Cases => Set<RequestCase>();

    /// <summary>待办.</summary>
    public DbSet<WorkItem> WorkItems => Set<WorkItem>();

    /// <summary>处室、局属单位.</summary>
    public DbSet<Unit> Units => Set<Unit>();

    /// <summary>Who did what.</summary>
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    /// <summary>Mail to be sent.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Alerts sent.</summary>
    public DbSet<AlertRecord> Alerts => Set<AlertRecord>();

    /// <summary>Alerts as people have them.</summary>
    public DbSet<Notification> Notifications => Set<Notification>();

    /// <summary>When whom the office alerts: one row.</summary>
    public DbSet<AlertSettings> AlertSettings => Set<AlertSettings>();

    /// <summary>行政复议 of cases.</summary>
    public DbSet<Reconsideration> Reconsiderations => Set<Reconsideration>();

    /// <summary>Number series.</summary>
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    /// <summary>Files of cases.</summary>
    public DbSet<CaseDocument> Documents => Set<CaseDocument>();

    /// <summary>发文登记.</summary>
    public DbSet<IssuedLetter> Letters => Set<IssuedLetter>();

    /// <summary>Drafts as they were kept.</summary>
    public DbSet<DraftVersion> DraftVersions => Set<DraftVersion>();

    /// <summary>What was typed on drafts and not kept yet.</summary>
    public DbSet<DraftAutosave> DraftAutosaves => Set<DraftAutosave>();

    /// <summary>沟通记录.</summary>
    public DbSet<CommunicationEntry> Communications => Set<CommunicationEntry>();

    /// <summary>Definitions that cases run on.</summary>
    public DbSet<ProcedureVersion> Procedures => Set<ProcedureVersion>();

    /// <summary>Definitions that the office is editing.</summary>
    public DbSet<ProcedureDraft> Drafts => Set<ProcedureDraft>();

    /// <summary>Moves of all open cases to a new version.</summary>
    public DbSet<ProcedureRun> ProcedureRuns => Set<ProcedureRun>();

    /// <summary>Cases that such a move left where they were.</summary>
    public DbSet<CaseLeftByRun> CasesLeftByRuns => Set<CaseLeftByRun>();

    /// <summary>Documents on working days that came after the product.</summary>
    public DbSet<CalendarDocument> CalendarDocuments => Set<CalendarDocument>();

    /// <summary>Recomputations of all open cases.</summary>
    public DbSet<CalendarRun> CalendarRuns => Set<CalendarRun>();

    /// <summary>By what new cases are counted: one row.</summary>
    public DbSet<OfficeRules> Rules => Set<OfficeRules>();

    /// <summary>Keys that protect cookies and forms.</summary>
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>Runs of the office's jobs, the last ones of each.</summary>
    public DbSet<JobRun> JobRuns => Set<JobRun>();

    /// <summary>Jobs that are paused.</summary>
    public DbSet<JobPause> JobPauses => Set<JobPause>();

    /// <summary>代理.</summary>
    public DbSet<DeputyPeriod> DeputyPeriods => Set<DeputyPeriod>();

    /// <summary>本机关信息: one row.</summary>
    public DbSet<AgencyProfile> Agency => Set<AgencyProfile>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.UseNodaTime();
        // SQL Server compares by language unless told: rare characters count as nothing there, and large letters as small ones.
        if (Database.IsSqlServer())
            configurationBuilder.Properties<string>().UseCollation("Latin1_General_100_BIN2");
        // A time of day as somebody wrote it has no zone.
        if (Database.IsNpgsql())
            configurationBuilder.Properties<LocalDateTime>().HaveColumnType("timestamp without time zone");
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(OfficeDb).Assembly);
    }
}

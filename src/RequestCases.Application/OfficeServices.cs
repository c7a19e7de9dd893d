using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RequestCases.Application.Alerts;
using RequestCases.Application.Archiving;
using RequestCases.Application.Backups;
using RequestCases.Application.Calendars;
using RequestCases.Application.Data;
using RequestCases.Application.Deputies;
using RequestCases.Application.Documents;
using RequestCases.Application.Drafts;
using RequestCases.Application.Files;
using RequestCases.Application.Handovers;
using RequestCases.Application.Import;
using RequestCases.Application.Jobs;
using RequestCases.Application.Mail;
using RequestCases.Application.Numbers;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Operations.Review;
using RequestCases.Application.Outbox;
using RequestCases.Application.People;
using RequestCases.Application.Procedures;
using RequestCases.Application.Queries;
using RequestCases.Application.Sample;

namespace RequestCases.Application;

/// <summary>Puts the office together.</summary>
public static class OfficeServices
{
    /// <summary>Registers what the office does, on its database.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="database">Where the data lies.</param>
    /// <param name="files">Where files lie.</param>
    public static IServiceCollection AddOffice(this IServiceCollection services, OfficeDatabase database, FileStoreOptions files)
    {
        services.AddDbContext<OfficeDb>(database.Configure);
        services.Replace(ServiceDescriptor.Scoped(typeof(OfficeDb), database.ContextType));
        services.AddSingleton(database);
        services.AddSingleton(files).AddSingleton<FileStore>().AddSingleton<CaseFiles>().AddSingleton<VolumeMaker>().AddSingleton<OfficeCalendar>().AddSingleton<ProcedureLibrary>();
        services.AddSingleton<OutboxSignal>().AddSingleton<RecomputationSignal>().AddSingleton<ProcedureRunSignal>().AddSingleton<IMailSender, SmtpMailSender>();
        services.AddSingleton(_ => LetterTemplateFolder.Read(LetterTemplateFolder.Shipped)).AddSingleton<ReplyDocuments>().AddScoped<LetterDesk>();
        services.AddSingleton<LibreOffice>().AddSingleton<PdfConverter>().AddSingleton<AttachmentStamp>();
        services.AddScoped<CaseDesk>().AddScoped<ProcedureHost>().AddScoped<NumberDesk>().AddScoped<ApplicationImport>();
        services.AddScoped<PeopleDirectory>().AddScoped<DirectoryRules>().AddScoped<DirectoryJournal>().AddScoped<OfficeDirectory>();
        services.AddScoped<ArrangeDeputies>().AddScoped<DeputyQuery>().AddScoped<HandoverList>().AddScoped<HandOver>();
        services.AddSingleton<JobLog>().AddScoped<ChangeJobs>();
        services.AddScoped<OutboxSender>().AddScoped<AlertSweep>().AddScoped<DigestMails>().AddScoped<ChangeAlertRules>().AddScoped<AlertPreview>().AddScoped<Notifications>().AddScoped<MailRoom>().AddScoped<ExpirySweep>();
        services.AddScoped<ChangeCalendar>().AddScoped<Recomputation>().AddScoped<RecomputationMails>().AddScoped<MovedDeadlineMails>().AddScoped<CalendarRunQuery>();
        services.AddScoped<EditProcedure>().AddScoped<PublishProcedure>().AddScoped<MoveCasesToVersion>().AddScoped<CaseMover>().AddScoped<ProcedureQuery>();
        services.AddSingleton<OfficeBackup>().AddSingleton<OfficeRestore>().AddSingleton<OfficeCheck>().AddScoped<DraftAutosaves>().AddScoped<StampedFiles>().AddScoped<ReleasedTexts>();
        services.AddScoped<InboxQuery>().AddScoped<CaseListQuery>().AddScoped<SupervisionQuery>().AddScoped<CaseViewQuery>().AddScoped<SimilarCasesQuery>().AddScoped<LetterRegisterQuery>();
        services.AddSample();
        AddOperations(services);
        return services;
    }

    private static void AddOperations(IServiceCollection services)
    {
        Type[] operations =
        [
            typeof(RegisterApplication), typeof(ConfirmReceipt), typeof(Communication), typeof(Triage), typeof(SendSupplementNotice),
            typeof(RecordSupplement), typeof(ReviewSupplement), typeof(RequestReasons), typeof(RecordReasons), typeof(ReviewReasons),
            typeof(Assign), typeof(TakeOn), typeof(Search), typeof(SendConsultation), typeof(RecordOpinion), typeof(SendFeeNotice),
            typeof(RecordFeeNoticeDelivery), typeof(RecordPayment), typeof(DraftReply), typeof(ReleasedFiles), typeof(RequestExtension), typeof(ApproveExtension), typeof(NotifyExtension),
            typeof(ReviewReply), typeof(IssueReply), typeof(DeliverReply), typeof(ArchiveCase), typeof(Withdraw), typeof(Expire),
            typeof(AssignWork), typeof(AddDocument), typeof(StepBack), typeof(RecordConsultationDelivery), typeof(CorrectDates),
            typeof(RecordReturn), typeof(DeliverAgain), typeof(VoidLetter), typeof(RequestReopening), typeof(DecideReopening),
            typeof(RecordLateOpinion), typeof(DecideForThePublicInterest), typeof(TellThirdParty), typeof(IssueLetter), typeof(RecordReconsiderationNotice), typeof(RecordReconsiderationAnswer),
        ];
        foreach (var operation in operations)
            services.AddScoped(operation);
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Procedures;
using RequestCases.Application.Queries;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Letters;
using RequestCases.Web.Pages.Cases.Actions;

namespace RequestCases.Web.Pages.Cases;

/// <summary>办件: its deadline, what is to be done now, and everything that is known of it.</summary>
public sealed class CaseModel(CaseViewQuery cases, AssignWork assign, Notifications notifications, ProcedureLibrary library, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CasePageModel(cases, db, calendar, clock)
{
    /// <summary>Set for the page that follows a registration.</summary>
    public const string JustRegistered = "JustRegistered";

    /// <summary>The tabs by the word in the address.</summary>
    public static IReadOnlyDictionary<string, string> Tabs { get; } = new Dictionary<string, string>
    {
        ["progress"] = "办理情况",
        ["application"] = "申请信息",
        ["documents"] = "材料",
        ["talks"] = "沟通记录",
        ["alerts"] = "提醒",
        ["procedure"] = "流程图",
    };

    /// <summary>Which tab is open.</summary>
    public string Tab { get; private set; } = "progress";

    /// <summary>The clock as it stands.</summary>
    public ClockReading Reading { get; private set; } = new();

    /// <summary>Where it is in its procedure; null while another tab is open.</summary>
    public CaseProcedure? Procedure { get; private set; }

    /// <summary>Which procedure the case runs on, e.g. “政府信息公开申请办理”第 2 版; read with <see cref="Procedure"/>.</summary>
    public string? RunsOn { get; private set; }

    /// <summary>Which alerts went to whom; read while their tab is open.</summary>
    public IReadOnlyList<GivenAlert> Alerts { get; private set; } = [];

    /// <summary>An empty form for a talk with the applicant.</summary>
    public CommunicationForm NewTalk => new(Case.Id, OperationKey, Version, CommunicationForm.Start(Now));

    /// <summary>Acts beside the procedure that the person may carry out.</summary>
    public IReadOnlyList<CaseAction> Actions => CaseActions.For(View, Actor);

    /// <summary>Opens the case.</summary>
    public async Task<IActionResult> OnGetAsync(long id, string? tab, CancellationToken cancellation)
    {
        if (await ShowAsync(id, cancellation) is { } refused)
            return refused;
        // The receipt is handed to the applicant who is still at the counter.
        if (TempData[JustRegistered] is true && IssueLetter.KindFor(Case, View.LetterKinds) == LetterKinds.RegistrationReceipt)
            ViewData["FlashAction"] = Actions.FirstOrDefault(action => action.Path.EndsWith("/letter", StringComparison.Ordinal));
        Tab = tab is not null && Tabs.ContainsKey(tab) ? tab : Tab;
        if (Tab == "procedure")
            await ReadProcedureAsync(cancellation);
        if (Tab == "alerts")
            Alerts = await notifications.OfCaseAsync(id, cancellation);
        return Page();
    }

    private async Task ReadProcedureAsync(CancellationToken cancellation)
    {
        Procedure = new CaseProcedure(View, await library.GetAsync(Db, Case.DefinitionId, cancellation), Calendar, Today);
        RunsOn = await Db.Procedures.Where(p => p.Id == Case.DefinitionId).Select(p => $"“{p.Name}”第 {p.Number} 版").SingleAsync(cancellation);
    }

    /// <summary>签收: takes a task that nobody has taken.</summary>
    public Task<IActionResult> OnPostAsync(long id, long workItemId, CancellationToken cancellation) => CarryOutAsync(
        context => assign.ExecuteAsync(id, new AssignWork.Input { WorkItemId = workItemId }, context, cancellation),
        result => $"/cases/{result.CaseId}",
        async () => await ShowAsync(id, cancellation) ?? Page());

    /// <summary>How many entries a tab holds, for its label.</summary>
    public string Count(string tab) => tab switch
    {
        "documents" => Number(View.Documents.Count),
        "talks" => Number(View.Communications.Count),
        _ => "",
    };

    /// <summary>Size of a file as people read it.</summary>
    public static string Size(long bytes) => bytes >= 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB");

    /// <summary>Whose an open task is.</summary>
    public static string Whose(OpenTask task) =>
        $"{task.UnitName ?? Application.People.OfficeRoles.Names[task.Item.Role]} {task.AssigneeName ?? "待签收"}";

    private async Task<IActionResult?> ShowAsync(long id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is { } refused)
            return refused;
        Version = Case.Version;
        Reading = Case.ReadClock(Day);
        return null;
    }

    private static string Number(int count) => count == 0 ? "" : $" {count}";
}

using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.People;

namespace RequestCases.Application.Sample;

/// <summary>What the disclosure office does with a sample case before somebody handles it.</summary>
internal sealed class SampleIntake(
    SampleDesk desk, OfficeCalendar calendar, Triage triage, SendSupplementNotice sendSupplementNotice, RequestReasons requestReasons,
    RecordReasons recordReasons, ReviewReasons reviewReasons, Assign assign, TakeOn takeOn, Expire expire)
{
    private const string Clerk = "linxiao";

    public async Task TriageAsync(SampleVisit visit, TriageDecision decision, string? opinion, CancellationToken cancellation)
    {
        var (work, context) = await WorkAsync(visit, "Triage", Clerk, cancellation);
        await triage.ExecuteAsync(work, new Triage.Input { Decision = decision, Opinion = opinion }, context, cancellation);
    }

    public async Task SendSupplementNoticeAsync(SampleVisit visit, string items, int workingDays, CancellationToken cancellation)
    {
        var (work, context) = await WorkAsync(visit, "SendSupplementNotice", Clerk, cancellation);
        var input = new SendSupplementNotice.Input { Items = items, SentOn = visit.Day, SupplementBy = After(visit, workingDays) };
        await sendSupplementNotice.ExecuteAsync(work, input, context, cancellation);
    }

    public Task LetSupplementExpireAsync(SampleVisit visit, CancellationToken cancellation) =>
        expire.ExecuteAsync(visit.CaseId, "supplement-expired", new OperationContext(Actor.System, visit.At, visit.Key), cancellation);

    public async Task RequestReasonsAsync(SampleVisit visit, string facts, int workingDays, CancellationToken cancellation)
    {
        var (work, context) = await WorkAsync(visit, "RequestReasons", Clerk, cancellation);
        var input = new RequestReasons.Input { Facts = facts, SentOn = visit.Day, AnswerBy = After(visit, workingDays) };
        await requestReasons.ExecuteAsync(work, input, context, cancellation);
    }

    public async Task RecordReasonsAsync(SampleVisit visit, string reasons, CancellationToken cancellation)
    {
        var (work, context) = await WorkAsync(visit, "AwaitReasons", Clerk, cancellation);
        await recordReasons.ExecuteAsync(work, new RecordReasons.Input { ReceivedOn = visit.Day, Reasons = reasons }, context, cancellation);
    }

    public async Task RefuseReasonsAsync(SampleVisit visit, string opinion, CancellationToken cancellation)
    {
        var (work, context) = await WorkAsync(visit, "ReviewReasons", Clerk, cancellation);
        await reviewReasons.ExecuteAsync(work, new ReviewReasons.Input { Reasonable = false, Opinion = opinion }, context, cancellation);
    }

    public async Task AssignAsync(SampleVisit visit, CancellationToken cancellation)
    {
        var (work, context) = await WorkAsync(visit, "Assign", Clerk, cancellation);
        var unitId = await desk.Db.Units.Where(u => u.Name == visit.Plan.Unit).Select(u => u.Id).SingleAsync(cancellation);
        await assign.ExecuteAsync(work, new Assign.Input { UnitId = unitId }, context, cancellation);
    }

    public async Task TakeOnAsync(SampleVisit visit, CancellationToken cancellation)
    {
        var (work, context) = await WorkAsync(visit, "TakeOn", SampleDesk.HolderOf(OfficeRoles.UnitHead, visit), cancellation);
        var handler = SampleDesk.HolderOf(OfficeRoles.Handler, visit);
        var handlerId = await desk.Db.Users.Where(u => u.UserName == handler).Select(u => u.Id).SingleAsync(cancellation);
        await takeOn.ExecuteAsync(work, new TakeOn.Input { Accept = true, HandlerId = handlerId }, context, cancellation);
    }

    private async Task<(long Work, OperationContext Context)> WorkAsync(SampleVisit visit, string elementId, string userName, CancellationToken cancellation) =>
        (await desk.WorkAsync(visit, elementId, cancellation), await desk.AsAsync(userName, visit, cancellation));

    private LocalDate After(SampleVisit visit, int workingDays) => calendar.Calendar.AddWorkingDays(visit.Day, workingDays);
}

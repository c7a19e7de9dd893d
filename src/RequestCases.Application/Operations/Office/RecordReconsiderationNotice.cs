using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.People;
using RequestCases.Core;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Operations.Office;

/// <summary>登记行政复议答复通知: the office has ten working days to answer, five in the simple procedure (行政复议法第四十八、五十四条). Also on an archived case.</summary>
public sealed class RecordReconsiderationNotice(CaseDesk desk)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>收到日期</summary>
        [Display(Name = "收到行政复议答复通知书的日期"), Asked]
        public LocalDate? ReceivedOn { get; set; }

        /// <summary>适用程序</summary>
        [Display(Name = "适用程序"), Asked]
        public ReconsiderationProcedure? Procedure { get; set; }
    }

    /// <summary>Whether the person may record it: who handles the case, the disclosure office, the legal department.</summary>
    public static bool MayRecord(RequestCase requestCase, Actor actor) =>
        CaseAccess.HandlesOrOffice(requestCase, actor) || actor.Has(OfficeRoles.LegalReviewer);

    /// <summary>Records.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActOnArchivedAsync(caseId, input, context, async step =>
        {
            Demand(step);
            var (receivedOn, procedure) = (input.ReceivedOn!.Value, input.Procedure!.Value);
            var open = await OpenAsync(step, cancellation);
            if (open is null)
                step.Db.Reconsiderations.Add(open = Reconsideration.Notice(step.Case, receivedOn, procedure, step.Day));
            else
                open.TakeNotice(receivedOn, procedure, step.Day);
            step.Say($"收到行政复议答复通知书（{OfficeNames.ReconsiderationProcedures[procedure]}），答复截止 {OfficeText.Date(open.AnswerDue(step.Day.Calendar))}");
        }, cancellation);

    internal static void Demand(CaseStep step)
    {
        if (!MayRecord(step.Case, step.Context.Actor))
            throw new RefusedException("NOT_YOUR_CASE", "本办件不由您承办。行政复议由承办人、承办处室负责人、登记员或者法制审核员登记。");
    }

    internal static Task<Reconsideration?> OpenAsync(CaseStep step, CancellationToken cancellation) =>
        step.Db.Reconsiderations.Include(r => r.Case).FirstOrDefaultAsync(r => r.CaseId == step.Case.Id && r.AnsweredOn == null, cancellation);
}

using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.People;
using RequestCases.Core;
using RequestCases.Core.Alerts;
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

        /// <summary>案号</summary>
        [Display(Name = "复议案号"), Text(60, Optional = true)]
        public string? Number { get; set; }

        /// <summary>Which of those that wait for their answer the notice is about; <see cref="Another"/> for none of them. Asked only where there are some.</summary>
        [Display(Name = "这次通知是")]
        public long? About { get; set; }
    }

    /// <summary>A reconsideration of its own, e.g. of a third party beside the applicant's.</summary>
    public const long Another = 0;

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
            var about = open.Count == 0 || input.About == Another ? null : OneOf(open, input.About, "请选明是同一件行政复议的新通知，还是另一件行政复议。");
            if (about is null && open.Count > 0 && string.IsNullOrWhiteSpace(input.Number))
                throw new InputRefusedException([new FieldError(nameof(Input.Number), "本办件还有别的行政复议待答复，请填写案号，以便区分。")]);
            if (about is null)
                step.Db.Reconsiderations.Add(about = Reconsideration.Notice(step.Case, input.Number, receivedOn, procedure, step.Day));
            else
                about.TakeNotice(input.Number, receivedOn, procedure, step.Day);
            var due = about.AnswerDue(step.Day.Calendar);
            var left = step.Day.Calendar.WorkingDaysLeft(step.Day.Today, due);
            step.Say($"收到{about.Number}行政复议答复通知书（{OfficeNames.ReconsiderationProcedures[procedure]}），答复截止 {OfficeText.Date(due)}{(left < 0 ? $"，登记时{PlannedAlert.Words(left)}" : "")}");
        }, cancellation);

    internal static void Demand(CaseStep step)
    {
        if (!MayRecord(step.Case, step.Context.Actor))
            throw new RefusedException("NOT_YOUR_CASE", "本办件不由您承办。行政复议由承办人、承办处室负责人、登记员或者法制审核员登记。");
    }

    internal static Task<List<Reconsideration>> OpenAsync(CaseStep step, CancellationToken cancellation) =>
        step.Db.Reconsiderations.Include(r => r.Case).Where(r => r.CaseId == step.Case.Id && r.AnsweredOn == null).OrderBy(r => r.Id).ToListAsync(cancellation);

    internal static Reconsideration OneOf(List<Reconsideration> open, long? id, string otherwise) =>
        open.Find(r => r.Id == id) ?? throw new InputRefusedException([new FieldError(nameof(Input.About), otherwise)]);
}

using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Core.Cases;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Operations.Handling;

/// <summary>发征求意见书 (条例第十一、三十二、三十四条), to one or several; the time it takes is not counted (第三十三条第三款).</summary>
public sealed class SendConsultation(CaseDesk desk, LetterDesk letters)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.SendConsultation";

    /// <summary>Most parties that one form sends to.</summary>
    public const int MostRows = 20;

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>征求对象</summary>
        [Display(Name = "征求对象")]
        public List<ConsultationRow> Rows { get; set; } = [];

        /// <summary>发函日期</summary>
        [Display(Name = "发函日期"), Asked]
        public LocalDate? SentOn { get; set; }

        /// <summary>同时书面告知申请人</summary>
        [Display(Name = "同时书面告知申请人：征求意见所需时间不计入答复期限")]
        public bool TellApplicant { get; set; }
    }

    /// <summary>Sends.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context, async step =>
        {
            var rows = Filled(input, step.Case);
            var sentOn = input.SentOn!.Value;
            foreach (var asked in rows.Select(row => row.ToConsultation(sentOn)))
            {
                var letter = await letters.IssueAsync(step, LetterOrders.Consultation(step.Case, asked), cancellation);
                step.Case.SendConsultation(asked with { LetterNumber = letter.Number }, step.Day);
            }
            step.Finish("sent", $"向{string.Join("、", rows.Select(row => row.Party!.Trim()))}发征求意见书，征求意见所需时间不计入答复期限");
            if (input.TellApplicant && !await IsApplicantToldAsync(step.Db, step.Case.Id, cancellation))
            {
                var told = await letters.IssueAsync(step, LetterOrders.ConsultationTold(step.Case, rows.Select(row => row.Kind!.Value), sentOn), cancellation);
                step.Say($"，并告知申请人（{told.Number}）");
            }
        }, cancellation);

    /// <summary>Whether the applicant was told already that others are consulted; once is enough.</summary>
    public static Task<bool> IsApplicantToldAsync(OfficeDb db, long caseId, CancellationToken cancellation) =>
        db.Letters.AnyAsync(l => l.CaseId == caseId && l.Kind == LetterKinds.ConsultationTold && l.VoidedOn == null, cancellation);

    /// <summary>The rows in which somebody is named.</summary>
    /// <exception cref="InputRefusedException">None is, there are too many, or one is incomplete.</exception>
    private static List<ConsultationRow> Filled(Input input, RequestCase requestCase)
    {
        var rows = input.Rows.Index().Where(row => !row.Item.IsEmpty).ToList();
        if (rows.Count == 0)
            throw new InputRefusedException([new FieldError("Rows[0].Party", "请填写征求对象的全称（姓名）。")]);
        if (rows.Count > MostRows)
            throw new InputRefusedException([new FieldError("", $"一次最多向 {MostRows} 个对象发征求意见书，其余的请在“再征求”里发。")]);
        var errors = rows.SelectMany(row => row.Item.Errors(name => $"Rows[{row.Index}].{name}", requestCase)).ToList();
        if (errors.Count > 0)
            throw new InputRefusedException(errors);
        return rows.ConvertAll(row => row.Item);
    }
}

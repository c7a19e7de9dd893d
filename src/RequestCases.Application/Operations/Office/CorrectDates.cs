using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Calendars;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Corrections;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Application.Operations.Office;

/// <summary>更正日期: recorded dates are put right with a reason; the clock replays, tasks move, and who has the case is told when a deadline moved.</summary>
public sealed class CorrectDates(CaseDesk desk, MovedDeadlineMails mails)
{
    /// <summary>One date of the form.</summary>
    public sealed class Row
    {
        /// <summary>Which date.</summary>
        public string? Key { get; set; }

        /// <summary>The date as it should be.</summary>
        public LocalDate? Date { get; set; }
    }

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>日期</summary>
        public List<Row> Dates { get; set; } = [];

        /// <summary>更正理由</summary>
        [Display(Name = "更正理由"), Text(500)]
        public string? Reason { get; set; }

        /// <summary>已知晓</summary>
        [Display(Name = "已知晓：上述记录对期限不再有效力")]
        public bool IsLossKnown { get; set; }

        /// <summary>The dates by key, as the case takes them.</summary>
        public IReadOnlyDictionary<string, LocalDate?> ByKey => Dates.Where(d => d.Key is not null).DistinctBy(d => d.Key).ToDictionary(d => d.Key!, d => d.Date);
    }

    /// <summary>Corrects.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActAsync(caseId, input, context with { Reason = input.Reason }, async step =>
        {
            CaseAccess.DemandHandlerOrOffice(step);
            if (ChangesReceipt(step.Case, input))
                CaseAccess.DemandClerk(step);
            var correction = step.Case.CorrectDates(input.ByKey, step.Day);
            Rule.Enforce(LostEffectMustBeKnown.Check(correction.WithoutEffect, input.IsLossKnown));
            step.Say(Sentence(correction));
            if (DateMoves.Differ(correction.Before, correction.After))
                await mails.WriteAsync(step, correction, cancellation);
        }, cancellation);

    /// <summary>What a correction did, for the timeline.</summary>
    public static string Sentence(Correction correction)
    {
        var moved = DateMoves.Text(correction.Before, correction.After);
        var lost = string.Concat(correction.WithoutEffect.Select(l => $"；不再有效力：{l.Rule.Message.TrimEnd('。')}"));
        return $"更正日期：{string.Join("；", correction.Changes)}；{(moved.Length > 0 ? moved : "期限不变")}{lost}";
    }

    private static bool ChangesReceipt(RequestCase requestCase, Input input) =>
        requestCase.RecordedDates.Any(d => d.IsReceipt && input.ByKey.TryGetValue(d.Key, out var date) && date != d.Date);
}

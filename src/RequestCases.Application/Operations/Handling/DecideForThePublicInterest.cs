using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Documents;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Application.Operations.Handling;

/// <summary>
/// 决定公开第三方信息 (条例第三十二条): withholding what a third party does not want disclosed would seriously affect the public interest. The
/// third party is told in writing what will be disclosed and why; the reply is held until it was.
/// </summary>
public sealed class DecideForThePublicInterest(CaseDesk desk, LetterDesk letters)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>第三方</summary>
        [Display(Name = "第三方"), Asked]
        public string? ConsultationId { get; set; }

        /// <summary>决定公开的内容</summary>
        [Display(Name = "决定公开的内容"), Text(2000)]
        public string? Disclosed { get; set; }

        /// <summary>决定公开的理由</summary>
        [Display(Name = "决定公开的理由"), Text(4000)]
        public string? Reasons { get; set; }

        /// <summary>告知书日期</summary>
        [Display(Name = "告知书日期"), Asked]
        public LocalDate? SentOn { get; set; }
    }

    /// <summary>Decides.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActAsync(caseId, input, context with { Reason = input.Reasons }, async step =>
        {
            CaseAccess.DemandDecider(step);
            var asked = step.Case.Consultations.SingleOrDefault(c => c.Id == input.ConsultationId)
                ?? throw new InputRefusedException([new FieldError(nameof(input.ConsultationId), "请选择第三方。")]);
            Rule.Enforce(DateMustNotBeInTheFuture.Check(input.SentOn!.Value, context.Today));
            var letter = await letters.IssueAsync(step, LetterOrders.ThirdPartyDecision(asked, input.Disclosed, input.Reasons, input.SentOn.Value), cancellation);
            var decision = new PublicInterestDecision(input.Disclosed!.Trim(), input.Reasons!.Trim(), context.Actor.Name, input.SentOn.Value)
            {
                LetterNumber = letter.Number,
            };
            step.Case.DecideForThePublicInterest(asked.Id, decision, step.Day);
            step.Say($"决定公开涉及{asked.Party}的信息（{letter.Number}），书面告知{asked.Party}后才能制发答复");
        }, cancellation);
}

using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Application.Operations.Office;

/// <summary>撤回: the applicant takes the application back; all open work ends.</summary>
public sealed class Withdraw(CaseDesk desk)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>撤回日期</summary>
        [Display(Name = "撤回日期"), Asked]
        public LocalDate? WithdrawnOn { get; set; }

        /// <summary>撤回方式和理由</summary>
        [Display(Name = "撤回方式和理由"), Text(1000)]
        public string? Reason { get; set; }
    }

    /// <summary>Withdraws.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActAsync(caseId, input, context with { Reason = input.Reason }, step =>
        {
            CaseAccess.DemandClerk(step);
            Rule.Enforce(CaseMustBeOpen.Check(step.Case));
            Rule.Enforce(DateMustNotBeInTheFuture.Check(input.WithdrawnOn!.Value, context.Today));
            Rule.Enforce(WithdrawalMustPrecedeIssue.Check(step.Case.Reply?.IssuedOn));
            Rule.Enforce(CaseMustNotBeClosedAlready.Check(step.Case));
            step.Throw("withdrawn", $"申请人于 {OfficeText.Date(input.WithdrawnOn.Value)} 撤回申请");
            return Task.CompletedTask;
        }, cancellation);
}

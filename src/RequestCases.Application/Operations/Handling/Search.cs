using System.ComponentModel.DataAnnotations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Application.Operations.Handling;

/// <summary>What follows the search.</summary>
public enum SearchDecision
{
    /// <summary>拟制答复</summary>
    Draft,

    /// <summary>征求意见</summary>
    Consult,

    /// <summary>收取信息处理费</summary>
    Fee,

    /// <summary>退回分办</summary>
    HandBack,
}

/// <summary>检索调查: searches, keeps the record of it, and decides how to go on.</summary>
public sealed class Search(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.Search";

    /// <summary>The form.</summary>
    public sealed class Input : ItemsInput
    {
        /// <summary>下一步</summary>
        [Display(Name = "下一步"), Asked, EnumDataType(typeof(SearchDecision), ErrorMessage = "下一步不在可选范围内，请重新选择。")]
        public SearchDecision? Decision { get; set; }

        /// <summary>说明</summary>
        [Display(Name = "说明"), Text(1000, Optional = true)]
        public string? Opinion { get; set; }
    }

    /// <summary>Keeps the record and goes on.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context with { Reason = input.Opinion }, step =>
        {
            if (input.Decision == SearchDecision.HandBack)
            {
                HandBack.Demand(input.Opinion, nameof(input.Opinion));
                step.Finish("handBack", "退回分办");
                return Task.CompletedTask;
            }
            ItemInputs.Record(step, input.Items, searched: true);
            Rule.Enforce(SearchMustBeRecorded.Check(step.Case.Items));
            switch (input.Decision)
            {
                case SearchDecision.Draft:
                    step.Finish("draft", "检索调查完成，转拟制答复");
                    break;
                case SearchDecision.Consult:
                    step.Finish("consult", "检索调查后需要征求意见");
                    break;
                default:
                    step.Finish("fee", "检索调查后需要收取信息处理费");
                    break;
            }
            return Task.CompletedTask;
        }, cancellation);
}

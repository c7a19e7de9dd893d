using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Operations.Intake;
using RequestCases.Core.Cases;

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
    public sealed class Input
    {
        /// <summary>检索范围</summary>
        [Display(Name = "检索范围"), Text(2000, Optional = true)]
        public string? Places { get; set; }

        /// <summary>检索方法和关键词</summary>
        [Display(Name = "检索方法和关键词"), Text(1000, Optional = true)]
        public string? Keywords { get; set; }

        /// <summary>检索结果</summary>
        [Display(Name = "检索结果"), Text(4000, Optional = true)]
        public string? Result { get; set; }

        /// <summary>检索日期</summary>
        [Display(Name = "检索日期")]
        public LocalDate? SearchedOn { get; set; }

        /// <summary>用时（小时）</summary>
        [Display(Name = "用时（小时）"), Range(0, 1000, ErrorMessage = "用时应当在 0 到 1000 小时之间。")]
        public decimal? Hours { get; set; }

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
            KeepRecord(step, input);
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

    private static void KeepRecord(CaseStep step, Input input)
    {
        var missing = new List<FieldError>();
        Demand(input.Places, nameof(input.Places), "检索范围", missing);
        Demand(input.Keywords, nameof(input.Keywords), "检索方法和关键词", missing);
        Demand(input.Result, nameof(input.Result), "检索结果", missing);
        if (input.SearchedOn is null)
            missing.Add(new FieldError(nameof(input.SearchedOn), "请填写检索日期。"));
        if (missing.Count > 0)
            throw new InputRefusedException(missing);
        step.Case.KeepSearchRecord(
            new SearchRecord(input.Places!, input.Keywords!, input.Result!, step.Context.Actor.Name, input.SearchedOn!.Value, input.Hours), step.Day);
    }

    private static void Demand(string? text, string field, string label, List<FieldError> missing)
    {
        if (string.IsNullOrWhiteSpace(text))
            missing.Add(new FieldError(field, $"请填写{label}，检索记录是答复的依据。"));
    }
}

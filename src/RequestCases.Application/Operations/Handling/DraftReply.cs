using System.ComponentModel.DataAnnotations;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Application.Operations.Handling;

/// <summary>What happens to a draft.</summary>
public enum DraftDecision
{
    /// <summary>暂存</summary>
    Keep,

    /// <summary>送审</summary>
    Submit,

    /// <summary>退回补充检索</summary>
    SearchAgain,
}

/// <summary>拟制答复.</summary>
public sealed class DraftReply(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.Draft";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>答复类型</summary>
        [Display(Name = "答复类型"), EnumDataType(typeof(ReplyGround), ErrorMessage = "答复类型不在可选范围内，请重新选择。")]
        public ReplyGround? Ground { get; set; }

        /// <summary>本类答复须写明的事实</summary>
        [Display(Name = "须写明的事实")]
        public Dictionary<string, string?> Values { get; set; } = [];

        /// <summary>正文</summary>
        [Display(Name = "正文"), Text(50000, Optional = true)]
        public string? Body { get; set; }

        /// <summary>下一步</summary>
        [Display(Name = "下一步"), Asked]
        public DraftDecision? Decision { get; set; }

        /// <summary>说明</summary>
        [Display(Name = "说明"), Text(1000, Optional = true)]
        public string? Opinion { get; set; }

        /// <summary>The draft, with the facts that its ground's letter knows.</summary>
        public ReplyDraft ToDraft() => new(
            Ground!.Value,
            ReplyGrounds.Of(Ground.Value).RequiredFields
                .Where(f => !string.IsNullOrWhiteSpace(Values.GetValueOrDefault(f.Key)))
                .ToDictionary(f => f.Key, f => Values[f.Key]!.Trim()),
            Body?.ReplaceLineEndings("\n").Trim() ?? "");
    }

    /// <summary>Keeps, submits or goes back to the search.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context with { Reason = input.Opinion }, step =>
        {
            if (input.Decision == DraftDecision.SearchAgain)
            {
                // What was written so far waits for the drafter, if there is a ground to keep it under.
                if (input.Ground is not null)
                    Save(step, input);
                step.Finish("searchAgain", "退回补充检索");
                return Task.CompletedTask;
            }
            if (input.Ground is null)
                throw new InputRefusedException([new FieldError(nameof(input.Ground), "请选择答复类型。")]);
            Save(step, input);
            if (input.Decision == DraftDecision.Keep)
            {
                step.Say("保存答复草稿");
                return Task.CompletedTask;
            }
            if (string.IsNullOrWhiteSpace(input.Body))
                throw new InputRefusedException([new FieldError(nameof(input.Body), "请先生成或者填写正文。")]);
            step.Case.SubmitDraft();
            step.Finish("submit", $"拟制答复（{ReplyGrounds.Of(input.Ground!.Value).Name}），送审");
            return Task.CompletedTask;
        }, cancellation);

    private static void Save(CaseStep step, Input input)
    {
        CheckTexts(input);
        step.Case.SaveDraft(input.ToDraft(), step.Context.Actor.Id, step.Context.Actor.Name);
    }

    private static void CheckTexts(Input input)
    {
        var text = new TextAttribute(10000) { Optional = true };
        var errors = ReplyGrounds.Of(input.Ground!.Value).RequiredFields
            .Select(field => (field, result: text.GetValidationResult(
                input.Values.GetValueOrDefault(field.Key), new ValidationContext(input) { DisplayName = field.Label, MemberName = $"Values[{field.Key}]" })))
            .Where(f => f.result is not null)
            .Select(f => new FieldError($"Values[{f.field.Key}]", f.result!.ErrorMessage!))
            .ToList();
        if (errors.Count > 0)
            throw new InputRefusedException(errors);
    }
}

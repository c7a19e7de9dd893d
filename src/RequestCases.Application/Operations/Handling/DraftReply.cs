using System.ComponentModel.DataAnnotations;
using RequestCases.Application.Drafts;
using RequestCases.Core.Cases.Items;
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
    public sealed class Input : ItemsInput
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
        desk.FinishWorkAsync(workItemId, Activity, input, context with { Reason = input.Opinion }, async step =>
        {
            // What was written so far waits for the drafter, if there is a ground to keep it under.
            if (input.Ground is not null)
                await SaveAsync(step, input, cancellation);
            switch (input.Decision)
            {
                case DraftDecision.SearchAgain:
                    if (input.Ground is null)
                        ItemInputs.Record(step, input.Items);
                    step.Finish("searchAgain", "退回补充检索");
                    break;
                case var _ when input.Ground is null:
                    throw new InputRefusedException([new FieldError(nameof(input.Ground), "请选择答复类型。")]);
                case DraftDecision.Keep:
                    step.Say("保存答复草稿");
                    break;
                default:
                    Submit(step, input);
                    break;
            }
            await DraftVersions.KeepAsync(step, cancellation);
            // Without a ground nothing but the items was kept.
            if (input.Ground is null)
                await DraftAutosaves.ForgetItemsAsync(step, cancellation);
            else
                await DraftAutosaves.DropAsync(step, cancellation);
        }, cancellation);

    private static void Submit(CaseStep step, Input input)
    {
        // The items first: the text is composed from them.
        step.Case.SubmitDraft(step.Day);
        if (string.IsNullOrWhiteSpace(input.Body))
            throw new InputRefusedException([new FieldError(nameof(input.Body), "请先生成或者填写正文。")]);
        step.Finish("submit", $"拟制答复（{ReplyGrounds.Of(input.Ground!.Value).Name}），送审");
    }

    private static async Task SaveAsync(CaseStep step, Input input, CancellationToken cancellation)
    {
        CheckTexts(input);
        if (input.Items is [var only])
            DecideBy(input.Ground!.Value, only);
        ItemInputs.Record(step, input.Items);
        var draft = input.ToDraft();
        var attached = await ReleasedFiles.NamesAsync(step.Db, step.Case.Id, cancellation);
        // 附件说明 follows from the files that are attached; paper ones are listed by hand.
        if (attached.Count > 0 && ReplyGrounds.Of(draft.Ground).RequiredFields.Any(field => field.Key == ReplyFields.Attachments))
            draft = draft with { Values = new Dictionary<string, string>(draft.Values) { [ReplyFields.Attachments] = string.Join('\n', attached) } };
        step.Case.SaveDraft(draft, step.Context.Actor.Id, step.Context.Actor.Name);
    }

    // The reply to a single item is what is said of it; the form does not ask twice.
    private static void DecideBy(ReplyGround ground, ItemInput item) => item.Ground = ground switch
    {
        ReplyGround.PartiallyDisclosed => ItemGrounds.IsOpen(item.Ground) ? item.Ground : ReplyGround.Disclosed,
        ReplyGround.ThirdPartyRights when string.IsNullOrWhiteSpace(item.RightsOf) => null,
        _ => ground,
    };

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

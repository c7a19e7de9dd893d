using NodaTime;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Application.Operations.Handling;

/// <summary>Turns the items of a form into those of a case, and says field by field what is wrong with them.</summary>
public static class ItemInputs
{
    /// <summary>Most items of a case.</summary>
    public const int Most = 40;

    /// <summary>Most masked parts of an item.</summary>
    public const int MostMasked = 20;

    /// <summary>Keeps the items of the form, where it holds any.</summary>
    /// <param name="step">The operation's step.</param>
    /// <param name="inputs">The items of the form.</param>
    /// <param name="searched">Whether each must carry its search record.</param>
    /// <exception cref="InputRefusedException">A field is missing or impossible.</exception>
    public static void Record(CaseStep step, IReadOnlyList<ItemInput> inputs, bool searched = false)
    {
        if (inputs.Count == 0)
            return;
        var errors = inputs.SelectMany((input, index) => Errors(input, $"Items[{index}]", searched)).ToList();
        if (inputs.Count > Most)
            errors.Add(new FieldError("Items", $"一个办件最多 {Most} 项信息事项，现有 {inputs.Count} 项，请合并相近的事项。"));
        if (errors.Count > 0)
            throw new InputRefusedException(errors);
        var next = step.Case.NextItemNumber();
        step.Case.RecordItems(
            [.. inputs.Select(input => ToItem(input, step.Case.Items.FirstOrDefault(item => item.Number == input.Number), input.Number ?? next++, step.Context))], step.Day);
    }

    /// <summary>The item that a form's item stands for, complete or not, for previews and warnings.</summary>
    public static InformationItem Preview(ItemInput input, int number) => new(input.Number ?? number, input.Description ?? "")
    {
        Search = SearchOf(input, "", default),
        Found = Tidy(input.Found),
        Ground = input.Ground is { } ground && Enum.IsDefined(ground) ? ground : null,
        Reason = Tidy(input.Reason),
        Masked = [.. Written(input).Select(part => new MaskedPart(part.What ?? "", part.Ground ?? ReplyGround.ThirdPartyRights, part.Reason ?? ""))],
        RightsOf = Tidy(input.RightsOf),
    };

    private static InformationItem ToItem(ItemInput input, InformationItem? kept, int number, OperationContext context) => Preview(input, number) with
    {
        Search = SearchOf(input, kept?.Search?.SearchedBy ?? context.Actor.Name, context.Today),
        Files = kept?.Files ?? [],
    };

    // A date alone was only suggested by the form.
    private static SearchRecord? SearchOf(ItemInput input, string searchedBy, LocalDate today) =>
        Tidy(input.Places) is null && Tidy(input.Keywords) is null && Tidy(input.Result) is null && input.WasFound is null
            ? null
            : new SearchRecord(
                input.Places ?? "", input.Keywords ?? "", input.Result ?? "", Tidy(input.SearchedBy) ?? searchedBy, input.SearchedOn ?? today, input.Hours, input.WasFound);

    private static IEnumerable<FieldError> Errors(ItemInput input, string name, bool searched)
    {
        foreach (var error in Invalid(input, name).Concat(input.Masked.SelectMany((part, index) => Invalid(part, $"{name}.Masked[{index}]"))))
            yield return error;
        if (searched && ItemGrounds.RestsOnASearch(input.Ground))
        {
            foreach (var error in MissingSearch(input))
                yield return error with { Field = $"{name}.{error.Field}" };
        }
        foreach (var (part, index) in input.Masked.Select((part, index) => (part, index)).Where(row => !row.part.IsBlank))
        {
            if (string.IsNullOrWhiteSpace(part.What))
                yield return new FieldError($"{name}.Masked[{index}].What", "请写明隐去的是什么，不写内容本身。");
            if (string.IsNullOrWhiteSpace(part.Reason))
                yield return new FieldError($"{name}.Masked[{index}].Reason", "隐去的部分要写明理由（第三十七条）。");
            if (part.Ground is null)
                yield return new FieldError($"{name}.Masked[{index}].Ground", "请选择隐去的依据。");
        }
        if (Written(input).Count() > MostMasked)
            yield return new FieldError($"{name}.Masked", $"每项最多写 {MostMasked} 处隐去的部分，请合并相同理由的各处。");
    }

    private static IEnumerable<FieldError> MissingSearch(ItemInput input)
    {
        var texts = new[] { (nameof(input.Places), input.Places, "检索范围"), (nameof(input.Keywords), input.Keywords, "检索方法和关键词"), (nameof(input.Result), input.Result, "检索结果") };
        foreach (var (field, _, label) in texts.Where(text => string.IsNullOrWhiteSpace(text.Item2)))
            yield return new FieldError(field, $"请填写{label}，检索记录是答复的依据。");
        if (input.WasFound is null)
            yield return new FieldError(nameof(input.WasFound), "请选择检索结论：查到了还是没有查到。");
        if (input.SearchedOn is null)
            yield return new FieldError(nameof(input.SearchedOn), "请填写检索日期。");
    }

    private static IEnumerable<FieldError> Invalid(object input, string name) =>
        InputRefusedException.ErrorsOf(input).Select(error => error with { Field = $"{name}.{error.Field}" });

    private static IEnumerable<MaskedInput> Written(ItemInput input) => input.Masked.Where(part => !part.IsBlank);

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}

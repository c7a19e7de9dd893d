using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace RequestCases.Web.Binding;

/// <summary>
/// Reads text from a form: without blanks at its ends, with one kind of line end, and without control characters,
/// which neither a letter nor a spreadsheet can hold. Text that has them is refused, and kept for the person to correct.
/// </summary>
public sealed class CleanTextModelBinder : IModelBinder
{
    /// <inheritdoc />
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
            return Task.CompletedTask;

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        var text = (given.FirstValue ?? "").ReplaceLineEndings("\n").Trim();
        if (text.Any(IsForbidden))
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Refusal(bindingContext));
        else
            bindingContext.Result = ModelBindingResult.Success(text.Length == 0 && bindingContext.ModelMetadata.ConvertEmptyStringToNull ? null : text);
        return Task.CompletedTask;
    }

    private static bool IsForbidden(char c) => c < ' ' && c is not ('\t' or '\n' or '\r');

    private static string Refusal(ModelBindingContext context) =>
        $"{context.ModelMetadata.DisplayName ?? "此项"}中有看不见的控制字符（多半是从别的文件粘贴来的），请删去后重新填写。";
}

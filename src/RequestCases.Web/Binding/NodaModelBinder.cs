using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;
using NodaTime.Text;
using RequestCases.Core.Calendar;

namespace RequestCases.Web.Binding;

/// <summary>Reads a NodaTime date or date with time from a form, and says in Chinese when the text is none. The typed text is kept.</summary>
/// <typeparam name="T">LocalDate or LocalDateTime.</typeparam>
/// <param name="pattern">The one way to write it.</param>
/// <param name="example">The example shown to a person who wrote it otherwise.</param>
/// <param name="dayOf">The day of a value, which must lie within the calendar.</param>
public sealed class NodaModelBinder<T>(IPattern<T> pattern, string example, Func<T, LocalDate> dayOf) : IModelBinder where T : struct
{
    /// <inheritdoc />
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
            return Task.CompletedTask;

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        var text = given.FirstValue?.Trim();
        if (string.IsNullOrEmpty(text))
            BindNothing(bindingContext);
        else if (pattern.Parse(text) is not { Success: true } parsed)
            Refuse(bindingContext, $"“{text}”不是能识别的日期，请按 {example} 的样子填写{Named(bindingContext)}。");
        else if (dayOf(parsed.Value) < WorkingCalendar.FirstDay || dayOf(parsed.Value) > WorkingCalendar.LastDay)
            Refuse(bindingContext, $"{text}不在工作日历的范围内（{WorkingCalendar.FirstDay.Year} 至 {WorkingCalendar.LastDay.Year} 年），请核对年份。");
        else
            bindingContext.Result = ModelBindingResult.Success(parsed.Value);
        return Task.CompletedTask;
    }

    private static void BindNothing(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType)
            context.Result = ModelBindingResult.Success(null);
        else
            Refuse(context, $"请填写{(Named(context) is { Length: > 0 } name ? name : "日期")}。");
    }

    private static void Refuse(ModelBindingContext context, string message) =>
        context.ModelState.TryAddModelError(context.ModelName, message);

    private static string Named(ModelBindingContext context) => context.ModelMetadata.DisplayName ?? "";
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NodaTime;
using NodaTime.Text;

namespace RequestCases.Web.TagHelpers;

/// <summary>A form field as the request left it: its names, what was typed into it and what is wrong with it.</summary>
internal sealed class FieldText
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public FieldText(ModelExpression expression, ViewContext viewContext)
    {
        Name = viewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        var entry = viewContext.ViewData.ModelState.GetValueOrDefault(Name);
        // What was typed goes before what was read from it, so that a person corrects and does not type again.
        Values = entry?.RawValue switch
        {
            string[] typed => typed,
            string typed => [typed],
            _ => Formatted(expression.Model),
        };
        Wrong = entry?.Errors.Select(error => error.ErrorMessage).FirstOrDefault(message => message.Length > 0);
    }

    public string Name { get; }

    public string Id { get; }

    public IReadOnlyList<string> Values { get; }

    public string? Wrong { get; }

    public string Value => Values.Count > 0 ? Values[0] : "";

    /// <summary>The text of a value as forms write it.</summary>
    public static string Format(object? value) => value switch
    {
        null => "",
        LocalDate date => LocalDatePattern.Iso.Format(date),
        LocalDateTime time => Minutes.Format(time),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Whether a text is empty, or a date or date with time as forms write them.</summary>
    public static bool IsDate(string text) =>
        text.Length == 0 || LocalDatePattern.Iso.Parse(text).Success || LocalDateTimePattern.GeneralIso.Parse(text).Success || Minutes.Parse(text).Success;

    private static string[] Formatted(object? model) => model switch
    {
        null => [],
        string text => [text],
        System.Collections.IEnumerable many => [.. many.Cast<object?>().Select(Format)],
        _ => [Format(model)],
    };
}

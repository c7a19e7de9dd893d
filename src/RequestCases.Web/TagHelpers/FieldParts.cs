using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace RequestCases.Web.TagHelpers;

/// <summary>The parts every field has: label, hint, what is wrong, and the references that tie them to the control.</summary>
internal static class FieldParts
{
    public static TagBuilder Element(string name, string cssClass, string text)
    {
        var element = new TagBuilder(name);
        element.AddCssClass(cssClass);
        element.InnerHtml.Append(text);
        return element;
    }

    /// <summary>A label or legend; says 必填 in a word, not by a star.</summary>
    public static TagBuilder Caption(string name, string text, bool required)
    {
        var caption = Element(name, "cap", text);
        if (required)
            caption.InnerHtml.AppendHtml(Element("span", "must", "必填"));
        return caption;
    }

    public static IHtmlContent Notes(FieldText field, string? hint)
    {
        var notes = new HtmlContentBuilder();
        if (!string.IsNullOrEmpty(hint))
            notes.AppendHtml(WithId(Element("div", "hint", hint), HintId(field)));
        if (field.Wrong is not null)
            notes.AppendHtml(WithId(Element("div", "wrong", field.Wrong), WrongId(field)));
        return notes;
    }

    /// <summary>Marks a control as wrong and points it to its notes.</summary>
    public static void Describe(TagBuilder control, FieldText field, string? hint)
    {
        string?[] ids = [field.Wrong is null ? null : WrongId(field), string.IsNullOrEmpty(hint) ? null : HintId(field)];
        var describedBy = string.Join(' ', ids.OfType<string>());
        if (describedBy.Length > 0)
            control.MergeAttribute("aria-describedby", describedBy);
        if (field.Wrong is not null)
            control.MergeAttribute("aria-invalid", "true");
    }

    private static string HintId(FieldText field) => field.Id + "-hint";

    private static string WrongId(FieldText field) => field.Id + "-wrong";

    private static TagBuilder WithId(TagBuilder element, string id)
    {
        element.MergeAttribute("id", id);
        return element;
    }
}

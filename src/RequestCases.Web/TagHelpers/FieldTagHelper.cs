using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RequestCases.Web.TagHelpers;

/// <summary>
/// <c>&lt;field asp-for="Input.Subject" label="申请内容" hint="…" rows="3" required="true" class="col-6" /&gt;</c>: label, control, hint and
/// what is wrong, tied together for screen readers. The control follows the property's type; <c>items</c> makes it a select,
/// <c>rows</c> a textarea. Other attributes go to the control, <c>class</c> to the whole (<c>control-class</c> to the control); content follows the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for")]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The property.</summary>
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>The label; the property's display name when left out.</summary>
    public string? Label { get; set; }

    /// <summary>Whether only screen readers are told the label, because the page shows it elsewhere.</summary>
    public bool LabelHidden { get; set; }

    /// <summary>A sentence below the control.</summary>
    public string? Hint { get; set; }

    /// <summary>Lines of a textarea.</summary>
    public int? Rows { get; set; }

    /// <summary>Whether it must be filled in.</summary>
    public bool Required { get; set; }

    /// <summary>The options of a select.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The text of the select's empty option; null for none.</summary>
    public string? Empty { get; set; }

    /// <summary>The input's type, where the property's does not say it.</summary>
    public string? Type { get; set; }

    /// <summary>A class of the control itself, e.g. letter.</summary>
    public string? ControlClass { get; set; }

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var more = await output.GetChildContentAsync();
        var field = new FieldText(For, ViewContext);
        var control = Control(field, out var isTickBox);
        MoveAttributes(output, control);
        FieldParts.Describe(control, field, Hint);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"field {output.Attributes["class"]?.Value}".TrimEnd());
        output.Content.AppendHtml(isTickBox ? Ticked(field, control) : Captioned(field, control))
            .AppendHtml(more).AppendHtml(FieldParts.Notes(field, Hint));
    }

    private TagBuilder Control(FieldText field, out bool isTickBox)
    {
        var type = Type ?? FieldControl.InputType(For.Metadata);
        var control = Items is not null ? FieldControl.Select(field, Items, Empty)
            : Rows is { } rows ? FieldControl.TextArea(field, rows, For.Metadata)
            : FieldControl.Input(field, type, For.Metadata);
        isTickBox = Items is null && Rows is null && type == "checkbox";
        if (ControlClass is not null)
            control.AddCssClass(ControlClass);
        control.MergeAttribute("id", field.Id);
        control.MergeAttribute("name", field.Name);
        if (Required)
            control.MergeAttribute("required", "required");
        return control;
    }

    private string Caption => Label ?? For.Metadata.GetDisplayName();

    private HtmlContentBuilder Captioned(FieldText field, TagBuilder control)
    {
        var caption = FieldParts.Caption("label", Caption, Required);
        caption.MergeAttribute("for", field.Id);
        if (LabelHidden)
            caption.AddCssClass("visually-hidden");
        var content = new HtmlContentBuilder();
        content.AppendHtml(caption).AppendHtml(control);
        return content;
    }

    private HtmlContentBuilder Ticked(FieldText field, TagBuilder control)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("tick");
        label.InnerHtml.AppendHtml(control).Append(Caption);
        var content = new HtmlContentBuilder();
        content.AppendHtml(label).AppendHtml(FieldControl.Hidden(field.Name, "false"));
        return content;
    }

    private static void MoveAttributes(TagHelperOutput output, TagBuilder control)
    {
        foreach (var attribute in output.Attributes.Where(a => a.Name != "class").ToList())
        {
            output.Attributes.Remove(attribute);
            control.MergeAttribute(attribute.Name, TextOf(attribute.Value), replaceExisting: true);
        }
    }

    // What a page computes comes encoded already, and the control encodes it again.
    private static string TextOf(object? value) =>
        value is IHtmlContent ? WebUtility.HtmlDecode(value.ToString()) ?? "" : value?.ToString() ?? "";
}

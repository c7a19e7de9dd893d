using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RequestCases.Web.TagHelpers;

/// <summary>
/// <c>&lt;choice asp-for="Input.Outcome" options="Model.Outcomes" label="处理意见" required="true" /&gt;</c>: one of a few options, all in sight;
/// several of them when the property is a list. Other attributes go to the fieldset.
/// </summary>
[HtmlTargetElement("choice", Attributes = "asp-for,options", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceTagHelper : TagHelper
{
    /// <summary>The property.</summary>
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>The options.</summary>
    public IEnumerable<SelectListItem> Options { get; set; } = [];

    /// <summary>The legend; the property's display name when left out.</summary>
    public string? Label { get; set; }

    /// <summary>A sentence below the options.</summary>
    public string? Hint { get; set; }

    /// <summary>Whether one must be chosen.</summary>
    public bool Required { get; set; }

    /// <summary>Whether the page starts here: on the option chosen, or the first.</summary>
    public bool Autofocus { get; set; }

    /// <summary>Set by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private bool Many => For.Metadata.IsEnumerableType;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var field = new FieldText(For, ViewContext);
        var segments = new TagBuilder("div");
        segments.AddCssClass("seg");
        foreach (var (index, option) in Options.Index())
            segments.InnerHtml.AppendHtml(Segment(field, option, index));

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"field {output.Attributes["class"]?.Value}".TrimEnd());
        output.Content.AppendHtml(FieldParts.Caption("legend", Label ?? For.Metadata.GetDisplayName(), Required))
            .AppendHtml(segments).AppendHtml(FieldParts.Notes(field, Hint));
    }

    private TagBuilder Segment(FieldText field, SelectListItem option, int index)
    {
        var label = new TagBuilder("label");
        var text = new TagBuilder("span");
        text.InnerHtml.Append(option.Text);
        label.InnerHtml.AppendHtml(Input(field, option, index)).AppendHtml(text);
        return label;
    }

    private TagBuilder Input(FieldText field, SelectListItem option, int index)
    {
        var value = option.Value ?? option.Text;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttribute("type", Many ? "checkbox" : "radio");
        // The first one carries the field's id, where the summary of refusals leads.
        input.MergeAttribute("id", index == 0 ? field.Id : string.Create(CultureInfo.InvariantCulture, $"{field.Id}-{index}"));
        input.MergeAttribute("name", field.Name);
        input.MergeAttribute("value", value);
        if (field.Values.Contains(value))
            input.MergeAttribute("checked", "checked");
        if (option.Disabled)
            input.MergeAttribute("disabled", "disabled");
        if (Autofocus && (field.Values.Count == 0 ? index == 0 : field.Values.Contains(value)))
            input.MergeAttribute("autofocus", "autofocus");
        if (Required && !Many)
            input.MergeAttribute("required", "required");
        FieldParts.Describe(input, field, Hint);
        return input;
    }
}

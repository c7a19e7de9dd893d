using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace RequestCases.Web.TagHelpers;

/// <summary>The controls a field may have.</summary>
internal static class FieldControl
{
    public static TagBuilder Select(FieldText field, IEnumerable<SelectListItem> items, string? empty)
    {
        var select = new TagBuilder("select");
        select.AddCssClass("form-select");
        if (empty is not null)
            select.InnerHtml.AppendHtml(Option(new SelectListItem(empty, ""), field));
        TagBuilder? group = null;
        foreach (var item in items)
        {
            if (item.Group is not null && item.Group.Name != group?.Attributes["label"])
                select.InnerHtml.AppendHtml(group = Group(item.Group.Name));
            (item.Group is null ? select : group!).InnerHtml.AppendHtml(Option(item, field));
        }
        return select;
    }

    public static TagBuilder TextArea(FieldText field, int rows, ModelMetadata metadata)
    {
        var area = new TagBuilder("textarea");
        area.AddCssClass("form-control");
        area.MergeAttribute("rows", rows.ToString(CultureInfo.InvariantCulture));
        if (MaxLength(metadata) is { } length)
            area.MergeAttribute("data-maxlength", length);
        // A browser drops one line end after the opening tag.
        area.InnerHtml.AppendHtml("\n").Append(field.Value);
        return area;
    }

    public static TagBuilder Input(FieldText field, string type, ModelMetadata metadata)
    {
        if (type == "checkbox")
            return TickBox(bool.TryParse(field.Value, out var ticked) && ticked);

        // A date input would hide a text that is no date from the person who is to correct it.
        if (type is "date" or "datetime-local" && !FieldText.IsDate(field.Value))
            type = "text";
        var input = Element(type, type is "password" or "file" ? null : field.Value);
        input.AddCssClass("form-control");
        if (type == "file" && metadata.IsEnumerableType)
            input.MergeAttribute("multiple", "multiple");
        if (type is not "file" && MaxLength(metadata) is { } length)
            input.MergeAttribute("maxlength", length);
        return input;
    }

    public static TagBuilder Hidden(string name, string value)
    {
        var input = Element("hidden", value);
        input.MergeAttribute("name", name);
        return input;
    }

    public static string InputType(ModelMetadata metadata)
    {
        var type = metadata.UnderlyingOrModelType;
        if (type == typeof(bool))
            return "checkbox";
        if (type == typeof(LocalDate))
            return "date";
        if (type == typeof(LocalDateTime))
            return "datetime-local";
        if (type == typeof(int) || type == typeof(long))
            return "number";
        if (typeof(IFormFile).IsAssignableFrom(metadata.ElementType ?? type))
            return "file";
        return metadata.DataTypeName switch
        {
            nameof(DataType.Password) => "password",
            nameof(DataType.EmailAddress) => "email",
            nameof(DataType.PhoneNumber) => "tel",
            _ => "text",
        };
    }

    private static TagBuilder Group(string label)
    {
        var group = new TagBuilder("optgroup");
        group.MergeAttribute("label", label);
        return group;
    }

    private static TagBuilder Option(SelectListItem item, FieldText field)
    {
        var value = item.Value ?? item.Text;
        var option = new TagBuilder("option");
        option.MergeAttribute("value", value);
        option.InnerHtml.Append(item.Text);
        if (value == field.Value)
            option.MergeAttribute("selected", "selected");
        if (item.Disabled)
            option.MergeAttribute("disabled", "disabled");
        return option;
    }

    private static TagBuilder TickBox(bool ticked)
    {
        var input = Element("checkbox", "true");
        if (ticked)
            input.MergeAttribute("checked", "checked");
        return input;
    }

    private static TagBuilder Element(string type, string? value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttribute("type", type);
        if (value is not null)
            input.MergeAttribute("value", value);
        return input;
    }

    private static string? MaxLength(ModelMetadata metadata) => metadata.ValidatorMetadata
        .Select(rule => rule switch { StringLengthAttribute s => s.MaximumLength, MaxLengthAttribute m => m.Length, _ => 0 })
        .FirstOrDefault(length => length > 0) is > 0 and var found ? found.ToString(CultureInfo.InvariantCulture) : null;
}

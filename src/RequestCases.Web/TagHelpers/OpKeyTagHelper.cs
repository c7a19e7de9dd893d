using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RequestCases.Web.TagHelpers;

/// <summary>
/// <c>&lt;op-key asp-key="OperationKey" asp-version="Version" /&gt;</c>: the hidden fields that make a form safe to submit twice
/// and keep it from overwriting what another person has changed. An empty key is replaced by a fresh one.
/// </summary>
[HtmlTargetElement("op-key", Attributes = "asp-key", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OpKeyTagHelper : TagHelper
{
    /// <summary>The key of this submission: a string or a Guid.</summary>
    [HtmlAttributeName("asp-key")]
    public ModelExpression Key { get; set; } = null!;

    /// <summary>The version of the case that the person saw.</summary>
    [HtmlAttributeName("asp-version")]
    public ModelExpression? Version { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.AppendHtml(FieldControl.Hidden(Key.Name, FieldText.Format(IsEmpty(Key.Model) ? Guid.NewGuid() : Key.Model)));
        if (Version?.Model is { } version)
            output.Content.AppendHtml(FieldControl.Hidden(Version.Name, FieldText.Format(version)));
    }

    private static bool IsEmpty(object? key) => key is null or "" || key.Equals(Guid.Empty);
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RequestCases.Web.TagHelpers;

/// <summary>How near a deadline is: as word, number and colour, never as colour alone.</summary>
/// <param name="State">late, today, near, calm or paused.</param>
/// <param name="Word">The word before the number: 剩, 超, 今天, 停表.</param>
/// <param name="Number">The number, or null when the word says it all.</param>
/// <param name="Unit">What follows: 个工作日, 等申请人补正.</param>
/// <param name="Title">The whole sentence, shown on hovering; may be empty.</param>
public sealed record DueBadge(string State, string Word, int? Number, string Unit, string Title);

/// <summary><c>&lt;due of="Model.Due" /&gt;</c>: a deadline badge; nothing when there is no deadline.</summary>
[HtmlTargetElement("due", Attributes = "of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueTagHelper : TagHelper
{
    /// <summary>What to show.</summary>
    public DueBadge? Of { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Of is null)
        {
            output.SuppressOutput();
            return;
        }

        var strong = new TagBuilder("b");
        strong.InnerHtml.Append(Of.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{Of.Word} {number}") : Of.Word);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"due {Of.State}");
        if (Of.Title.Length > 0)
            output.Attributes.SetAttribute("title", Of.Title);
        output.Content.AppendHtml(strong).Append(Of.Unit);
    }
}

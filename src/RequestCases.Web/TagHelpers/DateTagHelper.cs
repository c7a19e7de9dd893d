using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime;
using NodaTime.Text;
using RequestCases.Application;

namespace RequestCases.Web.TagHelpers;

/// <summary>
/// <c>&lt;date value="item.DueOn" /&gt;</c> writes 2026-12-01（周二）, with <c>short="true"</c> 12-01 周二;
/// <c>&lt;date at="item.At" /&gt;</c> writes 2026-11-21 10:42 in Beijing time.
/// </summary>
[HtmlTargetElement("date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : TagHelper
{
    /// <summary>The day.</summary>
    public LocalDate? Value { get; set; }

    /// <summary>The instant, instead of a day.</summary>
    public Instant? At { get; set; }

    /// <summary>Whether to leave out the year.</summary>
    [HtmlAttributeName("short")]
    public bool Brief { get; set; }

    /// <summary>What to write when there is no date.</summary>
    public string Otherwise { get; set; } = "—";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var (machine, text) = (Value, At) switch
        {
            ({ } day, _) => (LocalDatePattern.Iso.Format(day), Brief ? OfficeText.ShortDate(day) : OfficeText.Date(day)),
            (_, { } instant) => (InstantPattern.General.Format(instant), OfficeText.Moment(instant)),
            _ => (null, Otherwise),
        };
        output.TagName = machine is null ? "span" : "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "num");
        if (machine is not null)
            output.Attributes.SetAttribute("datetime", machine);
        output.Content.SetContent(text);
    }
}

using System.Net;
using System.Text;

namespace RequestCases.Application.Alerts;

/// <summary>The text of a mail about alerts: plain, and as HTML for a telephone.</summary>
internal static class AlertMailText
{
    private const string Call = "请登录依申请公开办件系统办理或者督办。";

    /// <summary>Writes both.</summary>
    /// <param name="opening">The first sentence.</param>
    /// <param name="sections">Headings with their alerts, the most urgent first.</param>
    /// <param name="address">Public address of the office, for links; empty for none.</param>
    public static (string Plain, string Html) Write(string opening, IReadOnlyList<(string Heading, IReadOnlyList<AlertLine> Lines)> sections, string address)
    {
        var (plain, html) = (new StringBuilder(), new StringBuilder());
        plain.Append(opening).Append('\n');
        html.Append("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"></head>")
            .Append("<body style=\"margin:0;padding:16px;max-width:640px;font:16px/1.6 sans-serif;color:#1f2933\">").Append(Tag("p", opening));
        foreach (var (heading, lines) in sections)
        {
            plain.Append($"\n【{heading}】\n");
            html.Append(Tag("h2", heading, "margin:20px 0 4px;font-size:17px"));
            foreach (var line in lines)
                Append(line, address, plain, html);
        }
        plain.Append($"\n{Call}{(address.Length > 0 ? $"\n{address}/" : "")}\n");
        html.Append(Tag("p", Call, "margin-top:20px;color:#52606d")).Append("</body></html>");
        return (plain.ToString(), html.ToString());
    }

    private static void Append(AlertLine line, string address, StringBuilder plain, StringBuilder html)
    {
        var title = $"{line.Number} {line.Content}";
        var link = address.Length > 0 ? $"{address}/cases/{line.CaseId}" : null;
        plain.Append($"· {title}\n  {line.Says}\n");
        html.Append("<div style=\"padding:10px 0;border-top:1px solid #d9dfe6\">")
            .Append(link is null ? Tag("b", title) : $"<a href=\"{WebUtility.HtmlEncode(link)}\" style=\"display:block;padding:4px 0;color:#1f5a99;font-weight:600\">{WebUtility.HtmlEncode(title)}</a>")
            .Append(Tag("div", line.Says));
        if (line.MissedWords is { } missed)
        {
            plain.Append($"  {missed}\n");
            html.Append(Tag("div", missed, "color:#52606d;font-size:14px"));
        }
        if (link is not null)
            plain.Append($"  {link}\n");
        html.Append("</div>");
    }

    private static string Tag(string name, string text, string? style = null) =>
        $"<{name}{(style is null ? "" : $" style=\"{style}\"")}>{WebUtility.HtmlEncode(text)}</{name}>";
}

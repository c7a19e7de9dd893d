using System.Net;
using System.Text;

namespace RequestCases.Application.Archiving;

/// <summary>A paper of the volume as a page that any browser opens and prints; whatever people typed stays text.</summary>
internal sealed class PaperPage
{
    private readonly StringBuilder html = new();

    public PaperPage(string title, string caseNumber)
    {
        html.Append("<!doctype html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>").Append(Text($"{title} {caseNumber}")).Append("</title></head>\n<body>\n<h1>").Append(Text(title)).Append("</h1>\n");
    }

    public PaperPage Line(string text)
    {
        html.Append("<p>").Append(Text(text)).Append("</p>\n");
        return this;
    }

    public PaperPage Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string?>> rows)
    {
        html.Append("<table border=\"1\" cellspacing=\"0\" cellpadding=\"6\" width=\"100%\">\n");
        Row("th", head);
        foreach (var row in rows)
            Row("td", row);
        html.Append("</table>\n");
        return this;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes($"{html}</body>\n</html>\n");

    private void Row(string cell, IEnumerable<string?> texts)
    {
        html.Append("<tr>");
        foreach (var text in texts)
            html.Append('<').Append(cell).Append('>').Append(Text(text ?? "")).Append("</").Append(cell).Append('>');
        html.Append("</tr>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text).ReplaceLineEndings("<br>");
}

using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RequestCases.Web.Tests;

/// <summary>What the office answered to a request.</summary>
public sealed record Answer(HttpStatusCode Status, string? Location, HttpHeaders Headers, string Body, IHtmlDocument Document)
{
    /// <summary>The sentences of the box that says what was refused.</summary>
    public string Refusal => Document.QuerySelector("[role=alert]")?.TextContent ?? "";

    /// <summary>The form of the page itself, not the ones of the frame around it.</summary>
    public IHtmlFormElement Form => Document.QuerySelector("main form[method=post]") as IHtmlFormElement
        ?? throw new AssertionException($"No form on the page ({Status}): {Document.Title}");

    /// <summary>What a field of the form holds.</summary>
    public string Typed(string name) => Form.Elements.OfType<IHtmlElement>().FirstOrDefault(e => e.GetAttribute("name") == name) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement { Type: "radio" } => Form.QuerySelector($"input[name='{name}']:checked")?.GetAttribute("value") ?? "",
        IHtmlInputElement input => input.Value,
        _ => throw new AssertionException($"No field {name} on the page {Document.Title}"),
    };

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, response.Headers.Location?.OriginalString, response.Headers, body, new HtmlParser().ParseDocument(body));
    }
}

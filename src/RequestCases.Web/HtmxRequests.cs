namespace RequestCases.Web;

/// <summary>Requests that want a part of a page.</summary>
internal static class HtmxRequests
{
    /// <summary>Whether htmx asks, and a part is enough.</summary>
    public static bool IsHtmx(this HttpRequest request) => request.Headers.ContainsKey("HX-Request");
}

using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using RequestCases.Application.Sample;

namespace RequestCases.Web.Tests;

/// <summary>Somebody at a browser: keeps cookies, follows no redirect, fills in the forms that the pages hold.</summary>
public sealed class Visitor(Uri office, CookieContainer? kept = null)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Visitor>>> SignedIn = [];

    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private readonly CookieContainer cookies = kept ?? new();

    /// <summary>Somebody who is not signed in.</summary>
    public static Visitor Stranger() => new(Site.Office.Address);

    /// <summary>A person of the sample office, signed in once for all tests.</summary>
    public static Task<Visitor> As(string userName) => SignedIn.GetOrAdd(userName, name => new(() => SignInAsync(name))).Value;

    public Task<Answer> Open(string path) => Send(HttpMethod.Get, path);

    /// <summary>The same person with the same cookies at another node.</summary>
    public Visitor At(Uri node) => new(node, cookies);

    /// <summary>Opens a page and goes on to where it leads.</summary>
    public async Task<Answer> Follow(Answer answer) => await Open(answer.Location ?? throw new AssertionException($"No redirect: {answer.Status} {answer.Refusal}"));

    /// <summary>Sends the page's form with some fields filled in.</summary>
    public Task<Answer> Submit(string path, Answer page, params (string Name, string? Value)[] typed) => Post(path, Fill(page.Form, typed));

    public async Task<Answer> Post(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await Send(HttpMethod.Post, path, content);
    }

    /// <summary>Downloads a file.</summary>
    public async Task<byte[]> Fetch(string path)
    {
        var address = new Uri(office, path);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", cookies.GetCookieHeader(address));
        using var response = await Client.SendAsync(request);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content = null)
    {
        var address = new Uri(office, path);
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (cookies.GetCookieHeader(address) is { Length: > 0 } held)
            request.Headers.Add("Cookie", held);
        using var response = await Client.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            cookies.SetCookies(address, cookie);
        return await Answer.ReadAsync(response);
    }

    /// <summary>The fields a browser would send.</summary>
    public static List<KeyValuePair<string, string>> Fill(IHtmlFormElement form, params (string Name, string? Value)[] typed)
    {
        var given = typed.Select(t => t.Name).ToHashSet();
        var fields = form.Elements.SelectMany(Sent).Where(f => !given.Contains(f.Key)).ToList();
        fields.AddRange(typed.Where(t => t.Value is not null).Select(t => KeyValuePair.Create(t.Name, t.Value!)));
        return fields;
    }

    private static IEnumerable<KeyValuePair<string, string>> Sent(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "submit" or "button" or "file" } => [],
        IHtmlInputElement { Name.Length: > 0 } input => [KeyValuePair.Create(input.Name!, input.Value)],
        IHtmlTextAreaElement { Name.Length: > 0 } area => [KeyValuePair.Create(area.Name!, area.Value)],
        IHtmlSelectElement { Name.Length: > 0 } select => [KeyValuePair.Create(select.Name!, select.Value ?? "")],
        _ => [],
    };

    private static async Task<Visitor> SignInAsync(string userName)
    {
        var visitor = Stranger();
        var answer = await visitor.SignIn(userName, SampleOffice.Password);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), $"{userName} could not sign in: {answer.Refusal}");
        return visitor;
    }

    public async Task<Answer> SignIn(string userName, string password, string path = "/sign-in") =>
        await Submit(path, await Open(path), ("UserName", userName), ("Password", password));
}

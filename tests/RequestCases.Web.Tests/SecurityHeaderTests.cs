using System.Net;

namespace RequestCases.Web.Tests;

public sealed class SecurityHeaderTests
{
    [TestCase("/sign-in")]
    [TestCase("/")]
    [TestCase("/health/live")]
    [TestCase("/css/site.css")]
    [TestCase("/no-such-page")]
    [TestCase("/error/500")]
    public async Task Every_answer_keeps_to_itself(string path)
    {
        var answer = await Visitor.Stranger().Open(path);
        Assert.Multiple(() =>
        {
            Assert.That(Header(answer, "Content-Security-Policy"), Does.Contain("default-src 'self'").And.Not.Contain("unsafe"));
            Assert.That(Header(answer, "X-Content-Type-Options"), Is.EqualTo("nosniff"));
            Assert.That(Header(answer, "X-Frame-Options"), Is.EqualTo("DENY"));
            Assert.That(Header(answer, "Referrer-Policy"), Is.EqualTo("same-origin"));
        });
    }

    [Test]
    public async Task Pages_with_applicants_data_are_not_kept_by_the_browser()
    {
        var answer = await (await Visitor.As("linxiao")).Open("/");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Header(answer, "Cache-Control"), Does.Contain("no-store"));
    }

    private static string Header(Answer answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}

using System.Net;

namespace RequestCases.Web.Tests;

public sealed class ErrorPageTests
{
    [TestCase("/no-such-page", 404, "没有找到")]
    [TestCase("/cases/987654321", 404, "没有找到")]
    [TestCase("/cases/not-a-number", 404, "没有找到")]
    public async Task What_does_not_exist_is_said_in_Chinese(string path, int status, string words)
    {
        var answer = await (await Visitor.As("linxiao")).Open(path);
        Assert.That((int)answer.Status, Is.EqualTo(status));
        Assert.That(answer.Body, Does.Contain(words).And.Not.Contain("   at ").And.Not.Contain("Exception"));
    }

    [TestCase(400)]
    [TestCase(403)]
    [TestCase(409)]
    [TestCase(413)]
    [TestCase(500)]
    public async Task Every_error_page_says_what_to_do_and_shows_nothing_of_the_inside(int status)
    {
        var answer = await Visitor.Stranger().Open($"/error/{status}");
        Assert.That(answer.Document.QuerySelector("h1")?.TextContent, Is.Not.Empty);
        Assert.That(answer.Body, Does.Not.Contain("   at ").And.Not.Contain("Exception"));
    }

    [Test]
    public async Task A_form_without_its_token_gets_the_page_that_explains_it()
    {
        var answer = await Visitor.Stranger().Post("/sign-in", []);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Body, Does.Contain("没有收下这次提交"));
    }
}

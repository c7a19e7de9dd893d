using System.Net;

namespace RequestCases.Web.Tests;

public sealed class HealthTests
{
    [Test]
    public async Task The_program_says_that_it_lives()
    {
        var answer = await Visitor.Stranger().Open("/health/live");
        Assert.That((answer.Status, answer.Body), Is.EqualTo((HttpStatusCode.OK, "Healthy")));
    }

    [Test]
    public async Task The_program_says_that_its_database_is_ready()
    {
        var answer = await Visitor.Stranger().Open("/health/ready");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Body, Does.Contain("\"database\":{\"status\":\"Healthy\""));
    }
}

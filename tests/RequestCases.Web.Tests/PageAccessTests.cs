using System.Net;

namespace RequestCases.Web.Tests;

/// <summary>Every page × every role, taken from the running program.</summary>
public sealed class PageAccessTests
{
    [Test]
    public void Every_page_of_the_program_is_in_the_table_and_every_page_of_the_table_in_the_program() =>
        Assert.That(OfficePages.Found, Is.EquivalentTo(OfficePages.Expected.Keys));

    [TestCaseSource(nameof(Pages))]
    public async Task Only_those_whose_work_it_is_open_the_page(string page)
    {
        var expected = OfficePages.Expected[page];
        var path = await expected.Path();
        var answers = new List<string>();
        foreach (var role in OfficePages.People.Keys)
            answers.Add($"{role} {(await (await Visitor.As(expected.PersonOf(role))).Open(path)).Status}");
        Assert.That(answers, Is.EqualTo(OfficePages.People.Keys.Select(role => $"{role} {expected.StatusFor(role)}")), path);
    }

    [TestCaseSource(nameof(Pages))]
    public async Task Who_is_not_signed_in_is_asked_to_sign_in(string page)
    {
        var expected = OfficePages.Expected[page];
        var answer = await Visitor.Stranger().Open(await expected.Path());
        Assert.That(answer.Status == HttpStatusCode.Redirect, Is.Not.EqualTo(expected.Anonymous));
        Assert.That(answer.Location ?? "", expected.Anonymous ? Is.Empty : Does.Contain("/sign-in?returnUrl="));
    }

    // The error page only shows: it takes no form, but answers failed posts.
    private static IEnumerable<string> PagesWithForms() => Pages().Where(page => !page.StartsWith("error/", StringComparison.Ordinal));

    [TestCaseSource(nameof(PagesWithForms))]
    public async Task A_form_without_its_token_is_not_taken(string page)
    {
        var expected = OfficePages.Expected[page];
        var visitor = await Visitor.As(expected.Opener);
        var answer = await visitor.Post(await expected.Path(), []);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCaseSource(nameof(Pages))]
    public async Task The_page_is_in_Chinese_and_has_a_title_and_one_heading(string page)
    {
        var expected = OfficePages.Expected[page];
        var answer = await (await Visitor.As(expected.Opener)).Open(await expected.Path());
        Assert.Multiple(() =>
        {
            Assert.That(answer.Document.DocumentElement.GetAttribute("lang"), Is.EqualTo("zh-CN"));
            Assert.That(answer.Document.Title, Does.Match(@"\p{IsCJKUnifiedIdeographs}"));
            Assert.That(answer.Document.QuerySelectorAll("h1"), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public async Task A_case_of_another_unit_is_not_for_a_handlers_eyes()
    {
        var (id, other) = ((await Site.Cases.At("Issue")).CaseId, await Visitor.As("fangyuan"));
        foreach (var path in new[] { $"/cases/{id}", $"/cases/{id}/ledger", $"/cases/{id}/reply.docx" })
            Assert.That((await other.Open(path)).Status, Is.EqualTo(HttpStatusCode.Forbidden), path);
    }

    [Test]
    public async Task Signing_out_needs_a_token_too()
    {
        var answer = await (await Visitor.As("linxiao")).Post("/sign-out", []);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private static IEnumerable<string> Pages() => OfficePages.Expected.Keys;
}

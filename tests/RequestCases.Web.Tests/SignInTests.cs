using System.Net;
using RequestCases.Application.People;
using RequestCases.Application.Sample;

namespace RequestCases.Web.Tests;

public sealed class SignInTests
{
    private const string Wrong = "not-the-password-1";

    [Test]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        var known = await Visitor.Stranger().SignIn("luhai", Wrong);
        var unknown = await Visitor.Stranger().SignIn("nobody", Wrong);
        Assert.That(known.Refusal, Does.Contain("登录名或者密码不对"));
        Assert.That(unknown.Refusal, Is.EqualTo(known.Refusal));
    }

    [Test]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_too()
    {
        for (var attempt = 0; attempt < 5; attempt++)
            await Visitor.Stranger().SignIn("panyue", Wrong);
        var answer = await Visitor.Stranger().SignIn("panyue", SampleOffice.Password);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Refusal, Does.Contain("账号已锁定"));
    }

    [Test]
    public async Task Who_has_left_the_office_cannot_sign_in()
    {
        var context = await Site.Office.As("admin");
        var leaver = await Site.Office.As("songlei");
        var input = new PersonInput
        {
            Id = leaver.Actor.Id,
            UserName = "songlei",
            DisplayName = "宋磊",
            UnitId = leaver.Actor.UnitId,
            Roles = [OfficeRoles.UnitHead],
            IsActive = false,
        };
        await Site.Office.With((OfficeDirectory directory) => directory.SavePersonAsync(input, context));
        var answer = await Visitor.Stranger().SignIn("songlei", SampleOffice.Password);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("https://example.com/")]
    [TestCase("//example.com/")]
    [TestCase("/\\example.com")]
    [TestCase("javascript:alert(1)")]
    public async Task After_sign_in_nobody_is_led_to_another_site(string returnUrl)
    {
        var answer = await Visitor.Stranger().SignIn("heping", SampleOffice.Password, $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.That((answer.Status, answer.Location), Is.EqualTo((HttpStatusCode.Redirect, "/")));
    }

    [Test]
    public async Task After_sign_in_a_person_comes_to_the_page_that_was_asked_for()
    {
        var stranger = Visitor.Stranger();
        var sent = await stranger.Open("/cases?q=1");
        var answer = await stranger.SignIn("heping", SampleOffice.Password, new Uri(sent.Location!).PathAndQuery);
        Assert.That(answer.Location, Is.EqualTo("/cases?q=1"));
    }

    [Test]
    public async Task After_sign_out_the_pages_ask_to_sign_in_again()
    {
        var visitor = Visitor.Stranger();
        await visitor.SignIn("heping", SampleOffice.Password);
        var inbox = await visitor.Open("/");
        var token = inbox.Document.QuerySelector("form[action='/sign-out'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await visitor.Post("/sign-out", [KeyValuePair.Create("__RequestVerificationToken", token)]);
        Assert.That((await visitor.Open("/")).Location, Does.Contain("/sign-in"));
    }

    [Test]
    public async Task The_cookie_cannot_be_read_by_a_script()
    {
        var answer = await Visitor.Stranger().SignIn("heping", SampleOffice.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("requestcases=", StringComparison.Ordinal));
        Assert.That(cookie, Does.Contain("httponly").IgnoreCase.And.Contain("samesite=lax").IgnoreCase);
    }
}

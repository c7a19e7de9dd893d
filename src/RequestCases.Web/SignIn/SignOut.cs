using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using RequestCases.Application.People;

namespace RequestCases.Web.SignIn;

/// <summary>Ends a sign-in.</summary>
internal static class SignOut
{
    public static async Task<IResult> ExecuteAsync(HttpContext context, IAntiforgery antiforgery, SignInManager<Person> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        await signIn.SignOutAsync();
        return Results.Redirect("/sign-in");
    }
}

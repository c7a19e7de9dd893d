using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.People;

namespace RequestCases.Web.Pages.Account;

/// <summary>修改密码, for everyone who is signed in.</summary>
public sealed class PasswordModel(OfficeDirectory directory, SignInManager<Person> signIn, IClock clock) : OfficePageModel(clock)
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    /// <summary>Changes the password.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => CarryOutAsync(
        async context =>
        {
            await signIn.RefreshSignInAsync(await directory.ChangePasswordAsync(Input, context, cancellation));
            return new CaseResult(0, "密码已经修改，下次登录请用新密码；在其他电脑上的登录随即失效");
        },
        _ => "/",
        () => Task.FromResult<IActionResult>(Page()));
}

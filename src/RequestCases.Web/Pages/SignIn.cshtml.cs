using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Application.Sample;

namespace RequestCases.Web.Pages;

/// <summary>登录.</summary>
[AllowAnonymous]
public sealed class SignInModel(SignInManager<Person> signIn, OfficeDb db, IHostEnvironment environment) : PageModel
{
    /// <summary>登录名</summary>
    [BindProperty(SupportsGet = true), Display(Name = "登录名"), Text(40)]
    public string? UserName { get; set; }

    /// <summary>密码</summary>
    [BindProperty, Display(Name = "密码"), Asked, DataType(DataType.Password)]
    public string? Password { get; set; }

    /// <summary>Where to go after signing in.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Why the sign-in failed.</summary>
    public string? Failure { get; private set; }

    /// <summary>本机关名称.</summary>
    public string AgencyName { get; private set; } = "";

    /// <summary>The people of the sample office, in Development only.</summary>
    public IReadOnlyList<SamplePerson> DemoPeople => environment.IsDevelopment() ? SampleOffice.People : [];

    /// <summary>Opens the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        // Nothing was submitted, so nothing is wrong yet.
        ModelState.Clear();
        await LoadAsync(cancellation);
    }

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var result = await signIn.PasswordSignInAsync(UserName!, Password!, isPersistent: false, lockoutOnFailure: true);
            if (result.Succeeded)
                return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
            Failure = result.IsLockedOut
                ? "连续输错密码，账号已锁定 10 分钟。如需立即登录，请联系系统管理员重设密码。"
                : "登录名或者密码不对，或者账号已经停用。请重新输入。";
        }
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation) =>
        AgencyName = await db.Agency.Select(a => a.Name).SingleOrDefaultAsync(cancellation) ?? "";
}

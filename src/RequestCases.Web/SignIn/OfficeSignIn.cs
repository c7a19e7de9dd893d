using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RequestCases.Application.Data;
using RequestCases.Application.People;

namespace RequestCases.Web.SignIn;

/// <summary>Sign-in by ASP.NET Core Identity with a cookie; what is not allowed by name is refused.</summary>
public static class OfficeSignIn
{
    /// <summary>Registers sign-in and the policies of the pages.</summary>
    public static IServiceCollection AddOfficeSignIn(this IServiceCollection services)
    {
        services.AddIdentity<Person, IdentityRole>(options =>
            {
                options.Password.RequiredLength = 8;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<OfficeDb>()
            .AddDefaultTokenProviders()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddSignInManager<ActivePeopleSignIn>()
            .AddClaimsPrincipalFactory<OfficeClaims>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.ConfigureApplicationCookie(ConfigureCookie);
        services.AddScoped<IClaimsTransformation, DeputyStanding>();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(Policies.SignedIn)
            .AddPolicy(Policies.Registering, Policies.For(OfficeRoles.Clerk))
            .AddPolicy(Policies.Supervising, Policies.For(OfficeRoles.Supervisor, OfficeRoles.UnitHead, OfficeRoles.Approver, OfficeRoles.Administrator))
            .AddPolicy(Policies.PreviewingAlerts, Policies.For(OfficeRoles.Supervisor, OfficeRoles.Administrator))
            .AddPolicy(Policies.ReadingLetters, Policies.For(OfficeRoles.Clerk, OfficeRoles.Archivist, OfficeRoles.Supervisor))
            .AddPolicy(Policies.Administering, Policies.For(OfficeRoles.Administrator));
        return services;
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/error/403";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.Cookie.Name = "requestcases";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        var redirectToLogin = options.Events.OnRedirectToLogin;
        options.Events.OnRedirectToLogin = context =>
        {
            // A part of a page must not be replaced by the sign-in page.
            if (!context.Request.IsHtmx())
                return redirectToLogin(context);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };
        var validate = options.Events.OnValidatePrincipal;
        options.Events.OnValidatePrincipal = async context =>
        {
            try
            {
                await validate(context);
            }
            catch (Exception e) when (e.IsDatabaseAway())
            {
                // Who was signed in stays so for this request: what it asks for meets the database itself, and is told so on a page.
            }
        };
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}

/// <summary>Lets only those sign in who still work in the office.</summary>
internal sealed class ActivePeopleSignIn(
    UserManager<Person> users, IHttpContextAccessor accessor, IUserClaimsPrincipalFactory<Person> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Person>> log, Microsoft.AspNetCore.Authentication.IAuthenticationSchemeProvider schemes, IUserConfirmation<Person> confirmation)
    : SignInManager<Person>(users, accessor, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Person user) => user.IsActive && await base.CanSignInAsync(user);
}

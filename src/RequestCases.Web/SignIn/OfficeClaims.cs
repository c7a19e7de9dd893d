using System.Collections.Frozen;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using RequestCases.Application.People;

namespace RequestCases.Web.SignIn;

/// <summary>Puts name and unit of a person into the sign-in, so that a request needs no query to know who acts.</summary>
public sealed class OfficeClaims(UserManager<Person> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Person, IdentityRole>(users, roles, options)
{
    private const string DisplayName = "office:name";
    private const string UnitId = "office:unit";

    /// <summary>The person of a request as an actor.</summary>
    public static Actor ActorOf(ClaimsPrincipal user)
    {
        var deputy = user.Identities.OfType<DeputyIdentity>().FirstOrDefault();
        return new Actor(
            user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in."),
            user.FindFirstValue(DisplayName) ?? "",
            int.TryParse(user.FindFirstValue(UnitId), CultureInfo.InvariantCulture, out var unit) ? unit : null,
            user.FindAll(ClaimTypes.Role).Select(c => c.Value).ToFrozenSet())
        {
            For = deputy?.For ?? [],
            IsReplaced = deputy?.IsReplaced ?? false,
        };
    }

    /// <inheritdoc />
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        if (user.UnitId is { } unit)
            identity.AddClaim(new Claim(UnitId, unit.ToString(CultureInfo.InvariantCulture)));
        return identity;
    }
}

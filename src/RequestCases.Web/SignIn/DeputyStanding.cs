using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Data;
using RequestCases.Application.Deputies;

namespace RequestCases.Web.SignIn;

/// <summary>Adds to the person of a request for whom they stand in today. Read anew with each request and never kept in a cookie: it ends with the day.</summary>
internal sealed class DeputyStanding(OfficeDb db, IClock clock, IHttpContextAccessor accessor) : IClaimsTransformation
{
    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        var context = accessor.HttpContext;
        if (principal.Identity is not { IsAuthenticated: true } || context?.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return principal;
        try
        {
            var actor = await Standing.OnAsync(db, OfficeClaims.ActorOf(principal), OfficeTime.DateAt(clock.GetCurrentInstant()), context?.RequestAborted ?? default);
            return actor is { For.Count: 0, IsReplaced: false } ? principal : new ClaimsPrincipal([.. principal.Identities, new DeputyIdentity(actor.For, actor.IsReplaced)]);
        }
        catch (Exception e) when (e.IsDatabaseAway())
        {
            // The page itself will say that the database is away.
            return principal;
        }
    }
}

/// <summary>For whom a person stands in.</summary>
internal sealed class DeputyIdentity(IReadOnlyList<AbsentPerson> absent, bool isReplaced) : ClaimsIdentity
{
    public IReadOnlyList<AbsentPerson> For { get; } = absent;

    public bool IsReplaced { get; } = isReplaced;
}

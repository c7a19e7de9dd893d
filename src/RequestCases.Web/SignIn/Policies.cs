using Microsoft.AspNetCore.Authorization;

namespace RequestCases.Web.SignIn;

/// <summary>Who may open which pages.</summary>
public static class Policies
{
    /// <summary>收件登记.</summary>
    public const string Registering = nameof(Registering);

    /// <summary>督办总览.</summary>
    public const string Supervising = nameof(Supervising);

    /// <summary>提醒预告.</summary>
    public const string PreviewingAlerts = nameof(PreviewingAlerts);

    /// <summary>发文登记.</summary>
    public const string ReadingLetters = nameof(ReadingLetters);

    /// <summary>系统管理.</summary>
    public const string Administering = nameof(Administering);

    /// <summary>Anyone who is signed in: what holds where nothing else is said.</summary>
    public static AuthorizationPolicy SignedIn { get; } = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

    /// <summary>Those who hold one of the roles.</summary>
    public static AuthorizationPolicy For(params string[] roles) => new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(roles).Build();
}

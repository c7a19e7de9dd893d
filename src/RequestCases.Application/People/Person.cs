using Microsoft.AspNetCore.Identity;

namespace RequestCases.Application.People;

/// <summary>Somebody who works in the office and signs in.</summary>
public sealed class Person : IdentityUser
{
    /// <summary>姓名.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Unit the person belongs to.</summary>
    public int? UnitId { get; set; }

    /// <summary>Unit the person belongs to.</summary>
    public Unit? Unit { get; set; }

    /// <summary>False once the person has left; cannot sign in.</summary>
    public bool IsActive { get; set; } = true;
}

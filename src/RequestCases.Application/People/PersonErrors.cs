using Microsoft.AspNetCore.Identity;
using RequestCases.Application.Operations;

namespace RequestCases.Application.People;

/// <summary>What sign-in refuses about a person, beside the field it is about.</summary>
internal static class PersonErrors
{
    /// <summary>Throws unless it succeeded.</summary>
    /// <param name="result">What Identity answered.</param>
    /// <param name="passwordField">Field of the form that holds the new password.</param>
    public static void Demand(IdentityResult result, string passwordField = nameof(PersonInput.Password))
    {
        if (!result.Succeeded)
            throw new InputRefusedException([.. result.Errors.Select(e => new FieldError(FieldOf(e.Code, passwordField), e.Description))]);
    }

    private static string FieldOf(string code, string passwordField) => code switch
    {
        nameof(IdentityErrorDescriber.PasswordMismatch) => nameof(PasswordInput.Current),
        nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.InvalidUserName) => nameof(PersonInput.UserName),
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.InvalidEmail) => nameof(PersonInput.Email),
        _ => code.StartsWith("Password", StringComparison.Ordinal) ? passwordField : "",
    };
}

using System.ComponentModel.DataAnnotations;
using RequestCases.Core;

namespace RequestCases.Application.Operations;

/// <summary>What was typed is incomplete or impossible; each field says why.</summary>
public sealed class InputRefusedException(IReadOnlyList<FieldError> errors)
    : RefusedException("INPUT_REFUSED", string.Join(" ", errors.Select(e => e.Message)))
{
    /// <summary>Field by field.</summary>
    public IReadOnlyList<FieldError> Errors { get; } = errors;

    /// <summary>Throws unless every annotated field is in order.</summary>
    public static void ThrowIfInvalid(object input)
    {
        if (ErrorsOf(input) is { Count: > 0 } errors)
            throw new InputRefusedException(errors);
    }

    /// <summary>What is wrong with annotated fields; rows of a form are asked one by one.</summary>
    public static IReadOnlyList<FieldError> ErrorsOf(object input)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(input, new ValidationContext(input), results, validateAllProperties: true);
        return [.. results.Select(r => new FieldError(r.MemberNames.FirstOrDefault() ?? "", r.ErrorMessage!))];
    }
}

/// <summary>One field and what is wrong with it.</summary>
/// <param name="Field">Property name of the input.</param>
/// <param name="Message">What is wrong and what to do, in Chinese.</param>
public sealed record FieldError(string Field, string Message);

using System.ComponentModel.DataAnnotations;

namespace RequestCases.Application.Operations;

/// <summary>A text a person types: its length is bounded and it holds no control characters.</summary>
/// <param name="max">Most characters allowed.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextAttribute(int max) : ValidationAttribute
{
    /// <summary>Most characters allowed.</summary>
    public int Max { get; } = max;

    /// <summary>Whether it may be left empty.</summary>
    public bool Optional { get; set; }

    /// <inheritdoc />
    public override bool RequiresValidationContext => true;

    /// <inheritdoc />
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var text = value as string;
        var label = validationContext.DisplayName;
        if (string.IsNullOrWhiteSpace(text))
            return Optional ? ValidationResult.Success : Refuse($"请填写{label}。", validationContext);
        if (text.Length > Max)
            return Refuse($"{label}最多 {Max} 字，现有 {text.Length} 字，请精简，或者把全文作为材料上传。", validationContext);
        return text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            ? Refuse($"{label}含有不可见的控制字符（可能是从其他文件粘贴带入），请删除后重新填写。", validationContext)
            : ValidationResult.Success;
    }

    private static ValidationResult Refuse(string message, ValidationContext context) =>
        new(message, context.MemberName is { } member ? [member] : null);
}

/// <summary>A date, number or choice that must be given.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AskedAttribute : RequiredAttribute
{
    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => $"请填写{name}。";
}

using NodaTime;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A reply that is issued needs no extension.</summary>
public sealed record ExtensionMustPrecedeIssue : Rule
{
    private ExtensionMustPrecedeIssue(LocalDate issuedOn)
        : base("EXTENSION_AFTER_ISSUE", "《政府信息公开条例》第三十三条第二款", $"答复已于{issuedOn:uuuu-MM-dd}制发，不能再延期。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate? issuedOn) =>
        issuedOn is { } on ? new ExtensionMustPrecedeIssue(on) : null;
}

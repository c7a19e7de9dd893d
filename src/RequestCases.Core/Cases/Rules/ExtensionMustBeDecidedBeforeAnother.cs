namespace RequestCases.Core.Cases.Rules;

/// <summary>One extension is asked for at a time.</summary>
public sealed record ExtensionMustBeDecidedBeforeAnother : Rule
{
    private ExtensionMustBeDecidedBeforeAnother()
        : base("EXTENSION_PENDING", "《政府信息公开条例》第三十三条第二款", "已有一项延期申请在办，不能重复提出。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(ExtensionRecord? current) =>
        current is { IsOpen: true } ? new ExtensionMustBeDecidedBeforeAnother() : null;
}

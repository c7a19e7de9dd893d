namespace RequestCases.Core.Cases.Rules;

/// <summary>There is an extension to decide on or to tell only when somebody asked for one.</summary>
public sealed record ExtensionMustBeAskedForFirst : Rule
{
    private ExtensionMustBeAskedForFirst()
        : base("EXTENSION_NOT_ASKED", "《政府信息公开条例》第三十三条第二款", "本件没有延期申请，不能审批或者告知延期。请先申请延期。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(ExtensionRecord? extension) => extension is null ? new ExtensionMustBeAskedForFirst() : null;
}

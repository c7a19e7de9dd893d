using NodaTime;

namespace RequestCases.Core.Cases.Rules;

/// <summary>An extension is told to the applicant after the head of the disclosure office approved it.</summary>
public sealed record ExtensionMustBeApprovedBeforeItIsTold : Rule
{
    private ExtensionMustBeApprovedBeforeItIsTold()
        : base("EXTENSION_TOLD_BEFORE_APPROVAL", "《政府信息公开条例》第三十三条第二款", "告知延期的日期不能早于批准延期的日期。请核对日期。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate? decidedOn, LocalDate notifiedOn) =>
        decidedOn is { } decided && notifiedOn >= decided ? null : new ExtensionMustBeApprovedBeforeItIsTold();
}

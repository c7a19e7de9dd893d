namespace RequestCases.Core.Cases.Rules;

/// <summary>A number that was given up stays given up.</summary>
public sealed record LetterCanBeVoidOnlyOnce : Rule
{
    private LetterCanBeVoidOnlyOnce(string number)
        : base("LETTER_VOID_ALREADY", "发文登记", $"{number}已经作废，不能再次作废。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(string number, bool isVoid) => isVoid ? new LetterCanBeVoidOnlyOnce(number) : null;
}

namespace RequestCases.Core.Cases.Rules;

/// <summary>Who asks for a reopening does not decide on it.</summary>
public sealed record ReopeningMustBeDecidedByAnotherPerson : Rule
{
    private ReopeningMustBeDecidedByAnotherPerson()
        : base("REOPENING_OWN", "《政府信息公开条例》第四十五条", "重新打开不能由申请人自己批准。请另一位签发人决定。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(string requestedById, string deciderId) =>
        requestedById == deciderId ? new ReopeningMustBeDecidedByAnotherPerson() : null;
}

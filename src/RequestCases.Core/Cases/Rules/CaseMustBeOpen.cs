namespace RequestCases.Core.Cases.Rules;

/// <summary>An archived case is read-only.</summary>
public sealed record CaseMustBeOpen : Rule
{
    private CaseMustBeOpen(string number)
        : base("CASE_CLOSED", "《政府信息公开条例》第四十五条", $"办件{number}已办结归档，不能再办理。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(RequestCase requestCase) =>
        requestCase.Status == CaseStatus.Open ? null : new CaseMustBeOpen(requestCase.Number);
}

namespace RequestCases.Core.Cases.Rules;

/// <summary>An extension adds at least one working day.</summary>
public sealed record ExtensionMustBeAtLeastOneWorkingDay(int Workdays) : Rule(
    "EXTENSION_TOO_SHORT",
    "《政府信息公开条例》第三十三条第二款",
    $"延长的工作日数应当至少为1，填写的是{Workdays}。请填写要延长的工作日数。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(int workdays) =>
        workdays >= 1 ? null : new ExtensionMustBeAtLeastOneWorkingDay(workdays);
}

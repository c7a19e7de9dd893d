namespace RequestCases.Core.Alerts;

/// <summary>One step of a rule.</summary>
/// <param name="Offset">Working days from the last day: -3 is three before it, 0 the day itself, 2 the second after it.</param>
/// <param name="To">Whom it reaches.</param>
public sealed record AlertStep(int Offset, params IReadOnlyList<Rung> To)
{
    /// <summary>提前 3 个工作日, 到期当日, 逾期 2 个工作日.</summary>
    public static string Words(int offset) => offset switch
    {
        < 0 => $"提前 {-offset} 个工作日",
        0 => "到期当日",
        _ => $"逾期 {offset} 个工作日",
    };
}

namespace RequestCases.Core.Alerts;

/// <summary>Whom an alert reaches: the rungs of the ladder, each above the one before.</summary>
public enum Rung
{
    /// <summary>经办人: whose task it is; for the reply the handler of the case.</summary>
    Handler,

    /// <summary>处室负责人: the head of the unit that has it.</summary>
    UnitHead,

    /// <summary>公开工作机构: its head, else its clerks.</summary>
    Office,

    /// <summary>督办领导</summary>
    Supervisor,

    /// <summary>分管领导: who signs the replies.</summary>
    Leader,
}

/// <summary>The ladder in words.</summary>
public static class Ladder
{
    /// <summary>Every rung with its name, the lowest first.</summary>
    public static IReadOnlyDictionary<Rung, string> Names { get; } = new Dictionary<Rung, string>
    {
        [Rung.Handler] = "经办人",
        [Rung.UnitHead] = "处室负责人",
        [Rung.Office] = "公开工作机构",
        [Rung.Supervisor] = "督办领导",
        [Rung.Leader] = "分管领导",
    };

    /// <summary>经办人、处室负责人.</summary>
    public static string Words(IEnumerable<Rung> rungs) => string.Join('、', rungs.Order().Select(rung => Names[rung]));
}

using RequestCases.Core.Cases.Archiving;

namespace RequestCases.Core.Cases.Rules;

/// <summary>What a volume should hold and does not is explained by who closes it.</summary>
public sealed record GapsInTheVolumeMustBeExplained : Rule
{
    private GapsInTheVolumeMustBeExplained(IEnumerable<string> names)
        : base("VOLUME_GAPS_UNEXPLAINED", "《政府信息公开条例》第四十五条", $"卷宗里还缺：{string.Join("、", names)}。请补齐，或者在备注里写明为什么没有（例如纸质原件的存放位置）。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(IReadOnlyList<ChecklistEntry> checklist, string? note)
    {
        var missing = checklist.Where(e => e.State == ChecklistState.Missing).Select(e => e.Name).ToList();
        return missing.Count > 0 && string.IsNullOrWhiteSpace(note) ? new GapsInTheVolumeMustBeExplained(missing) : null;
    }
}

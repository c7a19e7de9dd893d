using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Who corrects a date knows which recorded facts lose their effect on the clock by it.</summary>
public sealed record LostEffectMustBeKnown : Rule
{
    private LostEffectMustBeKnown(IReadOnlyList<RefusedFact> lost)
        : base("CORRECTION_LOSES_EFFECT", lost[0].Rule.Article,
            $"按更正后的日期，有 {lost.Count} 项记录对期限不再有效力：{string.Concat(lost.Select(l => l.Rule.Message))}日期属实的，请勾选“已知晓”后再提交。")
    {
    }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(IReadOnlyList<RefusedFact> lost, bool isKnown) => isKnown || lost.Count == 0 ? null : new LostEffectMustBeKnown(lost);
}

using NodaTime;
using RequestCases.Core.Cases.Corrections;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A correction replaces a date; only what may be unknown can be left empty.</summary>
public sealed record CorrectedDateMustBeGiven : Rule
{
    private CorrectedDateMustBeGiven(string label) : base("CORRECTED_DATE_MISSING", "期限计算规则", $"“{label}”不能留空，请填写正确的日期。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(RecordedDate recorded, LocalDate? date) =>
        date is not null || recorded.MayBeEmpty ? null : new CorrectedDateMustBeGiven(recorded.Label);
}

using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Everything that is unclear is told in one go.</summary>
public sealed record SupplementCanBeAskedForOnlyOnce(LocalDate FirstNoticeOn) : Rule(
    "SUPPLEMENT_TWICE",
    "《政府信息公开条例》第三十条",
    $"已于 {FirstNoticeOn.WithWeekday()}告知补正，补正事项应当一次性告知。补正后仍不明确的，按“无法提供—补正后申请内容仍不明确”答复。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate? firstNoticeOn) =>
        firstNoticeOn is null ? null : new SupplementCanBeAskedForOnlyOnce(firstNoticeOn.Value);
}

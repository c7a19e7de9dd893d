using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace RequestCases.Core.Cases.Replies.Warnings;

/// <summary>Dates in the body that cannot be or are not those of the case.</summary>
internal static partial class BodyDates
{
    public static IEnumerable<DraftWarning> Of(DraftCheck check)
    {
        foreach (var date in Written().Matches(check.Body).Select(match => match.Value).Distinct())
        {
            if (Read(date) is not { } day)
                yield return new("DATE_IMPOSSIBLE", $"正文里的“{date}”不是真实的日期", "请核对后改正。");
            else if (day > check.Today)
                yield return new("DATE_AHEAD", $"正文里的“{date}”在今天之后", "请核对；如果是约定查阅、领取的日期，可以不改。");
        }
        if (Receipt().Match(check.Body) is { Success: true } receipt && check.Case.ReceivedOn is { } received
            && Read(receipt.Groups[1].Value) is { } said && said != received)
        {
            yield return new(
                "RECEIPT_DATE_DIFFERS",
                $"正文写的收到日是{receipt.Groups[1].Value}，办件的收到日是{received.Year}年{received.Month}月{received.Day}日",
                "请改成办件的收到日；办件登记错了的，先更正日期。");
        }
    }

    private static LocalDate? Read(string text)
    {
        var match = Written().Match(text);
        int Part(int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var (year, month, day) = (Part(1), Part(2), Part(3));
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
    }

    [GeneratedRegex(@"(\d{4})年(\d{1,2})月(\d{1,2})日")]
    private static partial Regex Written();

    [GeneratedRegex(@"(\d{4}年\d{1,2}月\d{1,2}日)收到[^。；补]{0,60}申请")]
    private static partial Regex Receipt();
}

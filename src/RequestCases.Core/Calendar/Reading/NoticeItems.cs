using System.Text.RegularExpressions;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>Where the items of a notice begin and end.</summary>
internal static partial class NoticeItems
{
    /// <summary>The items (festival, as notices name it, and text), in the order written.</summary>
    /// <param name="plain">A text as <see cref="PlainText"/> gives it, up to the signature.</param>
    /// <param name="year">The year of the notice; an item may repeat it.</param>
    /// <param name="before">What stands before the first item; everything when there is none.</param>
    public static IReadOnlyList<(string Name, string Text)> Of(string plain, int year, out string before)
    {
        var heads = Head().Matches(plain);
        before = heads.Count == 0 ? plain : plain[..heads[0].Index];
        return [.. heads.Select((head, n) =>
        {
            if (head.Groups["year"] is { Success: true } written && int.Parse(written.ValueSpan, provider: null) != year)
                throw NoticeRefusal.Of("NOTICE_YEAR_MIXED", PlainText.Joined(head.Value), $"说的年份和标题不同，标题写的是{year}年");
            var start = head.Index + head.Length;
            var end = n + 1 < heads.Count ? heads[n + 1].Index : plain.Length;
            return (Festivals.Canonical(head.Groups["name"].Value), plain[start..end]);
        })];
    }

    private const string Number = "（?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})）?";

    // A festival with a colon, or at once a day, at the beginning of a sentence; a numbered item with a colon may bear a new name.
    [GeneratedRegex(
        "(?:(?<=[。；：\n])|^)(?:"
        + "(?:" + Number + "[、.]?\n?)?(?:(?<year>[0-9]{4})年)?(?<name>" + Festivals.Names + ")(?:(?:假期|放假安排|放假时间|放假)?：|\n?(?=[0-9]))"
        + "|" + Number + "[、.]\n?(?<name>[\u4e00-\u9fff]{2,30}?(?:节|日))：\n?(?=[0-9]))")]
    private static partial Regex Head();
}

using System.Text.RegularExpressions;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>
/// Reads the pasted text of a notice of the State Council's office on days off. Its form may vary (brackets, digits, blanks, lines);
/// its meaning may not: what is not understood to the last word is refused by naming the sentence.
/// </summary>
public static partial class NoticeText
{
    private const int LongestText = 50_000;

    /// <summary>Reads a year's notice, or one that changes a year's notice.</summary>
    /// <param name="text">The whole text: title, number, items, signature with date.</param>
    /// <param name="known">The notices known so far; a changing notice is read over the state before its issue.</param>
    /// <returns>The notice; for a changing one the changed notice with its latest <see cref="HolidayNotice.Amendments"/>.</returns>
    /// <exception cref="RefusedException">NOTICE_UNREADABLE or a code for what contradicts itself; the message names the sentence.</exception>
    public static HolidayNotice Read(string text, IReadOnlyCollection<HolidayNotice> known)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RefusedException("NOTICE_UNREADABLE", "没有内容。请粘贴通知全文，从标题到落款。");
        if (text.Length > LongestText)
            throw new RefusedException("NOTICE_TOO_LARGE", $"粘贴的文字超过{LongestText}字，不像是放假安排的通知。请只粘贴通知全文。");
        var plain = PlainText.Of(text);
        var heading = NoticeHeading.Read(plain);
        CalendarRange.CheckYear(heading.Year);
        RefuseStrayOrders(plain[heading.BodyEnd..]);
        var items = NoticeItems.Of(plain[..heading.BodyEnd], heading.Year, out var before);
        var notice = heading.ChangedFestivals is { } changed ? Changed(heading, changed, items, before, known) : OfYear(heading, items, before);
        NoticeCheck.EnsureSound(notice);
        return notice;
    }

    private static HolidayNotice OfYear(NoticeHeading heading, IReadOnlyList<(string Name, string Text)> items, string before)
    {
        if (items.Count == 0)
            throw NoticeRefusal.Missing("各个节日的安排", "连同“一、元旦：1月1日放假……”各条一起粘贴");
        RefuseStrayOrders(before);
        var festivals = items.Select(item => ItemReader.Read(item.Name, item.Text, heading.Year)).ToList();
        RefuseRepeated(festivals);
        RefuseMissing(before, festivals);
        return NoticeAssembly.OfYear(heading.Year, heading.Source, heading.Issued, festivals) with { DocNoVerified = true };
    }

    private static HolidayNotice Changed(
        NoticeHeading heading, string changed, IReadOnlyList<(string Name, string Text)> items, string before, IReadOnlyCollection<HolidayNotice> known)
    {
        var original = NoticeAssembly.Known(known, heading.Year, heading.Issued.PlusDays(-1));
        var (announcement, orders) = Announced(before);
        RefuseStrayOrders(items.Count == 0 ? announcement : before);
        if (items.Count == 0)
            items = [(changed, TitleLine().Replace(orders, ""))];
        var festivals = items.Select(item =>
        {
            var soFar = NoticeAssembly.DaysOf(original, item.Name);
            return ItemReader.Read(soFar.Name, item.Text, heading.Year, soFar);
        }).ToList();
        RefuseRepeated(festivals);
        return NoticeAssembly.Change(original, heading.Source, heading.Issued, festivals);
    }

    // Without the usual announcement the orders begin with the first line that is one.
    private static (string Announcement, string Orders) Announced(string before)
    {
        if (AnnouncementEnd().Match(before) is { Success: true } match)
            return (before[..(match.Index + match.Length)], before[(match.Index + match.Length)..]);
        var lines = before.Split('\n');
        var first = Math.Max(0, Array.FindIndex(lines, line => Sentences.Of(line).Any(Sentences.IsOrder)));
        return (string.Join('\n', lines[..first]), string.Join('\n', lines[first..]));
    }

    private static void RefuseStrayOrders(string text)
    {
        if (Sentences.Of(text).FirstOrDefault(Sentences.IsOrder) is { } stray)
            throw NoticeRefusal.Unread(stray, "不在任何一个节日的安排里，没有读懂");
    }

    private static void RefuseRepeated(List<FestivalDays> festivals)
    {
        var twice = festivals.SelectMany(f => Festivals.Of(f.Name)).GroupBy(name => name).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw new RefusedException("NOTICE_FESTIVAL_TWICE", $"“{twice.Key}”的安排写了两次，请核对粘贴的内容。");
    }

    // 现将2026年元旦、春节……的具体安排通知如下: what is announced must follow, or the text was cut.
    private static void RefuseMissing(string before, List<FestivalDays> festivals)
    {
        var named = festivals.SelectMany(f => Festivals.Of(f.Name)).ToHashSet();
        var announced = Announced().Match(PlainText.Joined(before));
        var missing = announced.Groups["name"].Captures.Select(c => Festivals.Canonical(c.Value)).FirstOrDefault(name => !named.Contains(name));
        if (missing is not null)
            throw NoticeRefusal.Missing($"{missing}的安排，开头却说有", "粘贴通知全文，不要漏掉中间的条目");
    }

    [GeneratedRegex("现(?:将|就|对)[0-9]{4}年(?:(?<name>" + Festivals.Name + ")[、和与及]?)+")]
    private static partial Regex Announced();

    // 一、调整安排: a line of its own that only announces the days of the next.
    [GeneratedRegex("(?<=\n|^)(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[、.][\u4e00-\u9fff]{2,20}\n(?=[0-9])")]
    private static partial Regex TitleLine();

    [GeneratedRegex("如\n?下[。：]")]
    private static partial Regex AnnouncementEnd();
}

using System.Text.RegularExpressions;
using NodaTime;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>What a notice says of itself: title, number, day and year.</summary>
/// <param name="Year">The year in the title.</param>
/// <param name="Source">Issuer, title and number.</param>
/// <param name="Issued">The day under the signature.</param>
/// <param name="ChangedFestivals">The festivals of the title when the notice changes an earlier one; otherwise null.</param>
internal sealed partial record NoticeHeading(int Year, string Source, LocalDate Issued, string? ChangedFestivals)
{
    /// <summary>Where in the text the signature begins.</summary>
    public required int BodyEnd { get; init; }

    /// <summary>Reads it from a text as <see cref="PlainText"/> gives it.</summary>
    /// <exception cref="RefusedException">A part is missing, or two parts contradict each other.</exception>
    public static NoticeHeading Read(string plain)
    {
        var joined = PlainText.Joined(plain);
        var title = Title().Matches(joined).FirstOrDefault(t => !Quoted().IsMatch(joined[..t.Index]))
            ?? throw NoticeRefusal.Missing("标题，不知道是哪一年的安排", "连同标题一起粘贴，例如“国务院办公厅关于2026年部分节假日安排的通知”");
        var number = DocumentNumber.Find(joined)
            ?? throw NoticeRefusal.Missing("发文字号", "补上发文字号，例如“国办发明电〔2025〕7号”");
        CheckIssuer(joined[..title.Index]);

        var year = int.Parse(title.Groups["year"].ValueSpan, provider: null);
        CheckAnnouncement(joined, year);
        var (issued, end) = Signature(plain);
        if (number.Year != issued.Year)
            throw new RefusedException("NOTICE_NUMBER_MISMATCH", $"发文字号“{number.Text}”的年份和成文日期{issued.WithWeekday()}对不上，请核对。");
        var issuer = number.Text.StartsWith("国办", StringComparison.Ordinal) ? "国务院办公厅" : "国务院";
        var name = $"关于{title.Groups["change"].Value}{year}年{title.Groups["what"].Value}的通知";
        return new NoticeHeading(year, $"{issuer}{name} {number.Text}", issued, Changed(title)) { BodyEnd = end };
    }

    private static string? Changed(Match title)
    {
        if (!title.Groups["change"].Success)
            return null;
        var names = FestivalNames().Match(title.Groups["what"].Value);
        return names.Success
            ? Festivals.Canonical(names.Value)
            : throw NoticeRefusal.Unread(title.Value, "没有写明改的是哪个节日");
    }

    private static void CheckIssuer(string beforeTitle)
    {
        var other = OtherIssuer().Match(beforeTitle);
        if (other.Success)
            throw new RefusedException("NOTICE_NOT_STATE_COUNCIL", $"这是{other.Value}的文件，不是国务院办公厅的通知。请粘贴国务院办公厅通知的原文；本地的安排请在“本地另行安排”里填写。");
    }

    private static void CheckAnnouncement(string joined, int year)
    {
        var announced = Announcement().Match(joined);
        if (announced.Success && int.Parse(announced.Groups["year"].ValueSpan, provider: null) != year)
            throw NoticeRefusal.Of("NOTICE_YEAR_MIXED", announced.Value, $"说的年份和标题不同，标题写的是{year}年");
    }

    // The last date that stands by itself after an order; a page's own table of data may stand in when the signature was not copied.
    private static (LocalDate Issued, int BodyEnd) Signature(string plain)
    {
        if (SignatureDate().Matches(plain).LastOrDefault(m => Sentences.Of(plain[..m.Index]).Any(Sentences.IsOrder)) is { } signature)
            return (DateOf(signature), signature.Index);
        return DateOfWriting().Match(plain) is { Success: true } written
            ? (DateOf(written), plain.Length)
            : throw NoticeRefusal.Missing("成文日期", "连同落款一起粘贴，例如“国务院办公厅 2025年11月4日”");
    }

    private static LocalDate DateOf(Match match)
    {
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, provider: null);
        var (year, month, day) = (Part("year"), Part("month"), Part("day"));
        var isReal = year is >= 1950 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        return isReal
            ? new LocalDate(year, month, day)
            : throw new RefusedException("NOTICE_DATE_INVALID", $"成文日期“{PlainText.Joined(match.Value)}”不是真实的日期，请核对。");
    }

    [GeneratedRegex("关于(?<change>调整|延长)?(?<year>[0-9]{4})年(?<what>[^。《》]{0,30}?(?:节|假|元旦)[^。《》]{0,20}?)的?通知")]
    private static partial Regex Title();

    // A title inside 《》 belongs to another document.
    [GeneratedRegex("《[^《》]*$")]
    private static partial Regex Quoted();

    [GeneratedRegex("[\u4e00-\u9fff]{2,15}(?:人民政府|办公厅|办公室|厅|局|委员会)$(?<!国务院办公厅)")]
    private static partial Regex OtherIssuer();

    [GeneratedRegex("现(?:将|就|对)(?:调整|延长)?(?<year>[0-9]{4})年[^。]*")]
    private static partial Regex Announcement();

    [GeneratedRegex(Festivals.Names)]
    private static partial Regex FestivalNames();

    [GeneratedRegex("(?:(?<=[。\n])|^)(?:国务院(?:办公厅)?[，\n]*)?(?<year>[0-9]{4})年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日(?=[。\n（〔]|$)")]
    private static partial Regex SignatureDate();

    [GeneratedRegex("成文日期〕?：?\n?(?<year>[0-9]{4})[年-](?<month>[0-9]{1,2})[月-](?<day>[0-9]{1,2})日?")]
    private static partial Regex DateOfWriting();
}

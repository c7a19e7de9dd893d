using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Tests.Calendar.Reading;

/// <summary>Writes a notice in the State Council's wording, in one of the ways it has had over the years.</summary>
/// <param name="Weekday">周, 星期, or nothing for days without weekdays.</param>
/// <param name="HasTotals">Whether 共9天 is said.</param>
/// <param name="HasYears">Whether every day bears its year.</param>
internal sealed record NoticeWriter(string Weekday, bool HasTotals, bool HasYears)
{
    private const string Numbers = "一二三四五六七";

    public string Write(HolidayNotice notice)
    {
        var festivals = notice.Holidays.GroupBy(h => h.Name).Select((g, n) => $"{Numbers[n]}、{g.Key}：{Item(notice, g.Key)}");
        var (title, number) = (notice.Source!.Split(' ')[0], notice.Source.Split(' ')[1]);
        return $"""
            {title}
            {number}

            各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
            经国务院批准，现将{notice.Year}年{string.Join('、', notice.Holidays.Select(h => h.Name).Distinct())}放假调休日期的具体安排通知如下。
            {string.Join("\n\n", festivals)}

            节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。

            国务院办公厅
            {notice.Issued!.Value.Year}年{notice.Issued.Value.Month}月{notice.Issued.Value.Day}日
            """;
    }

    private string Item(HolidayNotice notice, string name)
    {
        var off = notice.Holidays.Where(h => h.Name == name).Select(h => h.Date).ToList();
        var worked = notice.MakeupWorkdays.Where(m => m.For == name).Select(m => m.Date).ToList();
        var last = off[^1].Month == off[0].Month && off[^1].Year == off[0].Year ? $"{off[^1].Day}日{Bracket(off[^1])}" : Day(off[^1]);
        var days = off.Count == 1 ? Day(off[0]) : $"{Day(off[0])}至{last}";
        var total = HasTotals ? $"，共{off.Count}天" : "";
        var makeups = worked.Count == 0 ? "" : $"{string.Join('、', worked.Select(Day))}上班。";
        return $"{days}{(worked.Count > 0 ? "放假调休" : "放假")}{total}。{makeups}";
    }

    private string Day(LocalDate date) => $"{(HasYears ? $"{date.Year}年" : "")}{date.Month}月{date.Day}日{Bracket(date)}";

    private string Bracket(LocalDate date) => Weekday.Length == 0 ? "" : $"（{Weekday}{date.WithWeekday()[^2]}）";
}

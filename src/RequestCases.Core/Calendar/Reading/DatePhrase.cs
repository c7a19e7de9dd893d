using System.Text.RegularExpressions;
using NodaTime;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>
/// The days that stand at the beginning of a clause: 2月14日（周六）、2月28日（周六）, 12月30日至1月1日. A weekday in brackets must be
/// the one of its day.
/// </summary>
internal sealed partial class DatePhrase
{
    private const int LongestRange = 31;

    private readonly string _sentence;
    private readonly string _clause;
    private readonly int _year;
    private readonly bool _isNewYear;
    private readonly List<LocalDate> _written = [];
    private int _position;

    private DatePhrase(string sentence, string clause, int year, bool isNewYear) =>
        (_sentence, _clause, _year, _isNewYear) = (sentence, clause, year, isNewYear);

    /// <summary>The days, in the order written; none when the clause begins with a word.</summary>
    public List<LocalDate> Days { get; } = [];

    /// <summary>What follows the days.</summary>
    public string Rest => _clause[_position..];

    /// <summary>Reads the days at the beginning of a clause.</summary>
    /// <param name="sentence">The sentence, for the message.</param>
    /// <param name="clause">The part of it to read.</param>
    /// <param name="year">The year of the notice.</param>
    /// <param name="isNewYear">The item is 元旦, where a December without a year is the one before.</param>
    /// <exception cref="RefusedException">A day that does not exist, a range that ends before it starts, a wrong weekday.</exception>
    public static DatePhrase Read(string sentence, string clause, int year, bool isNewYear)
    {
        var phrase = new DatePhrase(sentence, clause, year, isNewYear);
        while (phrase.ReadRange() && phrase.Skip(ListMark()))
        {
        }

        return phrase;
    }

    private bool ReadRange()
    {
        if (ReadDate(rangeStart: null) is not { } first)
            return false;
        var last = Skip(RangeMark()) ? ReadDate(first) ?? throw NoticeRefusal.Unread(_sentence) : first;
        if (last < first)
            throw NoticeRefusal.Of("NOTICE_RANGE_REVERSED", _sentence, $"里的日期先后颠倒：{last.WithWeekday()}早于{first.WithWeekday()}");
        var length = Period.DaysBetween(first, last) + 1;
        if (length > LongestRange)
            throw NoticeRefusal.Of("NOTICE_RANGE_TOO_LONG", _sentence, $"写了连续{length}天，超过{LongestRange}天，请核对日期");
        Days.AddRange(Enumerable.Range(0, length).Select(first.PlusDays));
        return true;
    }

    private LocalDate? ReadDate(LocalDate? rangeStart)
    {
        var match = Date().Match(_clause, _position);
        if (!match.Success)
            return null;
        _position += match.Length;
        var date = Resolve(Number(match, "year"), Number(match, "month"), int.Parse(match.Groups["day"].ValueSpan, provider: null), rangeStart);
        _written.Add(date);
        CheckWeekdays(match.Groups["note"].Value);
        return date;
    }

    private LocalDate Resolve(int? year, int? month, int day, LocalDate? rangeStart)
    {
        var previous = _written.Count == 0 ? (LocalDate?)null : _written[^1];
        var inMonth = month ?? previous?.Month ?? throw NoticeRefusal.Unread(_sentence, "有一个日期没有写月份");
        var inYear = year ?? (month is null ? previous!.Value.Year : YearOf(inMonth, rangeStart));
        if (inYear < _year - 1 || inYear > _year + 1)
            throw NoticeRefusal.Of("NOTICE_DAY_OUT_OF_YEAR", _sentence, $"写的是{inYear}年，通知安排的是{_year}年，请核对年份");
        if (inMonth is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(inYear, inMonth))
            throw NoticeRefusal.Of("NOTICE_DATE_INVALID", _sentence, $"里的{inYear}年{inMonth}月{day}日不是真实的日期");
        return new LocalDate(inYear, inMonth, day);
    }

    private int YearOf(int month, LocalDate? rangeStart)
    {
        if (rangeStart is { } start)
            return start.Month == 12 && month == 1 ? start.Year + 1 : start.Year;
        return _isNewYear && month == 12 ? _year - 1 : _year;
    }

    // Several weekdays in one bracket belong to as many days before it: 8日、9日（周六、周日）, 1日至3日（周四至周六）.
    private void CheckWeekdays(string note)
    {
        if (DayInNote().IsMatch(note))
            throw NoticeRefusal.Unread(_sentence, "括号里还有别的安排，没有读懂");
        var weekdays = Weekday().Matches(note);
        if (weekdays.Count > _written.Count)
            throw NoticeRefusal.Unread(_sentence, "括号里的星期比日期多");
        foreach (var (date, match) in _written.TakeLast(weekdays.Count).Zip(weekdays))
        {
            var weekday = match.Groups[1].Value.Replace('天', '日');
            if (date.WithWeekday()[^2..^1] != weekday)
                throw NoticeRefusal.Of("NOTICE_WEEKDAY_WRONG", _sentence, $"里的星期不对：{date.WithWeekday()}不是周{weekday}");
        }
    }

    private bool Skip(Regex mark)
    {
        var match = mark.Match(_clause, _position);
        if (match.Success)
            _position += match.Length;
        return match.Success;
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } number ? int.Parse(number.ValueSpan, provider: null) : null;

    [GeneratedRegex(@"\G(?:(?<year>[0-9]{4})年)?(?:(?<month>[0-9]{1,2})月)?(?<day>[0-9]{1,2})(?:[日号]|(?=(?:至|到|-+)(?:[0-9]{1,2}月)?[0-9]{1,2}[日号]))(?:（(?<note>[^（）]*)）)?")]
    private static partial Regex Date();

    [GeneratedRegex(@"\G(?:起?至|起?到|-+)(?=[0-9])")]
    private static partial Regex RangeMark();

    [GeneratedRegex(@"\G(?:、|和|与|及|以及)(?=[0-9])")]
    private static partial Regex ListMark();

    [GeneratedRegex("(?:周|星期|礼拜)([一二三四五六日天])")]
    private static partial Regex Weekday();

    [GeneratedRegex("(?<!农历)(?<![0-9])[0-9]{1,2}月[0-9]|放假|上班|休")]
    private static partial Regex DayInNote();
}

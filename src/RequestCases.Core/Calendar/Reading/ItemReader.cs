using System.Text.RegularExpressions;
using NodaTime;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>
/// Reads one item of a notice sentence by sentence. Every sentence is either understood, to the last word, or known to order
/// nothing; what a sentence says of itself (共9天, 与周末连休, 不调休) must be so.
/// </summary>
internal sealed partial class ItemReader
{
    private readonly string _name;
    private readonly int _year;
    private readonly FestivalDays? _before;
    private readonly List<LocalDate> _off = [];
    private readonly List<LocalDate> _worked = [];
    private readonly List<string> _notes = [];
    private int? _total;
    private bool _joinsWeekend;
    private bool _isWithoutSwap;

    private ItemReader(string name, int year, FestivalDays? before) => (_name, _year, _before) = (name, year, before);

    /// <summary>Reads an item.</summary>
    /// <param name="name">The festival, as notices name it.</param>
    /// <param name="text">What the notice says of it.</param>
    /// <param name="year">The year of the notice.</param>
    /// <param name="before">The days ordered so far, when the item changes them.</param>
    /// <exception cref="RefusedException">A sentence that is not understood or contradicts itself.</exception>
    public static FestivalDays Read(string name, string text, int year, FestivalDays? before = null)
    {
        var reader = new ItemReader(name, year, before);
        foreach (var sentence in Sentences.Of(text))
            reader.ReadSentence(sentence);
        if (reader._off.Count == 0)
            throw NoticeRefusal.Missing($"{name}哪几天放假", $"核对“{name}”这一条");
        return new FestivalDays(name, [.. reader._off.Order()], [.. reader._worked.Order()]) { Notes = reader._notes };
    }

    private void ReadSentence(string sentence)
    {
        if (Sentences.IsHarmless(sentence))
        {
            NoteEncouragement(sentence);
            return;
        }

        foreach (var (days, words) in Clauses(sentence))
            ReadClause(sentence, days, words);
        CheckWhatItSays(sentence);
    }

    // Days without a word belong to the next clause: 2月14日（周六），2月28日（周六）上班.
    private IEnumerable<(List<LocalDate> Days, string Words)> Clauses(string sentence)
    {
        var days = new List<LocalDate>();
        foreach (var clause in ReadProlonging(sentence).Split('，', StringSplitOptions.RemoveEmptyEntries))
        {
            var phrase = DatePhrase.Read(sentence, clause, _year, _name == "元旦");
            days.AddRange(phrase.Days);
            if (phrase.Rest.Length == 0)
                continue;
            yield return (days, phrase.Rest);
            days = [];
        }

        if (days.Count > 0)
            throw NoticeRefusal.Unread(sentence, "没有写明放假还是上班");
    }

    private void ReadClause(string sentence, List<LocalDate> days, string words)
    {
        if (days.Count == 0)
            ReadRemark(sentence, words);
        else if (OffWords().Match(words) is { Success: true } off)
            AddOff(sentence, days, off.Groups["days"]);
        else if (WorkedWords().IsMatch(words))
            _worked.AddRange(days);
        else if (WorkedFromWords().IsMatch(words) && days is [var first])
            CheckReturn(sentence, first);
        else
            throw NoticeRefusal.Unread(sentence);
    }

    private void ReadRemark(string sentence, string words)
    {
        if (TotalWords().Match(words) is { Success: true } total)
            _total = int.Parse(total.Groups["days"].ValueSpan, provider: null);
        else if (JoinedWords().IsMatch(words))
            _joinsWeekend = true;
        else if (NoSwapWords().IsMatch(words))
            _isWithoutSwap = true;
        else
            throw NoticeRefusal.Unread(sentence);
    }

    private void AddOff(string sentence, List<LocalDate> days, Group count)
    {
        if (count.Success && int.Parse(count.ValueSpan, provider: null) != days.Count)
            throw NoticeRefusal.Of("NOTICE_TOTAL_WRONG", sentence, $"的天数不对：写的是{count.Value}天，日期是{days.Count}天");
        if (days.FirstOrDefault(_off.Contains) is var twice && twice != default)
            throw NoticeRefusal.Of("NOTICE_DAY_TWICE", sentence, $"里{twice.WithWeekday()}写了两次");
        _off.AddRange(days);
    }

    // 延长2020年春节假期至2月2日: the days so far and those from the day after the last one.
    private string ReadProlonging(string sentence)
    {
        var prolonging = ProlongingWords().Match(sentence);
        if (!prolonging.Success || _before is not { Off: [.., var last] } || Festivals.Canonical(prolonging.Groups["name"].Value) != _name)
            return sentence;
        var clauses = sentence[prolonging.Length..].Split('，', 2);
        var until = DatePhrase.Read(sentence, clauses[0], _year, _name == "元旦");
        if (until.Days is not [var end] || until.Rest.Length > 0)
            throw NoticeRefusal.Unread(sentence);
        var added = Period.DaysBetween(last, end);
        if (added is < 1 or > 31)
            throw NoticeRefusal.Of("NOTICE_RANGE_REVERSED", sentence, $"没有延长：原来放假到{last.WithWeekday()}，写的是{end.WithWeekday()}");
        _off.AddRange([.. _before.Off, .. Enumerable.Range(1, added).Select(last.PlusDays)]);
        _worked.AddRange(_before.Worked.Except(_off));
        return clauses is [_, var rest] ? rest : "";
    }

    private void CheckReturn(string sentence, LocalDate first)
    {
        var last = _off.DefaultIfEmpty().Max();
        var between = Period.DaysBetween(last, first) - 1;
        var onlyWeekends = between is >= 0 and <= 2 && Enumerable.Range(1, between).All(n => IsWeekend(last.PlusDays(n)));
        if (!onlyWeekends || IsWeekend(first))
            throw NoticeRefusal.Unread(sentence, "恢复上班的日期和放假的日期接不上");
        _notes.Add($"通知所称“{first.Month}月{first.Day}日起正常上班”指普通周{first.WithWeekday()[^2]}，不是调休上班日，故不列入");
    }

    private void CheckWhatItSays(string sentence)
    {
        if (_joinsWeekend && !_off.Any(d => IsWeekend(d) || IsWeekend(d.PlusDays(1)) || IsWeekend(d.PlusDays(-1))))
            throw NoticeRefusal.Of("NOTICE_WEEKEND_NOT_NEXT", sentence, "说与周末连休，但放假的日期不挨着周末");
        if (_total is { } total && total != _off.Count && !(_joinsWeekend && total == LengthWithWeekends()))
            throw NoticeRefusal.Of("NOTICE_TOTAL_WRONG", sentence, $"的天数不对：写的是共{total}天，日期是{_off.Count}天");
        if (_isWithoutSwap && _worked.Count > 0)
            throw NoticeRefusal.Of("NOTICE_SWAP_CONTRADICTED", sentence, "说不调休，却又写了上班的日期");
        _total = null;
    }

    private int LengthWithWeekends()
    {
        var (first, last) = (_off.Min(), _off.Max());
        while (IsWeekend(first.PlusDays(-1)))
            first = first.PlusDays(-1);
        while (IsWeekend(last.PlusDays(1)))
            last = last.PlusDays(1);
        return Period.DaysBetween(first, last) + 1;
    }

    private void NoteEncouragement(string sentence)
    {
        var match = EncouragedDay().Match(sentence);
        if (!match.Success)
            return;
        var day = DatePhrase.Read(sentence, match.Groups["day"].Value, _year, _name == "元旦").Days[0];
        var iso = day.WithWeekday()[..10];
        _notes.Add($"{iso}（{match.Groups["name"].Value}）仅为“鼓励”休息，不是放假日，仍按工作日计算");
    }

    private static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    [GeneratedRegex("^(?:放假并?调休|调休放假|放假|补休|调休)(?:共?(?<days>[0-9]{1,2})天)?$")]
    private static partial Regex OffWords();

    [GeneratedRegex("^(?:均|都)?(?:需|应|要|须)?(?:正常|照常|调休|补)?上班$")]
    private static partial Regex WorkedWords();

    [GeneratedRegex("^起(?:恢复)?(?:正常|照常)?上班$")]
    private static partial Regex WorkedFromWords();

    [GeneratedRegex("^(?:放假)?(?:合计|共计|总共|一共|共)(?<days>[0-9]{1,2})天$")]
    private static partial Regex TotalWords();

    [GeneratedRegex("^(?:与|和)(?:前后|相邻|相邻的)?(?:周末|双休日|周六日|公休日)连休$")]
    private static partial Regex JoinedWords();

    [GeneratedRegex("^(?:不调休|不再调休|不安排调休|不作调休)$")]
    private static partial Regex NoSwapWords();

    [GeneratedRegex("^(?:将|把)?(?:延长(?:[0-9]{4}年)?(?<name>" + Festivals.Names + ")(?:假期|放假)?|(?:[0-9]{4}年)?(?<name>" + Festivals.Names + ")(?:假期|放假)?延长)至")]
    private static partial Regex ProlongingWords();

    [GeneratedRegex("在(?<name>[^（）在]{1,8})（(?<day>[0-9]{1,2}月[0-9]{1,2}日)[^（）]*）(?:休息|休假)")]
    private static partial Regex EncouragedDay();
}

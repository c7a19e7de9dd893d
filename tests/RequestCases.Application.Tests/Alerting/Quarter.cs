using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Application.Tests.Alerting;

/// <summary>An alert as a person must have it in the mailbox.</summary>
public sealed record ExpectedAlert(string To, string Number, string What, LocalDate Due, string Words);

/// <summary>Something with a last day that somebody owes, as the test's own model sees it.</summary>
public sealed class Matter
{
    public required string Number { get; init; }

    /// <summary>What the mail calls it.</summary>
    public required string What { get; init; }

    /// <summary>Which of the model's rules holds.</summary>
    public required string Rule { get; init; }

    public required LocalDate Due { get; set; }

    /// <summary>User names of those who have it.</summary>
    public required IReadOnlyList<string> Owners { get; init; }

    /// <summary>Their head.</summary>
    public required string Head { get; init; }

    public bool IsOpen { get; set; } = true;

    public LocalDate? SilentThrough { get; set; }

    /// <summary>The most serious step given about a last day.</summary>
    public Dictionary<LocalDate, int> Given { get; } = [];
}

/// <summary>
/// The simple model that the sweep is held to. It knows the default rules as an office would write them on a sheet of paper, and counts days
/// one by one: o owner, h head of the unit, d head of the disclosure office, s supervisor, l leader.
/// </summary>
public sealed class AlertModel(WorkingCalendar calendar)
{
    private static readonly Dictionary<string, (string Steps, int Repeat)> Sheet = new()
    {
        ["triage"] = ("-4:o -1:od 0:ods 1:ods", 5),
        ["supplement notice"] = ("-2:o 0:od", 0),
        ["assignment"] = ("-15:o -12:od -8:ods", 0),
        ["investigation"] = ("-10:o -7:oh", 0),
        ["drafting"] = ("-7:o -4:oh -2:ohd", 0),
        ["consultation"] = ("-3:o 1:oh", 0),
        ["unit review"] = ("-4:o -2:od", 0),
        ["other review"] = ("-3:o -1:od", 0),
        ["approval"] = ("-2:od 0:ods", 0),
        ["reply"] = ("-5:o -3:oh -1:ohds 0:ohds 1:ohds", 3),
        ["delivery"] = ("-1:o 0:od", 0),
        ["archiving"] = ("-2:o 1:o 10:od", 20),
        ["supplement"] = ("1:o", 0),
    };

    private static readonly Dictionary<string, List<(int Step, string To)>> Steps = Sheet.ToDictionary(
        rule => rule.Key, rule => rule.Value.Steps.Split(' ').Select(s => s.Split(':')).Select(s => (int.Parse(s[0], null), s[1])).ToList());

    /// <summary>What a sweep of this day must give.</summary>
    public List<ExpectedAlert> Sweep(IEnumerable<Matter> matters, LocalDate today)
    {
        var expected = new List<ExpectedAlert>();
        foreach (var matter in matters.Where(m => m.IsOpen && !(m.SilentThrough >= today)))
        {
            var late = DaysLate(matter.Due, today);
            if (StepOn(matter.Rule, late) is not { } found || (matter.Given.TryGetValue(matter.Due, out var given) && given >= found.Step))
                continue;
            matter.Given[matter.Due] = found.Step;
            var words = late < 0 ? $"还剩 {-late} 个工作日" : late == 0 ? "今天到期" : $"已超期 {late} 个工作日";
            expected.AddRange(People(found.To, matter).Distinct().Select(who => new ExpectedAlert($"{who}@example.com", matter.Number, matter.What, matter.Due, words)));
        }
        return expected;
    }

    private static (int Step, string To)? StepOn(string rule, int late)
    {
        var reached = Steps[rule].Where(s => s.Step <= late).ToList();
        if (reached.Count == 0)
            return null;
        var (last, repeat) = (Steps[rule][^1], Sheet[rule].Repeat);
        if (reached.Count < Steps[rule].Count || repeat == 0 || late < last.Step + repeat)
            return reached[^1];
        var times = (late - last.Step) / repeat;
        const string ladder = "ohdsl";
        var top = ladder.IndexOf(last.To[^1], StringComparison.Ordinal);
        return (last.Step + times * repeat, last.To + ladder[top..Math.Min(ladder.Length, top + times + 1)]);
    }

    private static IEnumerable<string> People(string rungs, Matter matter) => rungs.SelectMany(rung => rung switch
    {
        'o' => matter.Owners,
        'h' => [matter.Head],
        'd' => ["zhengguo"],
        's' => ["shenzong"],
        _ => (IReadOnlyList<string>)["gaojian"],
    });

    // Counted on the fingers: working days from one day to another, at least one when they are not the same day.
    private int DaysLate(LocalDate due, LocalDate today)
    {
        if (due == today)
            return 0;
        var (from, to) = today < due ? (today, due) : (due, today);
        var count = 0;
        for (var day = from.PlusDays(1); day <= to; day = day.PlusDays(1))
            count += calendar.IsWorkingDay(day) ? 1 : 0;
        return Math.Max(1, count) * (today < due ? -1 : 1);
    }
}

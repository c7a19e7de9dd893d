using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Deadlines;

/// <summary>What of a reading people would be told, in words, so that two readings can be compared.</summary>
internal static class PolicyOutcome
{
    private const string Receipt = "收到日";
    private const string NoticeDue = "补正告知最迟";
    private const string Skipped = "不计";
    private const string ReplyDue = "答复期限";

    /// <summary>The words for what differs, each side's own; both empty when the readings come to the same.</summary>
    public static (string One, string Other) Differences(ClockReading one, ClockReading other)
    {
        var (left, right) = (WordsOf(one), WordsOf(other));
        // Without a receipt everything else is refused; that it is not received has been said.
        if (one.ReceivedOn is not null && other.ReceivedOn is not null)
            AddRefusals(one, other, left, right);
        var names = left.Keys.Union(right.Keys).Where(name => left.GetValueOrDefault(name) != right.GetValueOrDefault(name)).ToList();
        // Where the last day for the reply differs, the smaller dates say nothing more.
        if (names.Contains(ReplyDue))
            names.RemoveAll(name => name == NoticeDue || (name == Receipt && one.ReceivedOn is not null && other.ReceivedOn is not null));
        else
            names.Remove(Skipped);
        return (Tell(names, left), Tell(names, right));
    }

    private static string Tell(List<string> names, Dictionary<string, string?> words) =>
        string.Join("、", names.Select(words.GetValueOrDefault).OfType<string>());

    private static Dictionary<string, string?> WordsOf(ClockReading reading)
    {
        // What can still be asked for; once it has been, its last day is past.
        var mayAskForSupplement = reading is { State: ClockState.Running, Periods.Count: 1 };
        return new Dictionary<string, string?>
        {
            [Receipt] = reading.ReceivedOn is null ? "尚未收到，期限未起算" : Dated(Receipt, reading.ReceivedOn),
            [NoticeDue] = mayAskForSupplement ? Dated(NoticeDue, reading.SupplementNoticeDue) : null,
            ["补正"] = reading.State == ClockState.AwaitingSupplement ? $"期限停止，等待补正至{reading.SupplementBy!.Value.WithWeekday()}" : null,
            ["缴费"] = Dated("缴费截止", reading.FeeDue),
            [Skipped] = reading.SkippedWorkdays > 0 ? $"{reading.SkippedWorkdays}个工作日不计" : null,
            [ReplyDue] = Dated(ReplyDue, reading.ReplyDue),
            ["答复"] = reading.OnTime switch { true => "答复按期", false => "答复逾期", null => null },
            ["复议"] = Dated("申请复议截止", reading.ReconsiderationBy),
            ["起诉"] = Dated("直接起诉截止", reading.LitigationBy),
            ["复议答复"] = Dated("复议答复截止", reading.ReconsiderationAnswerDue),
            ["复议后起诉"] = Dated("复议后起诉截止", reading.LitigationAfterReconsiderationBy),
            ["主动公开"] = Dated("主动公开截止", reading.ProactiveDue),
        };
    }

    private static void AddRefusals(ClockReading one, ClockReading other, Dictionary<string, string?> left, Dictionary<string, string?> right)
    {
        var (here, there) = (one.Refused.Select(r => r.Fact).ToHashSet(), other.Refused.Select(r => r.Fact).ToHashSet());
        foreach (var fact in here.Union(there))
            (left[$"{fact}"], right[$"{fact}"]) = (InEffect(fact, !here.Contains(fact)), InEffect(fact, !there.Contains(fact)));
    }

    private static string InEffect(ClockFact fact, bool has) => $"{fact.Date.WithWeekday()}{fact.Name()}{(has ? "有效" : "不发生效力")}";

    private static string? Dated(string name, LocalDate? date) => date is { } day ? $"{name}{day.WithWeekday()}" : null;
}

using NodaTime;
using RequestCases.Application;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Ledgers;

/// <summary>One day in the picture of weeks.</summary>
/// <param name="Date">The day.</param>
/// <param name="Sign">What stands in the cell: the number of the counted day, or one word: 收, 休, 假, 等; ① ② for consultations.</param>
/// <param name="Kind">used, left, stop, off, wait or start: the colour; joined by a blank with end, now or makeup.</param>
/// <param name="InWords">The day and why it counts or not, for hovering and for those who do not see the picture.</param>
public sealed record LedgerCellOfWeek(LocalDate Date, string Sign, string Kind, string InWords);

/// <summary>Monday to Sunday; null where a day lies outside the ledger.</summary>
/// <param name="Label">The month, in the week in which it begins, with the year where it changes; else empty.</param>
/// <param name="Days">Seven days.</param>
public sealed record LedgerWeek(string Label, IReadOnlyList<LedgerCellOfWeek?> Days);

/// <summary>Draws a ledger as weeks, like a wall calendar.</summary>
public static class LedgerWeeks
{
    private const int Week = 7;
    private const string Reasons = "理";

    private static readonly (LedgerDayKind Kind, string Meaning)[] Signs =
    [
        (LedgerDayKind.CountedMakeup, "班：调休上班，计入"),
        (LedgerDayKind.Weekend, "休：周末，不计"),
        (LedgerDayKind.Holiday, "假：放假，不计"),
        (LedgerDayKind.Waiting, "等：等待申请人，期限停止"),
        (LedgerDayKind.Delay, "延：另定的合理期限"),
    ];

    /// <summary>What the signs that occur stand for, in a line.</summary>
    /// <param name="ledger">The days.</param>
    /// <param name="parties">What each circled number stands for: 征求第三方意见（①示例公司）.</param>
    public static string Legend(IReadOnlyList<LedgerDay> ledger, IReadOnlyList<string> parties)
    {
        var kinds = ledger.Select(day => day.Kind).ToHashSet();
        List<string> parts = ["左上小字是日期，数字是计入的第几个工作日"];
        parts.AddRange(ledger.Where(day => day.Kind == LedgerDayKind.Start).Select(day => $"{StartSign(day)}：{day.Text}").Distinct());
        parts.AddRange(parties.Select(party => $"{party}，不计"));
        if (ledger.Any(day => day.StandStills.Any(s => s.ConsultationId is null)))
            parts.Add($"{Reasons}：等待申请人说明理由，不计");
        parts.AddRange(Signs.Where(sign => kinds.Contains(sign.Kind)).Select(sign => sign.Meaning));
        if (ledger.Any(day => day.IsDue))
            parts.Add("粗框：届满之日");
        return $"{string.Join("；", parts)}。";
    }

    /// <summary>The weeks from the first day of the ledger to the last.</summary>
    /// <param name="ledger">The days, none missing.</param>
    /// <param name="today">Up to which the cells are filled.</param>
    public static IReadOnlyList<LedgerWeek> Of(IReadOnlyList<LedgerDay> ledger, LocalDate today)
    {
        if (ledger.Count == 0)
            return [];
        var empty = (int)ledger[0].Date.DayOfWeek - 1;
        var cells = Enumerable.Repeat<LedgerDay?>(null, empty).Concat(ledger).Chunk(Week).ToList();
        var shown = (LocalDate?)null;
        var weeks = new List<LedgerWeek>(cells.Count);
        foreach (var week in cells)
        {
            var days = week.OfType<LedgerDay>().Select(day => day.Date).ToList();
            // The month that begins in a week; the first week shows the month it begins in.
            var month = shown is null ? days[0] : days[^1];
            var label = (shown?.Year == month.Year, shown?.Month == month.Month) switch
            {
                (true, true) => "",
                (true, false) => $"{month.Month} 月",
                _ => $"{month:uuuu-MM}",
            };
            weeks.Add(new LedgerWeek(label, [.. week.Concat(Enumerable.Repeat<LedgerDay?>(null, Week - week.Length)).Select(day => day is null ? null : Cell(day, today))]));
            shown = month;
        }

        return weeks;
    }

    private static LedgerCellOfWeek Cell(LedgerDay day, LocalDate today)
    {
        var kind = Kind(day, today);
        if (day.IsDue)
            kind += " end";
        if (day.Date == today)
            kind += " now";
        var provisional = day.IsProvisional ? "（节假日安排未公布，暂定）" : "";
        return new LedgerCellOfWeek(day.Date, Sign(day), kind, $"{OfficeText.Date(day.Date)}：{day.Text}{provisional}");
    }

    private static string Kind(LedgerDay day, LocalDate today) => day.Kind switch
    {
        LedgerDayKind.Start => "start",
        LedgerDayKind.Weekend or LedgerDayKind.Holiday => "off",
        LedgerDayKind.StandStill => "stop",
        LedgerDayKind.Waiting => "wait",
        _ => day.Date <= today ? "used" : "left",
    };

    private static string Sign(LedgerDay day) => day.Kind switch
    {
        LedgerDayKind.Counted => $"{day.Ordinal}",
        LedgerDayKind.CountedMakeup => $"{day.Ordinal} 班",
        LedgerDayKind.Start => StartSign(day),
        LedgerDayKind.Weekend => "休",
        LedgerDayKind.Holiday => "假",
        LedgerDayKind.StandStill => StandStillSign(day),
        LedgerDayKind.Waiting => "等",
        _ => "延",
    };

    private static string StandStillSign(LedgerDay day)
    {
        var marks = string.Concat(day.StandStills.Select(s => s.ConsultationId).OfType<string>().Select(ConsultationMarks.Of));
        return marks.Length > 0 ? marks : Reasons;
    }

    private static string StartSign(LedgerDay day) => day.Text[0] == '缴' ? "缴" : day.Text.Contains("补正", StringComparison.Ordinal) ? "补" : "收";
}

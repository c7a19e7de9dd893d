using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Calendars;

/// <summary>An open case whose dates are no longer what they were.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">办件号.</param>
/// <param name="UnitId">Unit that handles it.</param>
/// <param name="HandlerId">承办人.</param>
/// <param name="Before">The dates so far.</param>
/// <param name="After">The dates from now on.</param>
public sealed record CaseMove(long CaseId, string Number, int? UnitId, string? HandlerId, KeptDates Before, KeptDates After)
{
    /// <summary>The date that moves and that people go by: the reply's, else what is waited for, else the supplement notice's.</summary>
    public (LocalDate? From, LocalDate? To) Main =>
        Before.ReplyDue != After.ReplyDue ? (Before.ReplyDue, After.ReplyDue)
        : Before.WaitsUntil != After.WaitsUntil ? (Before.WaitsUntil, After.WaitsUntil)
        : (Before.SupplementNoticeDue, After.SupplementNoticeDue);

    /// <summary>Whether that date comes earlier: the move that can make somebody late.</summary>
    public bool IsEarlier => Main is { From: { } from, To: { } to } && to < from;

    /// <summary>Every date that moved, e.g. 答复期限由 2027-01-05（周二）变为 2027-01-06（周三），推迟 1 天.</summary>
    public string Text => DateMoves.Text(Before, After);
}

/// <summary>Says in Chinese which dates of a case moved.</summary>
public static class DateMoves
{
    /// <summary>Whether a date that people go by differs, or whether the reply was in time.</summary>
    public static bool Differ(KeptDates before, KeptDates after) =>
        before with { Provisional = false, ReplyEffectiveOn = null } != after with { Provisional = false, ReplyEffectiveOn = null };

    /// <summary>Every date that moved, in one sentence without full stop; empty when none did.</summary>
    public static string Text(KeptDates before, KeptDates after) => string.Join("；", Parts(before, after));

    /// <summary>Every date that moved, one sentence each without full stop.</summary>
    public static IEnumerable<string> Parts(KeptDates before, KeptDates after)
    {
        if (before.ReceivedOn != after.ReceivedOn)
            yield return Moved("收到日", before.ReceivedOn, after.ReceivedOn);
        if (before.ReplyDue != after.ReplyDue)
            yield return Moved("答复期限", before.ReplyDue, after.ReplyDue);
        if (before.SupplementNoticeDue != after.SupplementNoticeDue)
            yield return Moved("补正告知期限", before.SupplementNoticeDue, after.SupplementNoticeDue);
        if (before.WaitsUntil != after.WaitsUntil)
            yield return Moved("等待截止日", before.WaitsUntil, after.WaitsUntil);
        if (before.OnTime != after.OnTime)
            yield return $"答复由{OnTime(before.OnTime)}变为{OnTime(after.OnTime)}";
    }

    private static string Moved(string name, LocalDate? from, LocalDate? to) =>
        $"{name}由 {Day(from)} 变为 {Day(to)}{(from is { } a && to is { } b ? $"，{(b < a ? "提前" : "推迟")} {Math.Abs(Period.DaysBetween(a, b))} 天" : "")}";

    private static string Day(LocalDate? date) => date is { } day ? day.WithWeekday() : "无";

    private static string OnTime(bool? onTime) => onTime switch { true => "按期", false => "逾期", null => "未答复" };
}

using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Queries;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;
using RequestCases.Web.TagHelpers;

namespace RequestCases.Web;

/// <summary>The deadline of a case as a badge: one wording for the inbox, the lists, the case page and the overview.</summary>
public static class DueBadges
{
    private const int NearDays = 3;
    private const string Days = "个工作日";

    /// <summary>The badge of a case on a day; null when there is nothing to show any more.</summary>
    public static DueBadge? Of(CaseDates dates, LocalDate today, WorkingCalendar calendar, CaseStatus status = CaseStatus.Open)
    {
        if (status == CaseStatus.Archived)
            return null;
        if (dates.Closed)
            return new DueBadge("calm", "已办结", null, "待归档", "申请已不再处理，答复期限不再计算");
        return dates.Clock switch
        {
            ClockState.AwaitingSupplement => Waiting("停表", "等申请人补正", dates.WaitsUntil),
            ClockState.AwaitingPayment => Waiting("停表", "等申请人缴费", dates.WaitsUntil),
            ClockState.NotStarted => new DueBadge("paused", "未起算", null, "待与申请人确认", "与申请人确认之日为收到申请之日，期限自次日起算"),
            ClockState.Answered => Answered(dates.OnTime),
            _ when dates.ReplyDue is { } due => Running(dates, due, today, calendar),
            _ => null,
        };
    }

    /// <summary>Whether the reply's day may still move because the holidays of its year are not published.</summary>
    public static bool IsProvisional(CaseDates dates, WorkingCalendar calendar) =>
        dates is { Provisional: true, Closed: false, Clock: ClockState.Running, ReplyDue: { } due } && calendar.IsProvisional(due);

    private static DueBadge Running(CaseDates dates, LocalDate due, LocalDate today, WorkingCalendar calendar)
    {
        var last = $"答复期限 {OfficeText.Date(due)}{(IsProvisional(dates, calendar) ? "，暂定" : "")}";
        var left = calendar.WorkingDaysLeft(today, due);
        if (left < 0)
            return new DueBadge("late", "超", -left, Days, $"{last}，已超 {-left} {Days}");
        if (dates.WaitsUntil >= today)
            return new DueBadge("paused", "不计", null, "等对方回复", $"征求意见、说明理由期间等对方回复的工作日不计；{last}");
        return left == 0
            ? new DueBadge("today", "今天", null, "到期", $"{last}，今天是最后一天")
            : new DueBadge(left <= NearDays ? "near" : "calm", "剩", left, Days, last);
    }

    private static DueBadge Waiting(string word, string what, LocalDate? until) =>
        new("paused", word, null, what, until is { } day ? $"期限停止计算，{what}至 {OfficeText.Date(day)}" : "期限停止计算");

    private static DueBadge Answered(bool? onTime) => onTime == false
        ? new DueBadge("late", "已答复", null, "逾期", "答复在期限之后生效")
        : new DueBadge("calm", "已答复", null, "按期", "答复在期限之内生效");
}

using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;
using RequestCases.Web.Ledgers;

namespace RequestCases.Web.Pages.Deadlines;

/// <summary>One date of the result.</summary>
/// <param name="What">What it is the last day for.</param>
/// <param name="Date">The day.</param>
/// <param name="Left">How far off it is; empty for what is over and done.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="IsMain">The date people ask for.</param>
/// <param name="IsProvisional">It may move with a notice.</param>
public sealed record DateLine(string What, LocalDate Date, string Left, string Article, bool IsMain = false, bool IsProvisional = false);

/// <summary>All dates of a reading, in the order of a case.</summary>
internal sealed class DateLines(ClockReading reading, WorkingCalendar calendar, LocalDate today)
{
    private const string Regulation = "条例";
    private const string FullTitle = "《政府信息公开条例》";
    private const string Reconsideration = "行政复议法";
    private const string Litigation = "行政诉讼法";

    public IReadOnlyList<DateLine> All() =>
    [
        .. One("收到申请之日", reading.ReceivedOn, $"{Regulation}第三十一条", _ => ""),
        .. One("补正告知最迟", reading.ReplyDue is null ? null : reading.SupplementNoticeDue, $"{Regulation}第三十条"),
        .. One("申请人补正截止", reading.SupplementBy, $"{Regulation}第三十条", DaysLeft),
        .. reading.Consultations.SelectMany(c => One($"{ConsultationMarks.Of(c.Id)} 意见截止{(c.DeliveredOn is null ? "（自发出日算）" : "")}", c.OpinionDue, OpinionArticle(c))),
        .. One("申请人缴费截止", reading.FeeDue, "国办函〔2020〕109号第六条"),
        .. One("视为放弃申请，自", reading.AbandonedFrom, $"{Regulation}第三十条、国办函〔2020〕109号", DaysLeft),
        .. ReplyDue(),
        .. One(reading.OnTime == false ? "答复生效，逾期" : "答复生效，按期", reading.ReplyEffective, "国办公开办函〔2016〕235号", _ => ""),
        .. One("申请行政复议截止（60 日）", reading.ReconsiderationBy, $"{Reconsideration}第二十条", DaysLeft),
        .. One("直接起诉截止（6 个月）", reading.LitigationBy, $"{Litigation}第四十六条", DaysLeft),
        .. One("向复议机关答复截止", reading.ReconsiderationAnswerDue, $"{Reconsideration}第四十八条、第五十四条"),
        .. One("复议后起诉截止（15 日）", reading.LitigationAfterReconsiderationBy, $"{Litigation}第四十五条", DaysLeft),
        .. One("主动公开截止（20 个工作日）", reading.ProactiveDue, $"{Regulation}第二十六条"),
    ];

    private static string OpinionArticle(ConsultationReading consultation) => Regulation + consultation.Kind switch
    {
        ConsultationKind.ThirdParty => "第三十二条",
        ConsultationKind.JointAgency => "第三十四条",
        _ => "第十一条，期限比照第三十四条",
    };

    private IEnumerable<DateLine> ReplyDue()
    {
        if (reading.ReplyDue is not { } due)
            return [];
        var left = reading.WorkingDaysLeft(today, calendar) is { } days && today >= reading.ReceivedOn ? WorkingDays(days) : "";
        var article = reading.Periods[^1].DelayedUntil is null ? StatutoryPeriods.ForReceiptOn(reading.ReceivedOn!.Value).ReplyArticle : $"{Regulation}第三十五条";
        return [new DateLine("答复期限", due, left, article.Replace(FullTitle, Regulation, StringComparison.Ordinal), IsMain: true, calendar.IsProvisional(due))];
    }

    private IEnumerable<DateLine> One(string what, LocalDate? date, string article, Func<LocalDate, string>? left = null)
    {
        if (date is { } day)
            yield return new DateLine(what, day, (left ?? WorkingDaysLeft)(day), article, IsProvisional: calendar.IsProvisional(day));
    }

    private string WorkingDaysLeft(LocalDate date) => WorkingDays(calendar.WorkingDaysLeft(today, date));

    private static string WorkingDays(int left) => left switch
    {
        > 0 => $"剩 {left} 个工作日",
        0 => "今天",
        _ => $"已过 {-left} 个工作日",
    };

    private string DaysLeft(LocalDate date) => Period.DaysBetween(today, date) switch
    {
        > 0 and var days => $"还有 {days} 天",
        0 => "今天",
        var days => $"已过 {-days} 天",
    };
}

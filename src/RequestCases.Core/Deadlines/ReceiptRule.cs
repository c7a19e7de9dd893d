using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Core.Deadlines;

/// <summary>收到申请之日 by channel (条例第三十一条; 国办公开办函〔2015〕207号 for e-mail and for mail nobody signs for).</summary>
public static class ReceiptRule
{
    private const string InPersonArticle = "《政府信息公开条例》第三十一条第（一）项";
    private const string MailArticle = "《政府信息公开条例》第三十一条第（二）项";
    private const string OnlineArticle = "《政府信息公开条例》第三十一条第（三）项";
    private const string EmailArticle = OnlineArticle + "、国办公开办函〔2015〕207号第一条";

    /// <summary>Determines the day of receipt from what was written down; missing dates give a determination without a day.</summary>
    public static ReceiptDetermination Determine(ReceiptDates dates, DeadlinePolicy policy, WorkingCalendar calendar)
    {
        var (day, article, explanation) = ByChannel(dates, policy);
        if (day is not { } receivedOn)
            return new ReceiptDetermination(null, null, article, explanation);

        var countsAs = OnWorkingDayIfSoSet(receivedOn, policy, calendar);
        return new ReceiptDetermination(receivedOn, countsAs, article, explanation + AboutCounting(receivedOn, countsAs, calendar));
    }

    /// <summary>The fields a registration asks for, in the order of the form.</summary>
    public static IReadOnlyList<ReceiptDateRequest> DatesAskedFor(ReceiptChannel channel) => channel switch
    {
        ReceiptChannel.RegisteredMail => [new(ReceiptDateField.SignedOn, true), new(ReceiptDateField.SignedBy, false)],
        ReceiptChannel.OrdinaryMail or ReceiptChannel.Fax => WithConfirmation(ReceiptDateField.ArrivedOn),
        ReceiptChannel.Email => WithConfirmation(ReceiptDateField.ReceivedBySystemAt),
        ReceiptChannel.Online => WithConfirmation(ReceiptDateField.SubmittedAt),
        _ => [new(ReceiptDateField.SubmittedOn, true)],
    };

    /// <summary>The rules broken by what was written down; empty when it can be registered.</summary>
    public static IReadOnlyList<Rule> Check(ReceiptDates dates, LocalDate today)
    {
        var asked = DatesAskedFor(dates.Channel);
        var first = asked[0].Field;
        var broken = asked.Where(a => a.IsRequired)
            .Select(a => ReceiptDateMustBeGiven.Check(a.Field, dates.DayOf(a.Field) is not null))
            .Append(ReceiptDatesMustBeInOrder.Check(first, dates.DayOf(first), ReceiptDateField.ConfirmedOn, dates.ConfirmedOn))
            .Concat(asked.Select(a => ReceiptCannotLieInTheFuture.Check(a.Field, dates.DayOf(a.Field), today)));
        return [.. broken.OfType<Rule>()];
    }

    /// <summary>The day itself, or the next working day when the office's setting rolls days off (D1).</summary>
    internal static LocalDate OnWorkingDayIfSoSet(LocalDate receivedOn, DeadlinePolicy policy, WorkingCalendar calendar) =>
        policy.ReceiptOnDayOff == ReceiptOnDayOff.RollsToNextWorkingDay ? calendar.SameOrNextWorkingDay(receivedOn) : receivedOn;

    private static ReceiptDateRequest[] WithConfirmation(ReceiptDateField first) =>
        [new(first, true), new(ReceiptDateField.ConfirmedOn, false)];

    private static (LocalDate? Day, string Article, string Explanation) ByChannel(ReceiptDates dates, DeadlinePolicy policy) =>
        dates.Channel switch
        {
            ReceiptChannel.InPerson => (dates.SubmittedOn, InPersonArticle, "当面提交：以提交之日为收到申请之日（条例第三十一条第一项）。"),
            ReceiptChannel.Oral => (dates.SubmittedOn, InPersonArticle, "口头提出、由工作机构代为填写：以提出之日为收到申请之日（条例第二十九条、第三十一条第一项）。"),
            ReceiptChannel.RegisteredMail => (dates.SignedOn, MailArticle, ForRegisteredMail(dates)),
            ReceiptChannel.OrdinaryMail => (dates.ConfirmedOn, MailArticle, ForOrdinaryMail(dates)),
            ReceiptChannel.Fax => (dates.ConfirmedOn, OnlineArticle, ForFax(dates)),
            ReceiptChannel.Email => BySystem(dates, dates.ReceivedBySystemAt, policy, EmailArticle, "电子邮件", "以邮件系统收到之日为收到申请之日（国办公开办函〔2015〕207号第一条）"),
            _ => BySystem(dates, dates.SubmittedAt, policy, OnlineArticle, "网络平台", "提交成功的提示即为确认，以提交之日为收到申请之日（条例第三十一条第三项）"),
        };

    private static string ForRegisteredMail(ReceiptDates dates) => dates.SignedBy is { Length: > 0 } signer
        ? $"挂号、EMS：以行政机关签收之日为收到申请之日（条例第三十一条第二项），{signer}签收即为机关签收。"
        : "挂号、EMS：以行政机关签收之日为收到申请之日（条例第三十一条第二项）。";

    private static string ForOrdinaryMail(ReceiptDates dates) => dates.ConfirmedOn is null
        ? "平信：应当于收到当日与申请人确认，以确认之日为收到申请之日（条例第三十一条第二项）。尚未确认：先行登记，期限未起算；请逐次记录联系情况。"
        : "平信：应当于收到当日与申请人确认，以确认之日为收到申请之日（条例第三十一条第二项）。";

    private static string ForFax(ReceiptDates dates) => dates.ConfirmedOn is null
        ? "传真：以双方确认之日为收到申请之日（条例第三十一条第三项）。尚未确认：先行登记，期限未起算；请尽快与申请人确认。"
        : "传真：以双方确认之日为收到申请之日（条例第三十一条第三项）。";

    private static (LocalDate? Day, string Article, string Explanation) BySystem(
        ReceiptDates dates, LocalDateTime? systemTime, DeadlinePolicy policy, string article, string channel, string systemRule)
    {
        if (dates.ConfirmedOn is { } confirmedOn)
            return (confirmedOn, article, $"{channel}：以双方确认之日为收到申请之日（条例第三十一条第三项）。");
        if (policy.OnlineConfirmation == OnlineConfirmation.MutualOnly)
            return (null, article, $"{channel}：以双方确认之日为收到申请之日（条例第三十一条第三项）。尚未确认：先行登记，期限未起算；请尽快与申请人确认。");
        return (systemTime?.Date, article, $"{channel}：{systemRule}。");
    }

    private static string AboutCounting(LocalDate receivedOn, LocalDate countsAs, WorkingCalendar calendar)
    {
        if (countsAs != receivedOn)
            return $"{receivedOn.WithWeekday()}不是工作日，按本机关设置顺延，以 {countsAs.WithWeekday()}为收到日；收到当日不计。";
        return calendar.IsWorkingDay(receivedOn)
            ? "收到当日不计。"
            : $"收到当日（{calendar.Describe(receivedOn).Text}）不计，自 {calendar.NextWorkingDay(receivedOn).WithWeekday()}起算。";
    }
}

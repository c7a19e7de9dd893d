using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Deadlines;
using RequestCases.Web.Pages;

namespace RequestCases.Web;

/// <summary>Explains the deadline of a case: the day, the sentence that says why, and the strip.</summary>
public static class DeadlineCards
{
    /// <summary>The card on a day.</summary>
    public static DeadlineCardModel Of(RequestCase requestCase, OfficeDay day)
    {
        var reading = requestCase.ReadClock(day);
        var (caption, date) = Headline(requestCase, reading);
        var dates = new CaseDates(
            requestCase.Clock, requestCase.ReplyDue, requestCase.WaitsUntil, requestCase.Provisional, requestCase.OnTime, requestCase.ClosedWithout is not null);
        return new DeadlineCardModel(
            requestCase.Id, DueBadges.Of(dates, day.Today, day.Calendar, requestCase.Status), caption, date,
            DueBadges.IsProvisional(dates, day.Calendar),
            Why(requestCase, reading, day), requestCase.ClosedWithout is null ? LedgerStrips.Of(reading, day.Today, requestCase.CalendarOn(day)) : null,
            reading.Periods.Count > 0);
    }

    private static (string Caption, LocalDate? Date) Headline(RequestCase requestCase, ClockReading reading) => reading.State switch
    {
        _ when requestCase.ClosedWithout is { } ground => (ClosingGrounds.Of(ground).Name, null),
        ClockState.NotStarted => ("尚未收到，期限未起算", null),
        ClockState.AwaitingSupplement => ("补正截止", reading.SupplementBy),
        ClockState.AwaitingPayment => (reading.FeeDue is null ? "缴费期限尚未起算" : "缴费截止", reading.FeeDue),
        ClockState.Answered => (reading.OnTime == false ? "逾期答复，生效于" : "按期答复，生效于", reading.ReplyEffective),
        _ => ("答复期限", reading.ReplyDue),
    };

    private static string Why(RequestCase requestCase, ClockReading reading, OfficeDay day)
    {
        var receipt = ReceiptRule.Determine(requestCase.Receipt, requestCase.Policy, requestCase.CalendarOn(day));
        if (reading.Periods.Count == 0)
            return receipt.Explanation;
        var received = $"收到日 {OfficeText.ShortDate(reading.ReceivedOn!.Value)}（{OfficeNames.Channels[requestCase.Channel]}，{Short(receipt.Article)}）";
        if (requestCase.ClosedWithout is { } ground)
            return ClosingGrounds.Of(ground).Article is { } article ? $"{received}；依据{article}" : received;
        var period = reading.Periods[^1];
        List<string> parts = [received, .. reading.State switch
        {
            ClockState.AwaitingSupplement => [$"{OfficeText.ShortDate(period.StoppedOn!.Value)} 告知补正，期限停止；收到补正之日的次日起重新计算"],
            ClockState.AwaitingPayment => [$"{OfficeText.ShortDate(period.StoppedOn!.Value)} 发出收费通知，期限停止", Paying(requestCase.Fee!), "缴费次日起重新计算"],
            _ => Counting(period, reading),
        }];
        if (reading.State == ClockState.Answered && reading.ReplyDue is { } due)
            parts.Add($"答复期限 {OfficeText.Date(due)}");
        if (NoticeStillPossible(requestCase, reading, day.Today) is { } notice)
            parts.Add(notice);
        return string.Join("；", parts);
    }

    private static string Paying(FeeRecord fee) => fee.NoticeReceivedOn is { } received
        ? $"{OfficeText.ShortDate(received)} 申请人收到，自次日起20个工作日内缴费"
        : DeadlineAccount.DaysToPayNotBegun;

    private static IEnumerable<string> Counting(ClockPeriod period, ClockReading reading)
    {
        var from = period.Start switch
        {
            PeriodStart.Supplement => $"{OfficeText.ShortDate(period.StartedOn)} 收到补正，",
            PeriodStart.FeePayment => $"{OfficeText.ShortDate(period.StartedOn)} 缴费，",
            _ => "",
        };
        yield return period.DelayedUntil is not null
            ? "第三十五条的合理期限，以告知申请人的日期为准"
            : $"{from}次日起第 {period.Workdays} 个工作日";
        if (reading.ExtensionWorkdays > 0)
            yield return $"含延期 {reading.ExtensionWorkdays} 个工作日（第三十三条第二款）";
        if (reading.SkippedWorkdays > 0)
            yield return $"征求意见 {reading.SkippedWorkdays} 个工作日不计（第三十三条第三款）";
    }

    private static string? NoticeStillPossible(RequestCase requestCase, ClockReading reading, LocalDate today) =>
        reading.State == ClockState.Running && requestCase.Supplement is null && requestCase.UnitId is null && reading.SupplementNoticeDue >= today
            ? $"如需补正，最迟 {OfficeText.ShortDate(reading.SupplementNoticeDue.Value)} 告知"
            : null;

    // 《政府信息公开条例》第三十一条第（二）项 → 第三十一条第（二）项: the card has no room for what everybody here knows.
    private static string Short(string article)
    {
        var start = article.LastIndexOf('》') + 1;
        return article.StartsWith("《政府信息公开条例》", StringComparison.Ordinal) || article.StartsWith("《中华人民共和国政府信息公开条例》", StringComparison.Ordinal)
            ? article[start..]
            : article;
    }
}

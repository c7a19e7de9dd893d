using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Deadlines;

/// <summary>Turns the events of one worked case into facts; unknown fields are passed over, unknown events refused.</summary>
internal sealed class DeadlineCaseReader(WorkingCalendar calendar, DeadlinePolicy policy)
{
    private static readonly Offset China = Offset.FromHours(8);

    private static readonly OffsetDateTimePattern[] OffsetTimes =
    [
        OffsetDateTimePattern.ExtendedIso,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>"),
    ];

    private static readonly LocalDateTimePattern[] LocalTimes =
    [
        LocalDateTimePattern.ExtendedIso,
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd' 'HH':'mm"),
    ];

    public List<ClockFact> ReadFacts(JsonElement deadlineCase)
    {
        if (!deadlineCase.TryGetProperty("events", out var events) || events.ValueKind != JsonValueKind.Array)
            throw new RefusedException("EVENTS_MISSING", "该案例没有 events 数组。请列出收件及以后的事件。");
        return [.. events.EnumerateArray().Select(ReadFact).OfType<ClockFact>()];
    }

    /// <summary>A date field of an object; null when it is not there.</summary>
    /// <exception cref="RefusedException">DATE_UNREADABLE: it is there but is no date.</exception>
    public static LocalDate? Date(JsonElement source, params ReadOnlySpan<string> names) => Time(source, names)?.Date;

    private static LocalDateTime? Time(JsonElement source, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Text(source, name) is { } text)
                return ParseTime(text) ?? throw new RefusedException("DATE_UNREADABLE", $"{name} 的值“{text}”不是日期。请写成 2026-01-31 的形式。");
        }

        return null;
    }

    private static LocalDateTime? ParseTime(string text)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day)
            return day.Value.AtMidnight();
        foreach (var pattern in OffsetTimes)
        {
            if (pattern.Parse(text) is { Success: true } moment)
                return moment.Value.WithOffset(China).LocalDateTime;
        }

        foreach (var pattern in LocalTimes)
        {
            if (pattern.Parse(text) is { Success: true } local)
                return local.Value;
        }

        return null;
    }

    private static string? Text(JsonElement source, string name) =>
        source.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    private ClockFact? ReadFact(JsonElement source)
    {
        var type = source.ValueKind == JsonValueKind.Object ? Text(source, "type") : null;
        return type switch
        {
            "received" => Received(source),
            "supplementNoticeSent" => new SupplementNoticeSent(Day(source), Required(Date(source, "supplementBy"), "supplementBy")),
            "supplementReceived" => new SupplementReceived(Day(source), Date(source, "postedOn", "postedAt"), Text(source, "goodReason")),
            "consultationSent" => new ConsultationSent(Day(source), ConsultationId(source), Kind(source), Date(source, "delivered", "deliveredAt")),
            "opinionReceived" => new OpinionReceived(Day(source), ConsultationId(source)),
            "extensionApproved" => new ExtensionApproved(Day(source), Workdays(source)),
            "feeNoticeReceived" => new FeeNoticeReceived(Day(source), Date(source, "sentOn", "sent", "sentAt")).ToSent(),
            "feePaid" => new FeePaid(Day(source)),
            "reasonsRequested" => new ReasonsRequested(Day(source), Date(source, "reasonsBy")),
            "reasonsReceived" => new ReasonsReceived(Day(source)),
            "delayDetermined" => new DelayDetermined(Day(source), Required(Date(source, "until"), "until")),
            "replySent" => new ReplySent(Day(source), Method(source), Date(source, "delivered", "deliveredAt"), Date(source, "signed", "signedAt")),
            "replyServed" => new ReplyServed(Day(source)),
            "reconsiderationNoticeReceived" => new ReconsiderationNoticeReceived(Day(source), Procedure(source)),
            "reconsiderationDecisionReceived" => new ReconsiderationDecisionReceived(Day(source)),
            "informationFormed" => new InformationFormed(Day(source)),
            "note" => null,
            _ => throw new RefusedException("EVENT_UNKNOWN", $"不认识的事件类型“{type}”。请核对 type 的写法。"),
        };
    }

    private ApplicationReceived? Received(JsonElement source)
    {
        var channel = Channel(source);
        var date = Date(source, "date");
        var confirmedOn = Date(source, "confirmedAt", "confirmedOn") ?? (channel == ReceiptChannel.Email ? null : date);
        var dates = new ReceiptDates(
            channel,
            SubmittedOn: date,
            SignedOn: date ?? Date(source, "signedAt", "signedOn"),
            ArrivedOn: Date(source, "arrivedAt", "arrivedOn"),
            SubmittedAt: Time(source, "submittedAt"),
            ReceivedBySystemAt: Time(source, "date", "receivedAt", "submittedAt"),
            ConfirmedOn: confirmedOn,
            SignedBy: Text(source, "signedBy"));
        return ReceiptRule.Determine(dates, policy, calendar).ReceivedOn is { } receivedOn ? new ApplicationReceived(receivedOn, channel) : null;
    }

    private static ReceiptChannel Channel(JsonElement source) =>
        Word(source, "channel", ReceiptChannel.InPerson) ?? throw new RefusedException("CHANNEL_UNKNOWN", "不认识的收件渠道。请核对 channel 的写法。");

    private static ConsultationKind Kind(JsonElement source) =>
        Word(source, "kind", ConsultationKind.ThirdParty) ?? throw new RefusedException("CONSULTATION_KIND_UNKNOWN", "不认识的征求意见对象。请核对 kind 的写法。");

    private static ReconsiderationProcedure Procedure(JsonElement source) =>
        Word(source, "procedure", ReconsiderationProcedure.Ordinary)
        ?? throw new RefusedException("PROCEDURE_UNKNOWN", "不认识的行政复议程序。procedure 请写 simple（简易程序）或 ordinary（普通程序）。");

    private static T? Word<T>(JsonElement source, string name, T whenAbsent)
        where T : struct, Enum
    {
        if (Text(source, name) is not { } text)
            return whenAbsent;
        return Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(text, ignoreCase: true) : null;
    }

    private static DeliveryMethod Method(JsonElement source) => Text(source, "method") switch
    {
        "direct" or "inPerson" => DeliveryMethod.InPerson,
        "entrusted" => DeliveryMethod.Entrusted,
        "ems" or "post" or "mail" or "registeredMail" => DeliveryMethod.Post,
        "email" or "electronicMail" or "electronic" => DeliveryMethod.ElectronicMail,
        "online" or "onlineAccount" or "account" => DeliveryMethod.OnlineAccount,
        var text => throw new RefusedException(
            "DELIVERY_METHOD_UNKNOWN",
            $"不认识的送达方式“{text}”。邮寄应当通过邮政企业，不得使用其他快递。请核对 method 的写法。",
            "国办公开办函〔2016〕235号"),
    };

    private static string ConsultationId(JsonElement source) => Text(source, "id") ?? string.Empty;

    private static int Workdays(JsonElement source) =>
        int.TryParse(Text(source, "workdays"), CultureInfo.InvariantCulture, out var workdays) ? workdays : throw Missing("workdays");

    private static LocalDate Day(JsonElement source) => Required(Date(source, "date"), "date");

    private static LocalDate Required(LocalDate? date, string name) => date ?? throw Missing(name);

    private static RefusedException Missing(string name) => new("FIELD_MISSING", $"事件缺少 {name}，或者其值无法读取。请补上后重算。");
}

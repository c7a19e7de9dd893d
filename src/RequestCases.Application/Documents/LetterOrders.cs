using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Fees;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Documents;

/// <summary>The letters that forms order: the same order makes the preview beside the form and the letter that goes out.</summary>
public static class LetterOrders
{
    private static readonly LocalDateTimePattern MomentPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'年'M'月'd'日' HH:mm");

    /// <summary>登记回执; the case was received.</summary>
    public static LetterOrder RegistrationReceipt(RequestCase requestCase, LocalDate datedOn) => ToApplicant(requestCase, LetterKinds.RegistrationReceipt, datedOn,
        ("channel", OfficeNames.Channels[requestCase.Channel]), ("registeredAt", MomentInLetters(requestCase.RegisteredAt)),
        ("receivedOn", Day(requestCase.ReceivedOn)), ("replyDue", Day(requestCase.ReplyDue)));

    /// <summary>补正告知书.</summary>
    public static LetterOrder Supplement(RequestCase requestCase, string? items, string? clarification, LocalDate sentOn, LocalDate? supplementBy) =>
        ToApplicant(requestCase, LetterKinds.SupplementNotice, sentOn, ("items", items), ("supplementBy", Day(supplementBy)), ("clarification", clarification));

    /// <summary>说明理由告知书.</summary>
    public static LetterOrder Reasons(RequestCase requestCase, string? facts, LocalDate sentOn, LocalDate? answerBy) =>
        ToApplicant(requestCase, LetterKinds.ReasonsNotice, sentOn, ("facts", facts), ("answerBy", Day(answerBy)));

    /// <summary>延期答复告知书.</summary>
    public static LetterOrder Extension(RequestCase requestCase, LocalDate? originalDue, LocalDate? newDue, LocalDate notifiedOn) =>
        ToApplicant(requestCase, LetterKinds.ExtensionNotice, notifiedOn, ("originalDue", Day(originalDue)), ("newDue", Day(newDue)),
            ("workdays", requestCase.Extension is { } extension ? extension.Workdays.ToString(CultureInfo.InvariantCulture) : null), ("reason", requestCase.Extension?.Reason));

    /// <summary>征求意见书 or 征求意见函, by whom it asks.</summary>
    public static LetterOrder Consultation(RequestCase requestCase, Consultation asked) => new(
        asked.Kind switch
        {
            ConsultationKind.ThirdParty => LetterKinds.ThirdPartyConsultation,
            ConsultationKind.JointAgency => LetterKinds.JointAgencyConsultation,
            _ => LetterKinds.OtherAgencyConsultation,
        },
        asked.Party, asked.SentOn, Values(("party", asked.Party), ("matter", asked.Matter), ("items", ItemsOf(requestCase, asked))));

    /// <summary>征求意见告知书, to the applicant: that the time of consulting is not counted (条例第三十三条第三款). Who is asked stays unnamed.</summary>
    public static LetterOrder ConsultationTold(RequestCase requestCase, IEnumerable<ConsultationKind> kinds, LocalDate sentOn) =>
        ToApplicant(requestCase, LetterKinds.ConsultationTold, sentOn,
            ("parties", string.Join('、', kinds.Distinct().Order().Select(KindInLetters))), ("sentOn", Day(sentOn)));

    /// <summary>告知第三方决定书 (条例第三十二条).</summary>
    public static LetterOrder ThirdPartyDecision(Consultation asked, string? disclosed, string? reasons, LocalDate sentOn) =>
        new(LetterKinds.ThirdPartyDecision, asked.Party, sentOn,
            Values(("party", asked.Party), ("disclosed", disclosed), ("reasons", reasons), ("refusalReasons", asked.Reasons)));

    /// <summary>收费通知书; the agency says how to pay. No last day is named: it is counted from the receipt, which is not known yet.</summary>
    public static LetterOrder FeeNotice(RequestCase requestCase, ProcessingFee fee, LocalDate sentOn) =>
        ToApplicant(requestCase, LetterKinds.FeeNotice, sentOn, ("basis", fee.Article), ("standard", fee.Standard), ("calculation", fee.Table),
            ("amount", $"{ProcessingFee.Yuan(fee.Amount)}元"));

    /// <summary>视为放弃告知书（逾期不补正）.</summary>
    public static LetterOrder Abandonment(RequestCase requestCase, LocalDate datedOn) =>
        ToApplicant(requestCase, LetterKinds.AbandonmentNotice, datedOn, ("noticeOn", Day(requestCase.Supplement?.SentOn)), ("supplementBy", Day(requestCase.Supplement?.SupplementBy)));

    /// <summary>视为放弃告知书（逾期不缴费）.</summary>
    public static LetterOrder FeeUnpaid(RequestCase requestCase, LocalDate? payBy, LocalDate datedOn) =>
        ToApplicant(requestCase, LetterKinds.FeeUnpaidNotice, datedOn, ("amount", requestCase.Fee is { } fee ? $"{ProcessingFee.Yuan(fee.Amount)}元" : null),
            ("noticeOn", Day(requestCase.Fee?.NoticeReceivedOn)), ("payBy", Day(payBy)));

    /// <summary>撤回申请办结告知书.</summary>
    public static LetterOrder Withdrawal(RequestCase requestCase, LocalDate datedOn) => ToApplicant(requestCase, LetterKinds.WithdrawalNote, datedOn);

    /// <summary>A letter whose facts are all typed: 更正告知, 更正转送告知 (条例第四十一条), or 办结说明, which stays with the case.</summary>
    public static LetterOrder Typed(RequestCase requestCase, string kind, LocalDate datedOn, IReadOnlyDictionary<string, string?> values) =>
        new(kind, kind == LetterKinds.ClosingNote ? "存入案卷" : CaseFacts.NamesOf(requestCase.Applicant), datedOn,
            Values([.. LetterKinds.Of(kind).Fields.Select(field => (field.Key, values.GetValueOrDefault(field.Key)))]));

    private static string MomentInLetters(Instant at) => MomentPattern.Format(at.InZone(OfficeTime.Zone).LocalDateTime);

    /// <summary>Kind of party as the applicant is told.</summary>
    private static string KindInLetters(ConsultationKind kind) => kind switch
    {
        ConsultationKind.ThirdParty => "第三方",
        ConsultationKind.JointAgency => "共同制作机关",
        _ => "其他行政机关",
    };

    private static string? ItemsOf(RequestCase requestCase, Consultation asked) => asked.Items.Count == 0
        ? null
        : string.Join('；', requestCase.Items.Where(item => asked.Items.Contains(item.Number)).Select(item => item.Found ?? item.Description));

    private static LetterOrder ToApplicant(RequestCase requestCase, string kind, LocalDate datedOn, params (string Key, string? Value)[] values) =>
        new(kind, CaseFacts.NamesOf(requestCase.Applicant), datedOn, Values(values));

    private static Dictionary<string, string> Values(params (string Key, string? Value)[] values) =>
        values.Where(v => !string.IsNullOrWhiteSpace(v.Value)).ToDictionary(v => v.Key, v => v.Value!.Trim());

    private static string? Day(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;
}

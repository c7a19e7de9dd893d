using NodaTime;

namespace RequestCases.Core.Deadlines;

/// <summary>What was written down when an application came; which fields matter depends on the channel.</summary>
/// <param name="Channel">How it came.</param>
/// <param name="SubmittedOn">In person and oral: the day submitted.</param>
/// <param name="ArrivedOn">Ordinary mail and fax: the day it actually arrived.</param>
/// <param name="SignedOn">Registered mail: the day the office, or its gate, signed.</param>
/// <param name="SubmittedAt">Online: when the applicant submitted it (Asia/Shanghai).</param>
/// <param name="ReceivedBySystemAt">E-mail: when the mail system received it (Asia/Shanghai).</param>
/// <param name="ConfirmedOn">The day office and applicant confirmed it to each other.</param>
/// <param name="SignedBy">Who signed for registered mail.</param>
public sealed record ReceiptDates(
    ReceiptChannel Channel,
    LocalDate? SubmittedOn = null,
    LocalDate? ArrivedOn = null,
    LocalDate? SignedOn = null,
    LocalDateTime? SubmittedAt = null,
    LocalDateTime? ReceivedBySystemAt = null,
    LocalDate? ConfirmedOn = null,
    string? SignedBy = null)
{
    /// <summary>The dates with another day in a field; a time of day is kept.</summary>
    public ReceiptDates With(ReceiptDateField field, LocalDate? day) => field switch
    {
        ReceiptDateField.SubmittedOn => this with { SubmittedOn = day },
        ReceiptDateField.ArrivedOn => this with { ArrivedOn = day },
        ReceiptDateField.SignedOn => this with { SignedOn = day },
        ReceiptDateField.SubmittedAt => this with { SubmittedAt = day + (SubmittedAt?.TimeOfDay ?? LocalTime.Midnight) },
        ReceiptDateField.ReceivedBySystemAt => this with { ReceivedBySystemAt = day + (ReceivedBySystemAt?.TimeOfDay ?? LocalTime.Midnight) },
        ReceiptDateField.ConfirmedOn => this with { ConfirmedOn = day },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Holds no date."),
    };

    /// <summary>The day in a field; null when it is empty or holds no date.</summary>
    public LocalDate? DayOf(ReceiptDateField field) => field switch
    {
        ReceiptDateField.SubmittedOn => SubmittedOn,
        ReceiptDateField.ArrivedOn => ArrivedOn,
        ReceiptDateField.SignedOn => SignedOn,
        ReceiptDateField.SubmittedAt => SubmittedAt?.Date,
        ReceiptDateField.ReceivedBySystemAt => ReceivedBySystemAt?.Date,
        ReceiptDateField.ConfirmedOn => ConfirmedOn,
        _ => null,
    };
}

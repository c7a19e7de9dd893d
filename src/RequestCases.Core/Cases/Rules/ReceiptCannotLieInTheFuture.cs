using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>What is registered has happened.</summary>
public sealed record ReceiptCannotLieInTheFuture(ReceiptDateField Field, LocalDate Date, LocalDate Today) : Rule(
    "RECEIPT_IN_FUTURE",
    "《政府信息公开条例》第三十一条",
    $"{Field.Label()}（{Date.WithWeekday()}）晚于今天（{Today.WithWeekday()}）。请核对日期。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(ReceiptDateField field, LocalDate? date, LocalDate today) =>
        date is null || date <= today ? null : new ReceiptCannotLieInTheFuture(field, date.Value, today);
}

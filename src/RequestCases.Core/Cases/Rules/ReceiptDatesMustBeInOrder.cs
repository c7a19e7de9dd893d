using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>What happens first has the earlier date.</summary>
public sealed record ReceiptDatesMustBeInOrder(ReceiptDateField Earlier, LocalDate EarlierDate, ReceiptDateField Later, LocalDate LaterDate) : Rule(
    "RECEIPT_DATES_OUT_OF_ORDER",
    "《政府信息公开条例》第三十一条",
    $"{Later.Label()}（{LaterDate.WithWeekday()}）早于{Earlier.Label()}（{EarlierDate.WithWeekday()}）。请核对两个日期。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(ReceiptDateField earlier, LocalDate? earlierDate, ReceiptDateField later, LocalDate? laterDate) =>
        !(laterDate < earlierDate) ? null : new ReceiptDatesMustBeInOrder(earlier, earlierDate.Value, later, laterDate.Value);
}

using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>The dates from which receipt is determined are given.</summary>
public sealed record ReceiptDateMustBeGiven(ReceiptDateField Field) : Rule(
    "RECEIPT_DATE_MISSING",
    "《政府信息公开条例》第三十一条",
    $"请填写{Field.Label()}：该渠道以此确定收到申请之日。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(ReceiptDateField field, bool isGiven) =>
        isGiven ? null : new ReceiptDateMustBeGiven(field);
}

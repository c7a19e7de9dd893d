namespace RequestCases.Core.Deadlines;

/// <summary>The fields of <see cref="ReceiptDates"/> that a form or an import may ask for.</summary>
public enum ReceiptDateField
{
    /// <summary>提交日.</summary>
    SubmittedOn,

    /// <summary>到件日.</summary>
    ArrivedOn,

    /// <summary>签收日.</summary>
    SignedOn,

    /// <summary>提交时间.</summary>
    SubmittedAt,

    /// <summary>邮件系统收到时间.</summary>
    ReceivedBySystemAt,

    /// <summary>与申请人确认之日.</summary>
    ConfirmedOn,

    /// <summary>签收人.</summary>
    SignedBy,
}

/// <summary>A field to ask for, and whether registration needs it.</summary>
/// <param name="Field">The field.</param>
/// <param name="IsRequired">Without it the application cannot be registered. What may come later (a confirmation) is optional.</param>
public sealed record ReceiptDateRequest(ReceiptDateField Field, bool IsRequired);

/// <summary>What the fields are called on a page.</summary>
public static class ReceiptDateFieldLabels
{
    /// <summary>The Chinese label.</summary>
    public static string Label(this ReceiptDateField field) => field switch
    {
        ReceiptDateField.SubmittedOn => "提交日",
        ReceiptDateField.ArrivedOn => "到件日",
        ReceiptDateField.SignedOn => "签收日",
        ReceiptDateField.SubmittedAt => "提交时间",
        ReceiptDateField.ReceivedBySystemAt => "邮件系统收到时间",
        ReceiptDateField.ConfirmedOn => "与申请人确认之日",
        _ => "签收人",
    };
}

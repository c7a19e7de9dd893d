using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>An extension is approved and told no later than the due day.</summary>
public sealed record ExtensionMustBeApprovedByTheDueDay(LocalDate ApprovedOn, LocalDate Due) : Rule(
    "EXTENSION_AFTER_DUE",
    "《政府信息公开条例》第三十三条第二款",
    $"延期应当在答复期限 {Due.WithWeekday()}届满前经批准并告知申请人；{ApprovedOn.WithWeekday()}已经逾期，不能延期。请尽快答复。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate approvedOn, LocalDate due) =>
        approvedOn <= due ? null : new ExtensionMustBeApprovedByTheDueDay(approvedOn, due);
}

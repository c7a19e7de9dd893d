using NodaTime;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A reply bears no date before the day it was approved: a late reply cannot be made to look in time.</summary>
public sealed record ReplyMustNotBeDatedBeforeItsApproval : Rule
{
    private ReplyMustNotBeDatedBeforeItsApproval(LocalDate approvedOn)
        : base("REPLY_DATED_BEFORE_APPROVAL", "《政府信息公开条例》第三十三条", $"成文日期不能早于签发日期（{approvedOn:uuuu-MM-dd}）。答复不能倒签日期。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate approvedOn, LocalDate issuedOn) =>
        issuedOn >= approvedOn ? null : new ReplyMustNotBeDatedBeforeItsApproval(approvedOn);
}

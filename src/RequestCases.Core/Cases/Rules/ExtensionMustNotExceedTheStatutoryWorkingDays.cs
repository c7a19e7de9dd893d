using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>All extensions of a period together stay within the regulation's limit: 20 working days, 15 under the 2008 regulation.</summary>
public sealed record ExtensionMustNotExceedTheStatutoryWorkingDays(int Workdays, StatutoryPeriods Periods) : Rule(
    "EXTENSION_TOO_LONG",
    Periods.ReplyArticle,
    $"延长的期限累计最长不得超过{Periods.MaxExtensionWorkdays}个工作日，本次要求延长{Workdays}个工作日。请改为不超过上限的天数。")
{
    /// <summary>Null when kept.</summary>
    /// <param name="workdays">Working days of this extension.</param>
    /// <param name="alreadyAdded">Working days by which the same period was extended before.</param>
    /// <param name="periods">The periods in force at receipt.</param>
    public static Rule? Check(int workdays, int alreadyAdded, StatutoryPeriods periods) =>
        workdays <= periods.MaxExtensionWorkdays - alreadyAdded
            ? null
            : new ExtensionMustNotExceedTheStatutoryWorkingDays(workdays, periods);
}

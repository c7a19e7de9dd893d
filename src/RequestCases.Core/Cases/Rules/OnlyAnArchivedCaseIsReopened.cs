namespace RequestCases.Core.Cases.Rules;

/// <summary>Only what was archived is opened again.</summary>
public sealed record OnlyAnArchivedCaseIsReopened : Rule
{
    private OnlyAnArchivedCaseIsReopened(RequestCase requestCase)
        : base(
            "CASE_NOT_ARCHIVED",
            "《政府信息公开条例》第四十五条",
            $"办件{requestCase.Number}还没有归档，{(requestCase.ClosedWithout is null ? "不用重新打开，请直接办理。" : "请先归档，再申请重新打开。")}")
    {
    }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(RequestCase requestCase) =>
        requestCase.Status == CaseStatus.Archived ? null : new OnlyAnArchivedCaseIsReopened(requestCase);
}

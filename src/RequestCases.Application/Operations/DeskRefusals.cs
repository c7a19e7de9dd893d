using RequestCases.Core;

namespace RequestCases.Application.Operations;

/// <summary>The refusals that every operation shares.</summary>
public static class DeskRefusals
{
    /// <summary>Somebody changed the case after the person's page was opened.</summary>
    public static RefusedException Changed(string caseNumber) =>
        new("CASE_CHANGED", $"办件{caseNumber}在您打开页面之后已有变动，本次提交没有生效。您填写的内容还在，请核对当前情况后再提交。");

    /// <summary>The task was already done or cancelled.</summary>
    public static RefusedException WorkOver(string name) =>
        new("WORK_OVER", $"“{name}”已经办结或者取消，无需再办。请回到办件页查看当前环节。");

    /// <summary>The task belongs to other people.</summary>
    public static RefusedException NotYours(string name) =>
        new("NOT_YOURS", $"“{name}”不由您办理。如需办理，请联系处室负责人转办。");

    /// <summary>There is no such case or task.</summary>
    public static RefusedException NotFound() =>
        new("NOT_FOUND", "没有找到这个办件或者事项。请从待办或全部办件进入。");

    /// <summary>The task is of another kind than the form that was sent.</summary>
    public static RefusedException WrongForm(string name) =>
        new("WRONG_FORM", $"提交的表单与当前事项“{name}”不符。请从待办重新进入。");
}

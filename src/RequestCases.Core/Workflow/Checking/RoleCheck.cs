namespace RequestCases.Core.Workflow.Checking;

/// <summary>Whom the law wants for a decision.</summary>
internal static class RoleCheck
{
    public static IEnumerable<Finding> Run(ProcessDefinition definition)
    {
        var drafters = Doing(definition, "Draft").Select(e => e.Binding!.Input("role")).ToHashSet();
        foreach (var approval in Doing(definition, "Approve").Where(e => drafters.Contains(e.Binding!.Input("role"))))
        {
            yield return Found("APPROVER_IS_DRAFTER", approval, "《政府信息公开条例》第十七条", "的角色就是拟稿人的角色。签发要由拟稿人以外的人，请改为另一个角色。");
        }
        foreach (var review in Doing(definition, "SecrecyReview").Where(e => drafters.Contains(e.Binding!.Input("role"))))
        {
            yield return Found("SECRECY_REVIEWER_IS_DRAFTER", review, "《政府信息公开条例》第十七条", "的角色就是拟稿人的角色。保密审查要由拟稿人以外的人，请改为另一个角色。");
        }
        foreach (var extension in Doing(definition, "ApproveExtension").Where(e => e.Binding!.Input("unit") != "office" || e.Binding.Input("role") != "unitHead"))
        {
            yield return Found("EXTENSION_APPROVER_WRONG", extension, "《政府信息公开条例》第三十三条第二款", "不是由政府信息公开工作机构负责人办理。请把角色（role）改成处室负责人（unitHead）、处室（unit）改成政府信息公开工作机构（office）。");
        }
    }

    private static IEnumerable<ProcessElement> Doing(ProcessDefinition definition, string activity) =>
        definition.Elements.Values.Where(e => NextSteps.ActivityOf(e) == activity);

    private static Finding Found(string code, ProcessElement element, string article, string sentence) =>
        new(code, [element.Id], $"“{element.Name}”（{element.Id}）{sentence}") { Article = article };
}

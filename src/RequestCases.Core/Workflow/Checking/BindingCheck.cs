namespace RequestCases.Core.Workflow.Checking;

/// <summary>Whether the tasks say things the office knows, and every outcome of a form has its flow.</summary>
internal static class BindingCheck
{
    public static IEnumerable<Finding> Run(ProcessDefinition definition) =>
        definition.Elements.Values.Where(e => e.IsWork).SelectMany(CheckTask);

    private static IEnumerable<Finding> CheckTask(ProcessElement task)
    {
        if (task.Binding is not { } binding)
            return [Found("ACTIVITY_MISSING", task, "没有写明做什么（activityBinding），请补上。")];
        if (KnownActivities.OutcomesOf(binding.ActivityType) is not { } outcomes)
            return [Found("ACTIVITY_UNKNOWN", task, $"的 activityType “{binding.ActivityType}”不是本系统的活动，请改成文档所列的一个。")];
        return CheckInputs(task, binding).Concat(CheckOutcomes(task, outcomes));
    }

    private static IEnumerable<Finding> CheckInputs(ProcessElement task, ActivityBinding binding)
    {
        foreach (var name in binding.InputNames.Where(n => !KnownActivities.Inputs.Contains(n)))
            yield return Found("INPUT_UNKNOWN", task, $"的参数（input）“{name}”本系统不认识，可用的有：{ProcedureWords.List(ProcedureWords.Inputs)}。");
        var isRun = binding.ActivityType == KnownActivities.CloseCase;
        if (isRun != (task.Kind == ElementKind.ServiceTask))
            yield return Found("ACTIVITY_MISPLACED", task, isRun ? "由系统自动办理，请改成服务任务（serviceTask）。" : "要由人办理，请改成用户任务（userTask）。");
        if (task.Kind != ElementKind.ServiceTask)
        {
            if (!KnownActivities.Roles.Contains(binding.Input("role") ?? ""))
                yield return Unknown("ROLE_UNKNOWN", task, "role", ProcedureWords.Roles);
            if (!KnownActivities.Units.Contains(binding.Input("unit") ?? ""))
                yield return Unknown("UNIT_UNKNOWN", task, "unit", ProcedureWords.Units);
            if (!KnownActivities.Stages.Contains(binding.Input("stage") ?? ""))
                yield return Unknown("STAGE_UNKNOWN", task, "stage", KnownActivities.Stages.ToDictionary(s => s));
        }
        if (isRun && !KnownActivities.ClosingGrounds.Contains(binding.Input("ground") ?? ""))
            yield return Unknown("GROUND_UNKNOWN", task, "ground", ProcedureWords.Grounds);
    }

    private static IEnumerable<Finding> CheckOutcomes(ProcessElement task, IReadOnlyList<string> outcomes)
    {
        foreach (var flow in task.Outgoing.Where(f => f.Outcome is not null && !outcomes.Contains(f.Outcome)))
            yield return Found("FLOW_NEVER_TAKEN", task, $"的流程线 {flow.Id} 等待办理结果{Outcome(task, flow.Outcome!)}，但是表单不给出这个结果，请改正或者删去。");
        var takesAll = task.Outgoing.Count == 0 || task.Outgoing.Any(f => f.IsDefault || f.Outcome is null);
        foreach (var outcome in outcomes.Where(o => !takesAll && !task.Outcomes.Contains(o)))
            yield return Found("OUTCOME_WITHOUT_FLOW", task, $"的表单可以选{Outcome(task, outcome)}，但是没有流程线接它，请接上。");
        if (outcomes.Count == 0 && task.Outgoing.Count > 0 && !takesAll)
            yield return Found("OUTCOME_WITHOUT_FLOW", task, "不给出办理结果，却没有无条件的流出线，请接上。");
    }

    private static Finding Unknown(string code, ProcessElement task, string input, IReadOnlyDictionary<string, string> words)
    {
        var (name, known) = (ProcedureWords.Inputs[input], ProcedureWords.List(words));
        return Found(code, task, task.Binding!.Input(input) is { Length: > 0 } value
            ? $"的{name}（{input}）“{value}”不能识别，可用的有：{known}。"
            : $"没有写{name}（{input}），可用的有：{known}。");
    }

    private static string Outcome(ProcessElement task, string outcome)
    {
        var word = ProcedureWords.OutcomeOf(task.Binding?.ActivityType, outcome);
        return word == outcome ? $"“{outcome}”" : $"“{word}”（{outcome}）";
    }

    private static Finding Found(string code, ProcessElement task, string sentence) => new(code, [task.Id], $"“{task.Name}”（{task.Id}）{sentence}");
}

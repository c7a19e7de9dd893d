namespace RequestCases.Core.Workflow.Checking;

/// <summary>Whether what is waited for will ever come.</summary>
internal static class MessageCheck
{
    public static IEnumerable<Finding> Run(ProcessDefinition definition) => definition.Elements.Values.SelectMany(CheckEvent);

    private static IEnumerable<Finding> CheckEvent(ProcessElement element)
    {
        if (element.Kind is ElementKind.MessageThrowEvent or ElementKind.MessageEndEvent)
            yield return new Finding("MESSAGE_NOT_SENT", [element.Id], $"“{element.Name}”（{element.Id}）要发出消息：本系统的文书由任务发出，不由流程图发出，请改用任务。");
        else if (element.MessageName is { } message && !KnownActivities.Messages.Contains(message))
            yield return new Finding("MESSAGE_UNKNOWN", [element.Id], $"“{element.Name}”（{element.Id}）的消息“{message}”本系统不会发出，可用的有：{ProcedureWords.List(ProcedureWords.Messages)}。");
        if (element.MultiInstance?.Collection is { } collection)
            yield return new Finding("COLLECTION_UNKNOWN", [element.Id], $"“{element.Name}”（{element.Id}）按集合“{collection}”逐项办理：本系统没有这个集合，请改写固定次数（loopCardinality）。");
        if (element.TimerDuration is not null)
            yield return new Finding("TIMER_UNUSED", [element.Id], $"“{element.Name}”（{element.Id}）是定时：法定期限按工作日由期限时钟推算，流程图里的定时不会触发，请改为等待消息。");
    }
}

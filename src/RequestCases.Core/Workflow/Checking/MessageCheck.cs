namespace RequestCases.Core.Workflow.Checking;

/// <summary>Whether what is waited for will ever come.</summary>
internal static class MessageCheck
{
    public static IEnumerable<Finding> Run(ProcessDefinition definition) => definition.Elements.Values.SelectMany(CheckEvent);

    private static IEnumerable<Finding> CheckEvent(ProcessElement element)
    {
        if (element.MessageName is { } message && !KnownActivities.Messages.Contains(message))
            yield return new Finding("MESSAGE_UNKNOWN", [element.Id], $"“{element.Name}”（{element.Id}）的消息“{message}”本系统不会发出，可用的有：{string.Join("、", KnownActivities.Messages)}。");
        if (element.TimerDuration is not null)
            yield return new Finding("TIMER_UNUSED", [element.Id], $"“{element.Name}”（{element.Id}）是定时：法定期限按工作日由期限时钟推算，流程图里的定时不会触发，请改为等待消息。");
    }
}

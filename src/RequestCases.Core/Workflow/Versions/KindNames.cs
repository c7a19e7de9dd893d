namespace RequestCases.Core.Workflow.Versions;

/// <summary>What people call the kinds of elements.</summary>
public static class KindNames
{
    /// <summary>The Chinese name of a kind.</summary>
    public static string Of(ElementKind kind) => kind switch
    {
        ElementKind.StartEvent => "开始事件",
        ElementKind.EndEvent => "结束事件",
        ElementKind.TerminateEndEvent => "终止结束事件",
        ElementKind.EscalationEndEvent => "升级结束事件",
        ElementKind.MessageEndEvent => "消息结束事件",
        ElementKind.PassedEvent => "中间事件",
        ElementKind.EscalationThrowEvent => "升级抛出事件",
        ElementKind.MessageThrowEvent => "消息抛出事件",
        ElementKind.MessageCatchEvent => "消息捕获事件",
        ElementKind.TimerCatchEvent => "定时捕获事件",
        ElementKind.BoundaryEvent => "边界事件",
        ElementKind.UserTask => "人工任务",
        ElementKind.ManualTask => "手工任务",
        ElementKind.ServiceTask => "系统任务",
        ElementKind.SendTask => "发送任务",
        ElementKind.ReceiveTask => "接收任务",
        ElementKind.ExclusiveGateway => "排他网关",
        ElementKind.ParallelGateway => "并行网关",
        ElementKind.InclusiveGateway => "包容网关",
        ElementKind.EventBasedGateway => "事件网关",
        ElementKind.Subprocess => "子过程",
        ElementKind.EventSubprocess => "事件子过程",
        _ => kind.ToString(),
    };
}

namespace RequestCases.Core.Workflow.Checking;

/// <summary>Gateways that lead nowhere or cannot choose.</summary>
internal static class GatewayCheck
{
    public static IEnumerable<Finding> Run(ProcessDefinition definition)
    {
        foreach (var gateway in definition.Elements.Values.Where(IsGateway))
        {
            if (gateway.Outgoing.Count == 0)
                yield return new Finding("GATEWAY_WITHOUT_OUTGOING", [gateway.Id], $"网关“{gateway.Name}”（{gateway.Id}）没有流出线，请接上。");
            if (gateway.Kind == ElementKind.ExclusiveGateway && gateway.Outgoing.Count(f => !f.IsDefault) > 1)
                yield return new Finding("GATEWAY_CANNOT_CHOOSE", [gateway.Id], $"网关“{gateway.Name}”（{gateway.Id}）有多条流出线却无从选择，总是走第一条，请把分支写在任务的办理结果上。");
        }
    }

    private static bool IsGateway(ProcessElement element) => element.Kind
        is ElementKind.ExclusiveGateway or ElementKind.ParallelGateway or ElementKind.InclusiveGateway or ElementKind.EventBasedGateway;
}

using RequestCases.Core.Workflow.Reading;

namespace RequestCases.Core.Workflow;

/// <summary>Reads BPMN 2.0 documents.</summary>
public static class BpmnReader
{
    /// <summary>Reads a document. Diagram and foreign extensions are kept in <see cref="ProcessDefinition.Xml"/> and otherwise ignored.</summary>
    /// <exception cref="DefinitionException">It is no well-formed BPMN, is faulty, or uses what is not supported; every problem names its element.</exception>
    public static ProcessDefinition Read(string xml)
    {
        ArgumentNullException.ThrowIfNull(xml);
        var problems = new Problems();
        var root = SafeXml.Load(xml, problems);
        problems.ThrowIfAny();
        var definition = new DocumentReader(root!, problems).Read(xml);
        problems.ThrowIfAny();
        return definition!;
    }
}

using System.Xml.Linq;
using RequestCases.Core.Workflow.Reading;

namespace RequestCases.Core.Workflow;

/// <summary>Reads BPMN 2.0 documents.</summary>
public static class BpmnReader
{
    /// <summary>Reads a document. Diagram and foreign extensions are kept in <see cref="ProcessDefinition.Xml"/> and otherwise ignored.</summary>
    /// <exception cref="DefinitionException">It is no well-formed BPMN, is faulty, or uses what is not supported; every problem names its element.</exception>
    public static ProcessDefinition Read(string xml)
    {
        var problems = new Problems();
        var definition = new DocumentReader(Load(xml, problems), problems).Read(xml);
        problems.ThrowIfAny();
        return definition!;
    }

    /// <summary>Makes sure that a document is BPMN that can be read at all and without danger, whatever stands in it.</summary>
    /// <exception cref="DefinitionException">It is no well-formed BPMN, has a document type, or is too large or too deep.</exception>
    public static void EnsureSafe(string xml) => Load(xml, new Problems());

    private static XElement Load(string xml, Problems problems)
    {
        ArgumentNullException.ThrowIfNull(xml);
        var root = SafeXml.Load(xml, problems);
        problems.ThrowIfAny();
        return root!;
    }
}

using System.Xml;
using System.Xml.Linq;

namespace RequestCases.Core.Workflow.Reading;

/// <summary>Loads XML of unknown origin: no DTD, no external entity, limited size and depth.</summary>
internal static class SafeXml
{
    private const int MostCharacters = 4_000_000;
    private const int DeepestNesting = 200;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static XElement? Load(string xml, Problems problems)
    {
        if (xml.Length > MostCharacters)
        {
            Refuse(problems, $"文件超过 {MostCharacters / 1_000_000} 百万字符，请精简后再导入。");
            return null;
        }
        try
        {
            var text = xml.TrimStart('\uFEFF');
            if (IsTooDeep(text))
                Refuse(problems, $"元素嵌套超过 {DeepestNesting} 层，请精简后再导入。");
            else
                return LoadRoot(text, problems);
        }
        catch (XmlException e)
        {
            Refuse(problems, $"第 {e.LineNumber} 行不是合格的 XML，或者含有不允许的文档类型声明（DTD），请用 BPMN 建模工具重新导出。");
        }
        return null;
    }

    private static XElement? LoadRoot(string text, Problems problems)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        var root = XDocument.Load(reader).Root;
        if (root?.Name == Vocabulary.Bpmn + "definitions")
            return root;
        Refuse(problems, "根元素不是 BPMN 2.0 的 definitions，请确认导出的是 BPMN 2.0 文件。");
        return null;
    }

    private static bool IsTooDeep(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        while (reader.Read())
        {
            if (reader.Depth > DeepestNesting)
                return true;
        }
        return false;
    }

    private static void Refuse(Problems problems, string sentence) => problems.Add("", "流程文件", sentence);
}

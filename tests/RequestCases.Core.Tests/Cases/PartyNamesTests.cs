using RequestCases.Core.Cases;

namespace RequestCases.Core.Tests.Cases;

/// <summary>Whose rights an item touches is read however it is written.</summary>
public sealed class PartyNamesTests
{
    [TestCase("示例市甲运输有限公司", "示例市甲运输有限公司", ExpectedResult = true)]
    [TestCase("示例市甲运输有限公司\n示例市乙运输有限公司", "示例市乙运输有限公司", ExpectedResult = true)]
    [TestCase("示例市甲运输（集团）有限公司", "示例市甲运输(集团) 有限公司", ExpectedResult = true)]
    [TestCase("王某、李某", "王某、李某", ExpectedResult = true)]
    [TestCase("李某\n赵某\n王某", "王某、李某", ExpectedResult = true)]
    [TestCase("王某", "王某、李某", ExpectedResult = false)]
    [TestCase("示例市甲运输有限公司第一分公司", "示例市甲运输有限公司", ExpectedResult = false)]
    [TestCase("", "王某", ExpectedResult = false)]
    [TestCase("王某", "；", ExpectedResult = false)]
    public bool A_text_names_a_party(string text, string party) => PartyNames.Contains(text, party);
}

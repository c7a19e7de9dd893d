using System.Text;
using RequestCases.Core.Letters;
using RequestCases.Core.Letters.Templates;

namespace RequestCases.Core.Tests.Letters;

/// <summary>A template with a mistake is refused with its file, its line and what to do.</summary>
public class LetterTemplateTests
{
    private const string Kind = LetterKinds.SupplementNotice;
    private static readonly string Good = Encoding.UTF8.GetString(LetterSamples.Shipped().Single(file => file.Name == $"{Kind}.txt").Content.Span);

    [TestCase("标题: 政府信息公开申请补正告知书", "", 1, "没有写“标题”")]
    [TestCase("救济: 无", "救济: 无\n落款: 无", 8, "没有“落款”这一项")]
    [TestCase("救济: 无", "救济: 无\n救济: 无", 8, "“救济”写了两次")]
    [TestCase("救济: 无", "救济: 选择", 7, "“救济”只能写：无。")]
    [TestCase("救济: 无", "救济 无", 7, "每行写成“名称: 内容”")]
    [TestCase("编号: supplement", "编号: reply", 3, "reply 是答复的编号序列")]
    [TestCase("后缀: 补", "", 1, "没有写“后缀”")]
    [TestCase("必填: items, supplementBy", "必填: items", 5, "请在“必填”里加上 supplementBy。")]
    [TestCase("必填: items, supplementBy", "必填: items, supplementBy, items", 5, "items 写了两次")]
    [TestCase("必填: items, supplementBy", "必填: items, supplementBy, fine", 5, "没有 fine 这一项")]
    [TestCase("选填: clarification", "选填: clarification, items", 6, "items 同时写在“必填”和“选填”里")]
    [TestCase("救济: 无", "救济: 无\n附件: 有", 8, "没有附件")]
    [TestCase("救济: 无", "救济: 无\n答复类型: 予以公开", 8, "这不是答复")]
    [TestCase("{{case.subject}}", "{{case.subjct}}", 9, "没有 {{case.subjct}} 这个占位符")]
    [TestCase("{{case.number}}）", "{{case.number）", 9, "{{ 没有关上")]
    [TestCase("{{case.number}}）", "case.number}}）", 9, "多了 }}")]
    [TestCase("{{case.number}}）", "{{}}）", 9, "没有写占位符的名称")]
    [TestCase("[[以{{case.channel}}方式]]", "[[以{{case.channel}}方式", 9, "[[ 没有关上")]
    [TestCase("[[以{{case.channel}}方式]]", "以{{case.channel}}方式]]", 9, "多了 ]]")]
    [TestCase("[[以{{case.channel}}方式]]", "[[以邮寄方式]]", 9, "[[ ]] 里没有占位符")]
    [TestCase("[[以{{case.channel}}方式]]", "以{{case.channel}}方式", 9, "{{case.channel}}（收到申请的方式）可能没有内容")]
    [TestCase("{{?clarification}}{{clarification}}", "{{clarification}}", 12, "可能没有内容")]
    [TestCase("{{?clarification}}{{clarification}}", "{{?clarification}}", 12, "条件后面没有文字")]
    [TestCase("{{?clarification}}{{clarification}}", "说明{{?clarification}}", 12, "只能写在一行的开头")]
    [TestCase("{{?clarification}}{{clarification}}", "{{?clarifcation}}说明", 12, "没有 {{clarifcation}} 这个占位符")]
    [TestCase("{{?clarification}}{{clarification}}", "", 16, "“选填”里有 clarification")]
    [TestCase("{{supplementBy}}", "十日", 16, "正文里没有 {{supplementBy}}")]
    [TestCase("视为放弃申请", "不予处理", 16, "正文要写明“视为放弃”")]
    [TestCase("特此告知。", "|甲|乙", 15, "表格行没有写完")]
    [TestCase("特此告知。", "=== ", 15, "附页没有标题")]
    [TestCase("特此告知。", "=== 回执", 16, "附页没有内容")]
    public void A_mistake_is_refused_with_its_line(string written, string instead, int line, string message)
    {
        Assert.That(Good, Does.Contain(written));
        var templates = Read(Good.Replace(written, instead, StringComparison.Ordinal));
        Assert.That(templates.Problems.Select(problem => (problem.File, problem.Line, problem.Message)), Has.Some.Matches<(string File, int Line, string Message)>(
            problem => problem.File == $"{Kind}.txt" && problem.Line == line && problem.Message.Contains(message, StringComparison.Ordinal)),
            string.Join('\n', templates.Problems.Where(problem => problem.File == $"{Kind}.txt")));
    }

    [TestCase("", 1, "以一行 --- 开头")]
    [TestCase("标题: 甲\n正文", 1, "以一行 --- 开头")]
    [TestCase("---\n标题: 甲\n正文", 1, "开头部分没有结束")]
    [TestCase("---\n标题: 甲\n---\n\n", 5, "没有正文")]
    public void A_file_without_head_or_text_is_refused(string text, int line, string message) => Assert.That(
        Read(text).Problems.Where(problem => problem.File == $"{Kind}.txt"),
        Has.Some.Matches<LetterTemplateProblem>(problem => problem!.Line == line && problem.Message.Contains(message, StringComparison.Ordinal)));

    [Test]
    public void A_file_that_is_not_UTF_8_is_refused()
    {
        var templates = LetterTemplates.Read([new LetterFile($"{Kind}.txt", new byte[] { 0xB2, 0xB9, 0xD5, 0xFD })]);
        Assert.That(templates.Problems[0].Message, Does.Contain("不是 UTF-8"));
    }

    [Test]
    public void A_byte_order_mark_and_Windows_line_ends_do_no_harm()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Good.Replace("\n", "\r\n", StringComparison.Ordinal))).ToArray();
        Assert.That(LetterTemplates.Read([new LetterFile($"{Kind}.txt", bytes)]).Of(Kind).Title, Is.EqualTo("政府信息公开申请补正告知书"));
    }

    [Test]
    public void A_file_of_no_known_kind_is_named()
    {
        var templates = LetterTemplates.Read([.. LetterSamples.Shipped(), new LetterFile("greeting.txt", Encoding.UTF8.GetBytes(Good))]);
        Assert.That(templates.Problems.Single().ToString(), Does.StartWith("greeting.txt：没有这种文书"));
    }

    [Test]
    public void A_bad_template_stops_only_its_own_letter()
    {
        var others = LetterSamples.Shipped().Where(file => file.Name != $"{Kind}.txt");
        var templates = LetterTemplates.Read([.. others, new LetterFile($"{Kind}.txt", Encoding.UTF8.GetBytes(Good.Replace("}}", "}", StringComparison.Ordinal)))]);
        var refused = Assert.Throws<RefusedException>(() => templates.Of(Kind))!;
        Assert.Multiple(() =>
        {
            Assert.That(refused.Code, Is.EqualTo("LETTER_TEMPLATE_UNUSABLE"));
            Assert.That(refused.Message, Does.Contain($"{Kind}.txt 第 9 行"));
            Assert.That(templates.All.Count(), Is.EqualTo(LetterKinds.All.Count - 1));
        });
    }

    [Test]
    public void Two_series_with_the_same_code_are_refused()
    {
        var templates = LetterTemplates.Read(LetterSamples.Shipped().Select(file => file.Name == $"{Kind}.txt"
            ? new LetterFile(file.Name, Encoding.UTF8.GetBytes(Good.Replace("后缀: 补", "后缀: 征", StringComparison.Ordinal)))
            : file));
        Assert.That(templates.Problems.Single().ToString(), Does.StartWith($"{Kind}.txt 第 3 行").And.Contain("会出现相同的文号"));
        Assert.Throws<RefusedException>(() => templates.Of(Kind));
    }

    [Test]
    public void A_letter_to_a_third_party_cannot_name_the_applicant()
    {
        var file = LetterSamples.Shipped().Single(file => file.Name == "third-party-consultation.txt");
        var text = Encoding.UTF8.GetString(file.Content.Span).Replace("公民、法人或者其他组织", "{{applicant.name}}", StringComparison.Ordinal);
        var problems = LetterTemplates.Read([new LetterFile(file.Name, Encoding.UTF8.GetBytes(text))]).Problems;
        Assert.That(problems[0].Message, Does.Contain("不向对方透露申请人"));
    }

    [Test]
    public void A_consultation_without_its_slip_is_refused()
    {
        var file = LetterSamples.Shipped().Single(file => file.Name == "third-party-consultation.txt");
        var text = Encoding.UTF8.GetString(file.Content.Span);
        text = text[..text.IndexOf("===", StringComparison.Ordinal)];
        var problems = LetterTemplates.Read([new LetterFile(file.Name, Encoding.UTF8.GetBytes(text))]).Problems;
        Assert.That(problems.Select(problem => problem.Message), Has.Some.Contains("要附回执"));
    }

    private static LetterTemplates Read(string text) => LetterTemplates.Read([new LetterFile($"{Kind}.txt", Encoding.UTF8.GetBytes(text))]);
}

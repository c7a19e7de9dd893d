using NodaTime;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Letters;
using RequestCases.Core.Letters.Templates;
using RequestCases.Core.Tests.Workflow;

namespace RequestCases.Core.Tests.Letters;

internal static class LetterSamples
{
    public static readonly LetterTemplates Templates = LetterTemplates.Read(Shipped());

    public static IEnumerable<LetterFile> Shipped() =>
        Directory.EnumerateFiles(Path.Combine(TestFiles.Workflows, "letters"), "*.txt").Select(path => new LetterFile(Path.GetFileName(path), File.ReadAllBytes(path)));

    public static LetterTemplate Template(ReplyGround ground) => Templates.Of(LetterKinds.ForReply(ground));

    public static AgencyProfile Agency() => new()
    {
        Name = "示例市城市管理局",
        LetterCode = "示城管公开",
        ReconsiderationBody = "示例市人民政府",
        Court = "示例市人民法院",
    };

    public static Dictionary<string, string> RequiredValues(ReplyGround ground) => ReplyGrounds.Of(ground).RequiredFields
        .Where(field => field.Required)
        .ToDictionary(field => field.Key, field => $"<{field.Key}>");

    public static LetterFacts Facts(ReplyGround ground) => new()
    {
        CaseNumber = "2026-0042",
        ApplicantName = "张三",
        ApplicantIsNaturalPerson = true,
        ReceivedOn = new LocalDate(2026, 11, 3),
        Subject = "道路改造工程占道许可",
        Values = RequiredValues(ground),
    };

    public static ReplyGround[] AllGrounds() => Enum.GetValues<ReplyGround>();
}

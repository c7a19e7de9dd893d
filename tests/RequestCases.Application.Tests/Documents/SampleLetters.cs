using NodaTime;
using RequestCases.Application.Documents;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Letters;
using RequestCases.Core.Letters.Templates;

namespace RequestCases.Application.Tests.Documents;

/// <summary>Letters of a made-up agency.</summary>
internal static class SampleLetters
{
    public static readonly LocalDate Date = new(2026, 11, 23);

    public static readonly LetterNumber Number = new("示城管公开", 2026, 15);

    public static readonly LetterTemplates Templates = LetterTemplateFolder.Read(LetterTemplateFolder.Shipped);

    public static LetterTemplate Template(ReplyGround ground) => Templates.Of(LetterKinds.ForReply(ground));

    public static AgencyProfile Agency() => new()
    {
        Name = "示例市城市管理局",
        LetterCode = "示城管公开",
        OfficeName = "局办公室",
        Address = "示例市人民路1号",
        Phone = "010-00000000",
        ReconsiderationBody = "示例市人民政府",
        Court = "示例市中级人民法院",
        OnlineReconsiderationUrl = "https://fuyi.example.cn/apply",
    };

    public static LetterFacts Facts(ReplyGround ground, string applicant = "张三", string? subject = null) => new()
    {
        CaseNumber = "2026-0042",
        ApplicantName = applicant,
        ApplicantIsNaturalPerson = true,
        ReceivedOn = new LocalDate(2026, 11, 3),
        ReceivedHow = "邮寄",
        Subject = subject ?? "人民路2025年道路改造工程占道施工许可的审批材料",
        SupplementedOn = ground == ReplyGround.StillUnclear ? new LocalDate(2026, 11, 10) : null,
        Values = Values(ground),
    };

    public static Dictionary<string, string> Values(ReplyGround ground) => ReplyGrounds.Of(ground).RequiredFields
        .ToDictionary(field => field.Key, field => field.Key switch
        {
            ReplyFields.Attachments => "关于人民路道路改造工程占道施工许可的批复\n人民路道路改造工程占道施工许可申请表及其所附的交通组织方案、施工方案和安全防护方案（复印件）",
            ReplyFields.SearchPlaces => "本机关综合办公平台、行政审批系统、档案室2020年至2026年档案",
            ReplyFields.Where => "示例市人民政府门户网站“政府信息公开”专栏，网址：https://www.example.gov.cn/zwgk",
            _ => $"这里是{field.Label}的内容，按实际情况写明。",
        });

    public static OfficialLetter Issued(ReplyGround ground, LetterFacts? facts = null)
    {
        facts ??= Facts(ground);
        var body = ReplyLetter.Compose(Template(ground), facts, Agency());
        return OfficialLetter.ForReply(Template(ground), facts, body, Agency(), Number, Date);
    }

    public static OfficialLetter Draft(ReplyGround ground)
    {
        var facts = Facts(ground);
        var body = ReplyLetter.Compose(Template(ground), facts, Agency());
        return OfficialLetter.ForReply(Template(ground), facts, body, Agency(), null, null, draftYear: 2026);
    }
}

using RequestCases.Application.Documents;
using RequestCases.Application.Files;
using RequestCases.Application.Operations.Office;

namespace RequestCases.Application.Archiving;

/// <summary>卷内顺序: the result first, then what it rests on, then how it came about.</summary>
internal static class VolumeSections
{
    public const string Contents = "卷宗目录";
    public const string Result = "办理结果";
    public const string Delivery = "送达";
    public const string Application = "申请材料";
    public const string Registration = "登记";
    public const string Asking = "补正和说明理由";
    public const string Search = "检索和信息事项";
    public const string Consultation = "征求意见";
    public const string ExtensionAndFee = "延期和收费";
    public const string Review = "审核签发";
    public const string Talks = "沟通记录";
    public const string Course = "期限和办理经过";
    public const string Other = "其他";

    private static readonly string[] Order =
        [Contents, Result, Delivery, Application, Registration, Asking, Search, Consultation, ExtensionAndFee, Review, Talks, Course, Other];

    private static readonly Dictionary<string, string> OfKinds = new()
    {
        ["答复"] = Result,
        [AddDocument.SignedScan] = Result,
        ["答复附件"] = Result,
        [AddDocument.DeliveryProof] = Delivery,
        ["申请材料"] = Application,
        ["身份证明"] = Application,
        ["授权委托书"] = Application,
        ["补正材料"] = Asking,
        ["征求意见材料"] = Consultation,
    };

    private static readonly Dictionary<string, string> OfLetters = new()
    {
        ["delivery-receipt"] = Delivery,
        ["registration-receipt"] = Registration,
        ["supplement-notice"] = Asking,
        ["reasons-notice"] = Asking,
        ["extension-notice"] = ExtensionAndFee,
        ["fee-notice"] = ExtensionAndFee,
        ["third-party-consultation"] = Consultation,
        ["consultation-told"] = Consultation,
        ["joint-agency-consultation"] = Consultation,
        ["other-agency-consultation"] = Consultation,
        ["third-party-decision"] = Consultation,
        ["abandonment-notice"] = Result,
        ["fee-unpaid-notice"] = Result,
        ["withdrawal-note"] = Result,
        ["closing-note"] = Result,
    };

    public static int Place(string section) => Array.IndexOf(Order, section);

    public static string Of(CaseDocument document, IssuedLetter? letter) => letter switch
    {
        { Kind: var kind } when OfLetters.TryGetValue(kind, out var section) => section,
        { Kind: var kind } when kind.StartsWith("reply-", StringComparison.Ordinal) => Result,
        _ => OfKinds.GetValueOrDefault(document.Kind, Other),
    };
}

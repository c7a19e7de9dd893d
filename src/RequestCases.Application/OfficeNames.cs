using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Archiving;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application;

/// <summary>What people call the channels, kinds and answers.</summary>
public static class OfficeNames
{
    /// <summary>Channels in the order of the registration form.</summary>
    public static IReadOnlyDictionary<ReceiptChannel, string> Channels { get; } = new Dictionary<ReceiptChannel, string>
    {
        [ReceiptChannel.InPerson] = "当面提交",
        [ReceiptChannel.Oral] = "口头（代填）",
        [ReceiptChannel.RegisteredMail] = "挂号 / EMS",
        [ReceiptChannel.OrdinaryMail] = "平信",
        [ReceiptChannel.Fax] = "传真",
        [ReceiptChannel.Email] = "电子邮件",
        [ReceiptChannel.Online] = "网络平台",
    };

    /// <summary>Kinds of applicants as the annual report names them.</summary>
    public static IReadOnlyDictionary<ApplicantKind, string> ApplicantKinds { get; } = new Dictionary<ApplicantKind, string>
    {
        [ApplicantKind.NaturalPerson] = "自然人",
        [ApplicantKind.Business] = "商业企业",
        [ApplicantKind.Research] = "科研机构",
        [ApplicantKind.PublicInterest] = "社会公益组织",
        [ApplicantKind.LegalService] = "法律服务机构",
        [ApplicantKind.OtherOrganisation] = "其他",
    };

    /// <summary>Whom a consultation asks.</summary>
    public static IReadOnlyDictionary<ConsultationKind, string> Consultations { get; } = new Dictionary<ConsultationKind, string>
    {
        [ConsultationKind.ThirdParty] = "第三方（第三十二条）",
        [ConsultationKind.JointAgency] = "共同制作机关（第三十四条）",
        [ConsultationKind.OtherAgency] = "其他机关（第十一条）",
    };

    /// <summary>What a consulted party is.</summary>
    public static IReadOnlyDictionary<PartyKind, string> PartyKinds { get; } = new Dictionary<PartyKind, string>
    {
        [PartyKind.NaturalPerson] = "自然人",
        [PartyKind.Organisation] = "法人或者其他组织",
        [PartyKind.Agency] = "行政机关",
    };

    /// <summary>How a consulted party answered.</summary>
    public static IReadOnlyDictionary<ConsultationOpinion, string> Opinions { get; } = new Dictionary<ConsultationOpinion, string>
    {
        [ConsultationOpinion.Agrees] = "同意公开",
        [ConsultationOpinion.AgreesInPart] = "同意部分公开",
        [ConsultationOpinion.Refuses] = "不同意公开",
    };

    /// <summary>Ways of delivery.</summary>
    public static IReadOnlyDictionary<DeliveryMethod, string> Deliveries { get; } = new Dictionary<DeliveryMethod, string>
    {
        [DeliveryMethod.Post] = "邮寄（邮政企业）",
        [DeliveryMethod.InPerson] = "当面领取（直接送达）",
        [DeliveryMethod.Entrusted] = "委托其他行政机关送达",
        [DeliveryMethod.ElectronicMail] = "电子邮件",
        [DeliveryMethod.OnlineAccount] = "网上平台账户",
    };

    /// <summary>The signatures a draft passes.</summary>
    public static IReadOnlyDictionary<ReviewKind, string> Reviews { get; } = new Dictionary<ReviewKind, string>
    {
        [ReviewKind.Unit] = "处室审核",
        [ReviewKind.Secrecy] = "保密审查",
        [ReviewKind.Legal] = "法制审核",
        [ReviewKind.Approval] = "签发",
        [ReviewKind.Issue] = "编号制发",
    };

    /// <summary>Whether a volume holds what it should.</summary>
    public static IReadOnlyDictionary<ChecklistState, string> ChecklistStates { get; } = new Dictionary<ChecklistState, string>
    {
        [ChecklistState.Present] = "齐全",
        [ChecklistState.Missing] = "缺",
        [ChecklistState.NotApplicable] = "不涉及",
    };

    /// <summary>How far a reply has come.</summary>
    public static IReadOnlyDictionary<ReplyStatus, string> ReplyStatuses { get; } = new Dictionary<ReplyStatus, string>
    {
        [ReplyStatus.Draft] = "拟稿中",
        [ReplyStatus.InReview] = "审核中",
        [ReplyStatus.Approved] = "已签发，待编号制发",
        [ReplyStatus.Issued] = "已制发，待送达",
        [ReplyStatus.Delivered] = "已送达",
    };

    /// <summary>How the reconsideration body handles a case, with the days the office has.</summary>
    public static IReadOnlyDictionary<ReconsiderationProcedure, string> ReconsiderationProcedures { get; } = new Dictionary<ReconsiderationProcedure, string>
    {
        [ReconsiderationProcedure.Ordinary] = "普通程序，10 个工作日",
        [ReconsiderationProcedure.Simple] = "简易程序，5 个工作日",
    };

    /// <summary>The channel as a letter says it: 以…方式.</summary>
    public static string InLetters(ReceiptChannel channel) => channel switch
    {
        ReceiptChannel.InPerson => "当面提交",
        ReceiptChannel.Oral => "口头",
        ReceiptChannel.RegisteredMail or ReceiptChannel.OrdinaryMail => "邮寄",
        ReceiptChannel.Fax => "传真",
        ReceiptChannel.Email => "电子邮件",
        _ => "网上提交",
    };
}

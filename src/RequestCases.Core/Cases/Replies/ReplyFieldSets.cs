using static RequestCases.Core.Cases.Replies.ReplyFields;

namespace RequestCases.Core.Cases.Replies;

/// <summary>Which facts each ground's letter asks of the drafter.</summary>
internal static class ReplyFieldSets
{
    private const string NoSecretContent = "不写涉密内容本身。";

    private static readonly ReplyField AttachmentList =
        Optional(Attachments, "附件", "每行一个附件名称，不加序号和标点。", multiline: true);

    private static readonly ReplyField ProvisionWay =
        Many(Provision, "提供方式", "例如：复印件随本告知书邮寄；电子文档发送至申请表所填邮箱。现场查阅、抄录的，写明时间、地点和联系电话。");

    private static readonly ReplyField FormReason =
        Optional(FormNote, "未按要求的形式提供的理由", "按申请人要求的形式提供可能危及载体安全或者成本过高的（第四十条），写明理由和实际提供的形式；按要求提供的不填。", multiline: true);

    private static readonly ReplyField RefusalReasons =
        Many(Reasons, "不予公开的理由", "结合信息内容说明为什么属于该情形，不能只抄条文。");

    private static readonly ReplyField DiscretionReasons =
        Many(Reasons, "不予公开的理由", "第十六条是“可以”不予公开：说明为什么属于该情形、为什么决定不公开，并核对法律、法规、规章没有应当公开的规定。");

    public static IReadOnlyList<ReplyField> Of(ReplyGround ground) => ground switch
    {
        ReplyGround.Disclosed =>
            [Many(Information, "公开的政府信息", "逐项写明名称、文号。"), ProvisionWay, FormReason, AttachmentList],
        ReplyGround.AlreadyPublic =>
            [Many(Where, "获取的方式、途径", "写明网址和栏目、公报期号或者查阅场所，让申请人照着就能找到。")],
        ReplyGround.PartiallyDisclosed => Partial(),
        ReplyGround.StateSecret =>
            [Many(Facts, "定密或者保密审查情况", "写明国家秘密标志、定密依据或者保密审查结论；" + NoSecretContent), RefusalReasons],
        ReplyGround.ProhibitedByLaw =>
            [One(Law, "禁止公开的法律、行政法规及条款", "例如：《中华人民共和国统计法》第十一条。地方性法规、规章不能作为依据。"), RefusalReasons],
        ReplyGround.EndangersSecurityOrStability =>
            [Many(Facts, "信息的内容和性质", "概括写明涉及什么；" + NoSecretContent), RefusalReasons,
             Many(Harm, "公开可能造成的危害", "写明可能危及国家安全、公共安全、经济安全、社会稳定中的哪一项，如何危及。")],
        ReplyGround.ThirdPartyRights => ThirdParty(),
        ReplyGround.InternalAffairs =>
            [Many(Facts, "信息的内容和性质", "写明属于人事管理、后勤管理、内部工作流程中的哪一类。"), DiscretionReasons],
        ReplyGround.ProcessInformation =>
            [Many(Facts, "信息的内容和性质", "写明属于讨论记录、过程稿、磋商信函、请示报告中的哪一类，形成于哪项工作。"), DiscretionReasons],
        ReplyGround.EnforcementFile =>
            [Many(Facts, "信息的内容和性质", "写明属于哪一件行政执法案卷。"), DiscretionReasons],
        ReplyGround.AdministrativeQuery =>
            [One(Law, "有特别规定的法律、行政法规", "例如：《不动产登记暂行条例》第二十七条。"),
             Many(Place, "查询的地点、途径", "写明到哪里、凭什么材料查询，以及联系电话。")],
        _ => OfUnprovidedOrUnprocessed(ground),
    };

    private static IReadOnlyList<ReplyField> OfUnprovidedOrUnprocessed(ReplyGround ground) => ground switch
    {
        ReplyGround.NotExisting =>
            [Many(SearchPlaces, "检索范围", "查了哪些系统、档案、处室。"), Many(SearchMethod, "检索方式", "例如：电子检索和纸质档案人工查找。"),
             One(SearchKeywords, "检索关键词", "实际使用的关键词、文号、时间段。"), Many(SearchResult, "检索结果", "例如：未检索到申请人所申请公开的信息。")],
        ReplyGround.NotThisAgency =>
            [Many(Reasons, "不属于本机关负责公开的理由", "结合职责或者信息的制作、保存机关说明。"),
             Optional(RightAgency, "负责公开的行政机关", "能够确定的，写明机关名称。"),
             Optional(RightAgencyContact, "该机关的联系方式", "地址、电话；写了机关名称就要写。", requiredWith: RightAgency)],
        ReplyGround.NeedsCreation => [Many(Reasons, "需要加工、分析的理由", "说明现有信息是什么状态，提供所申请的内容要做哪些汇总、加工、分析。")],
        ReplyGround.StillUnclear =>
            [Many(SupplementAsked, "要求补正的内容", "补正告知书的日期、文号和要求补正的事项。"), Many(SupplementCame, "申请人补正的内容", "申请人补正了什么。"),
             Many(Reasons, "仍不明确的理由", "为什么据此仍不能确定所要的是哪些政府信息。")],
        ReplyGround.PetitionOrComplaint =>
            [Many(Reasons, "属于信访、投诉、举报的事实和理由", "从申请内容说明其实质是什么诉求。"),
             Optional(Channel, "相应渠道", "可以告知：向哪个部门、通过什么渠道提出。", multiline: true)],
        ReplyGround.RepeatedRequest =>
            [One(EarlierDate, "前次申请日期", "例如：2026年3月2日。"), One(EarlierNumber, "前次申请编号", "前次申请的办件编号。"),
             One(EarlierReply, "前次答复的文号和日期", "例如：示城管公开〔2026〕15号，2026年3月20日作出。")],
        ReplyGround.PublishedWork =>
            [One(Publication, "公开出版物名称", "例如：《示例市人民政府公报》2026年第3期。"), Many(Channel, "获取的途径", "写明在哪里可以查阅、购买或者下载。")],
        ReplyGround.ExcessiveWithoutReason =>
            [Many(Numbers, "申请的数量、频次", "写明时间段、件数和所涉事项。"),
             Many(ReasonsGiven, "申请人说明理由的情况", "何时要求说明理由，申请人何时说明了什么；没有说明的，写明没有说明。"),
             Many(Reasons, "申请理由不合理的理由", "逐条回应申请人说明的理由。")],
        ReplyGround.ConfirmationOfHeldInformation =>
            [Many(Held, "申请人已获取该信息的情况", "何时、从何处、以什么方式取得。"), Many(Reasons, "属于要求确认或者重新出具的理由", "从申请内容说明。"),
             Optional(Law, "其他依据", "条例没有专门条款；本地区另有规定的写在这里，例如文件名称和文号。")],
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
    };

    private static ReplyField[] Partial() =>
    [
        Many(Information, "予以公开的内容", "逐项写明公开的文件或者部分。"), ProvisionWay, FormReason,
        Many(Withheld, "不予公开的内容", "逐项写明隐去了什么（不写被隐去的内容本身）；有几项就写几行。"),
        Many(WithheldReason, "不予公开的理由", "与上面各项一一对应。"),
        Many(WithheldArticle, "不予公开的依据", "与上面各项一一对应，写到条、款，例如：《中华人民共和国政府信息公开条例》第十五条。"),
        AttachmentList,
    ];

    private static ReplyField[] ThirdParty() =>
    [
        Many(Facts, "信息的内容和性质", "写明涉及商业秘密、个人隐私还是其他第三方合法权益。"),
        Many(ConsultationResult, "征求第三方意见情况", "何时书面征求意见，第三方是否同意、理由是否合理；第三方未答复的，写明本机关的判断。"),
        RefusalReasons, Many(Harm, "公开对第三方的损害", "写明会损害哪项权益、如何损害。"),
        Optional(PublicInterest, "公共利益的衡量", "说明为什么不公开不会对公共利益造成重大影响。", multiline: true),
    ];

    private static ReplyField One(string key, string label, string hint) => new(key, label, hint, true, false);

    private static ReplyField Many(string key, string label, string hint) => new(key, label, hint, true, true);

    private static ReplyField Optional(
        string key, string label, string hint, bool multiline = false, string? requiredWith = null) =>
        new(key, label, hint, false, multiline, requiredWith);
}

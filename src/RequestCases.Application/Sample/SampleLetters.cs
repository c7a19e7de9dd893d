using NodaTime;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using static RequestCases.Core.Cases.Replies.ReplyFields;

namespace RequestCases.Application.Sample;

/// <summary>What the reply to a sample case rests on.</summary>
/// <param name="Ground">答复类型.</param>
/// <param name="Values">The facts that its letter must state.</param>
internal sealed record SampleLetter(ReplyGround Ground, IReadOnlyDictionary<string, string> Values);

/// <summary>The replies to the sample cases.</summary>
internal static class SampleLetters
{
    /// <summary>The reply.</summary>
    /// <param name="no">Number of the sample application.</param>
    /// <param name="requestCase">Its case.</param>
    /// <param name="earlier">The same applicant's first case.</param>
    public static SampleLetter Of(int no, RequestCase requestCase, RequestCase earlier) => no switch
    {
        1 or 12 => Letter(ReplyGround.Disclosed,
            (Information, "2025年度生活垃圾分类设施建设预算表、决算表\n2025年度生活垃圾分类设施建设项目中标单位名单"),
            (Provision, "复印件随本告知书邮寄。"),
            (Attachments, "2025年度生活垃圾分类设施建设预决算表\n2025年度生活垃圾分类设施建设项目中标单位名单")),
        2 => Letter(ReplyGround.PartiallyDisclosed,
            (Information, "责令限期拆除决定书（隐去当事人的住址和证件号码）\n该决定的执行情况"),
            (Provision, "复印件随本告知书邮寄。"),
            (Withheld, "立案审批表\n调查询问笔录"),
            (WithheldReason, "属于行政执法案卷中的内部审批材料，公开会影响执法机关内部意见的坦率表达\n属于行政执法案卷中的证据材料，含有被询问人的陈述和个人情况"),
            (WithheldArticle, "《中华人民共和国政府信息公开条例》第十六条第二款\n《中华人民共和国政府信息公开条例》第十五条、第十六条第二款"),
            (Attachments, "责令限期拆除决定书\n执行情况说明")),
        3 => Letter(ReplyGround.PartiallyDisclosed,
            (Information, "示例花园小区供热管网移交协议正文\n附件一、附件三"),
            (Provision, "电子文档发送至申请表所填的联系方式。"),
            (Withheld, "附件二中的补偿价款明细和收款账户"),
            (WithheldReason, "属于企业的商业秘密，经书面征求意见，供热企业不同意公开，理由合理，公开会损害其合法权益"),
            (WithheldArticle, "《中华人民共和国政府信息公开条例》第十五条、第三十二条"),
            (Attachments, "示例花园小区供热管网移交协议（节录）")),
        4 => Letter(ReplyGround.Disclosed,
            (Information, "2026年8月3日当场处罚决定所依据的规定文本\n两名执法人员的行政执法资格证明"),
            (Provision, "复印件由您凭有效身份证件到本机关办公室当面领取。"),
            (Attachments, "处罚依据文本\n行政执法资格证明复印件")),
        7 => Letter(ReplyGround.Disclosed,
            (Information, "截至2026年8月31日在岗行政执法人员名册（姓名、执法证号、所属大队）"),
            (Provision, "电子文档上传至您在申请平台的账户，可以网上查阅、下载。"),
            (Attachments, "在岗行政执法人员名册")),
        8 => Letter(ReplyGround.AlreadyPublic,
            (Where, "登录示例市城市管理局门户网站，在“政府信息公开—法定主动公开内容—收费项目”栏目查阅《燃气经营服务收费目录清单》；也可以到示例市政务服务中心政府信息查阅场所查阅纸质文本。")),
        9 => Letter(ReplyGround.AdministrativeQuery,
            (Law, "《不动产登记暂行条例》第二十七条"),
            (Place, "请携带身份证件和利害关系证明材料，到房屋所在地不动产登记中心查询窗口申请查询。")),
        10 => Letter(ReplyGround.PetitionOrComplaint,
            (Reasons, "您申请的内容是反映楼下工地夜间施工无人处理，要求说明不处理的原因并追究责任，实质是对有关人员履行职责情况的投诉，不是申请获取特定的政府信息。"),
            (Channel, "拨打12345政务服务便民热线，或者向示例市城市管理局信访接待室提出。")),
        11 => Letter(ReplyGround.NotThisAgency,
            (Reasons, "按照市、区两级职责分工，示例路由区级管养，该路段的道路挖掘许可由区住房和城乡建设局受理并作出，本机关没有制作或者保存该许可决定书。"),
            (RightAgency, "示例区住房和城乡建设局"),
            (RightAgencyContact, "示例区示例路7号，电话0000-00000007")),
        13 => Letter(ReplyGround.RepeatedRequest,
            (EarlierDate, Date(earlier.ReceivedOn!.Value)),
            (EarlierNumber, earlier.Number),
            (EarlierReply, $"{earlier.Reply!.Number}，{Date(earlier.Reply.IssuedOn!.Value)}作出")),
        14 => Letter(ReplyGround.NeedsCreation,
            (Reasons, "本机关的行政处罚案件管理系统按案件逐件记载，没有按案由和区市统计的现成数据。提供所申请的内容，需要从五个年度的全部案卷中逐件提取案由、区市和罚没金额，再按申请人提供的模板重新分类、汇总。")),
        _ => OfExcessiveAndDrafts(no, requestCase),
    };

    private static SampleLetter OfExcessiveAndDrafts(int no, RequestCase requestCase) => no switch
    {
        5 => Letter(ReplyGround.ExcessiveWithoutReason,
            (ReplyFields.Numbers, "贵单位本次申请涉及2020年至2026年全部环卫一体化项目的招标文件、投标文件、评标报告、中标通知书、合同及历次补充协议，初步清点超过四百册。"),
            (ReasonsGiven, $"本机关于{Date(requestCase.Reasons!.SentOn)}要求贵单位说明理由，贵单位于{Date(requestCase.Reasons.ReceivedOn!.Value)}答复：{requestCase.Reasons.Reasons}"),
            (Reasons, "贵单位只说明研究需要，没有说明为什么需要全部项目、全部年度、全部种类的材料，也没有按照建议缩小申请范围，申请的数量与所称用途明显不相称。")),
        16 => Letter(ReplyGround.Disclosed,
            (Information, "2026年1月至9月餐厨垃圾处置单位现场检查记录\n2026年1月至9月问题清单及整改情况：均已整改"),
            (Provision, "复印件随本告知书邮寄，电子文档刻录光盘一并邮寄。"),
            (Attachments, "现场检查记录（二十七份）\n问题清单及整改情况（九份）")),
        17 => Letter(ReplyGround.ProcessInformation,
            (Facts, "所申请的会议纪要记载的是局务会对有关工作方案的讨论情况，属于讨论记录，形成于方案研究阶段，所议事项尚未作出决定。"),
            (Reasons, "讨论中的各种意见尚未确定，此时公开容易使公众误解为已经作出的决定，也会影响与会人员坦率发表意见；经核对，法律、法规、规章没有该类信息应当公开的规定。")),
        18 => Letter(ReplyGround.NotExisting,
            (SearchPlaces, "环境卫生处项目档案、局档案室2026年文书档案、公厕管理系统"),
            (SearchMethod, "电子检索和纸质档案人工翻阅，并询问项目管理人员"),
            (SearchKeywords, "示例路、公厕、改造、立项、施工许可、竣工验收"),
            (SearchResult, "没有检索到示例路公厕2026年改造的立项批复、施工许可和竣工验收材料；该公厕2026年没有列入改造计划。")),
        _ => throw new ArgumentOutOfRangeException(nameof(no), no, "This case gets no reply."),
    };

    private static SampleLetter Letter(ReplyGround ground, params (string Key, string Text)[] values) =>
        new(ground, values.ToDictionary(v => v.Key, v => v.Text));

    private static string Date(LocalDate date) => $"{date.Year}年{date.Month}月{date.Day}日";
}

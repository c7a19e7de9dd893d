using NodaTime;
using RequestCases.Application.Operations.Handling;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Application.Sample;

/// <summary>The information items of the sample cases that are searched for.</summary>
internal static class SampleItems
{
    /// <summary>The items as the handler keeps them after a search.</summary>
    /// <param name="no">Number of the sample application.</param>
    /// <param name="requestCase">Its case.</param>
    /// <param name="search">What was found.</param>
    /// <param name="day">Day of the search.</param>
    /// <param name="isDecided">Whether the handler says how to answer each, or still has to consult.</param>
    public static List<ItemInput> Of(int no, RequestCase requestCase, SampleSearch search, LocalDate day, bool isDecided)
    {
        var items = (no, isDecided) switch
        {
            (2, true) => Enforcement(),
            (3, true) => [Masked("示例花园小区供热管网移交协议及附件", "移交协议一份、附件三份", "附件二中的补偿价款明细和收款账户", ReplyGround.ThirdPartyRights,
                "属于企业的商业秘密，经书面征求意见，供热企业不同意公开，理由合理，公开会损害其合法权益", "示例热力有限公司")],
            (16, true) => [Open("2026年1月至9月餐厨垃圾处置单位现场检查记录", "现场检查记录二十七份"), Open("问题清单及整改情况", "问题清单九份、整改回复九份")],
            (19, true) => [Masked("示例大厦楼顶户外广告的设置许可和安全检测报告", "设置许可一份、安全检测报告一份", "检测人员的联系方式", ReplyGround.ThirdPartyRights,
                "属于个人隐私，与申请事项无关，公开会侵扰其生活", "检测人员")],
            _ => new List<ItemInput> { new() { Description = requestCase.Content.Subject } },
        };
        foreach (var (index, item) in items.Index())
        {
            item.Number = index < requestCase.Items.Count ? requestCase.Items[index].Number : null;
            (item.Places, item.Keywords, item.Result, item.WasFound) = (search.Places, search.Keywords, search.Result, search.WasFound);
            (item.SearchedOn, item.Hours) = (day, index == 0 ? search.Hours : null);
        }
        return items;
    }

    private static List<ItemInput> Enforcement() =>
    [
        Masked("责令限期拆除决定书及执行情况", "责令限期拆除决定书一份、执行情况记录一份", "当事人的住址和证件号码", ReplyGround.ThirdPartyRights,
            "属于个人隐私，与申请事项无关", "被处罚的当事人"),
        Refused("立案审批表", "立案审批表一份", "属于行政执法案卷中的内部审批材料，公开会影响执法机关内部意见的坦率表达"),
        Refused("调查询问笔录", "调查询问笔录两份", "属于行政执法案卷中的证据材料，含有被询问人的陈述和个人情况"),
    ];

    private static ItemInput Open(string description, string found) => new() { Description = description, Found = found, Ground = ReplyGround.Disclosed };

    private static ItemInput Refused(string description, string found, string reason) =>
        new() { Description = description, Found = found, Ground = ReplyGround.EnforcementFile, Reason = reason };

    private static ItemInput Masked(string description, string found, string what, ReplyGround ground, string reason, string rightsOf) => new()
    {
        Description = description,
        Found = found,
        Ground = ReplyGround.Disclosed,
        Masked = [new() { What = what, Ground = ground, Reason = reason }],
        RightsOf = rightsOf,
    };
}

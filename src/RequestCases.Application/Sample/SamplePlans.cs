using RequestCases.Core.Cases;
using static RequestCases.Application.Sample.SampleSteps;

namespace RequestCases.Application.Sample;

/// <summary>What becomes of each sample application, by its number in the file.</summary>
internal static class SamplePlans
{
    private const string Office = "办公室";
    private const string Enforcement = "执法监督处";
    private const string Cityscape = "市容景观处";
    private const string Sanitation = "环境卫生处";
    private const string Heating = "供热发展中心";
    private const string Gas = "燃气发展中心";

    public static IReadOnlyList<SamplePlan> All { get; } =
    [
        new(1, Sanitation, [.. ToHandler, Search, .. Reply, Archive]),
        new(2, Enforcement, [.. ToHandler, Search, .. Reply, Archive]),
        new(3, Heating,
            [.. ToHandler, SearchThenConsult,
             Consult("示例热力有限公司", "示例花园小区二次管网移交协议及附件，其中的补偿价款和账户信息可能涉及你单位的商业秘密"),
             RecordOpinion(ConsultationOpinion.AgreesInPart, "同意公开协议正文；附件中的补偿价款明细和收款账户属于本公司商业秘密，不同意公开。"),
             Search.On(13), .. Reply.Later(6), Archive.On(24)]),
        new(4, Enforcement, [.. ToHandler, Search, .. Reply, Archive]),
        new(5, Office,
            [NeedsReasons,
             RequestReasons("一次申请涉及七个年度、全部环卫一体化项目的六类材料，初步清点超过四百册。请说明需要这些信息的理由。", 10),
             RecordReasons("本所研究需要，希望掌握全市情况。"),
             RefuseReasons("只称研究需要，没有说明为什么需要全部项目、全部年度的材料，理由不合理"),
             .. Reply, Archive]),
        new(6, Office,
            [NeedsSupplement,
             SendSupplementNotice("请写明安置方案的名称、文号或者大致年份，以及涉及的村（社区）和项目名称；记不清的，可以来电说明有关情况，我们协助查找。", 15),
             LetSupplementExpire]),
        new(7, Enforcement, [.. ToHandler, Search, .. Reply, Archive]),
        new(8, Gas, [.. ToHandler, Search, .. Reply, Archive]),
        new(9, Office, [AnswerDirectly, .. Reply.Later(-3), Archive.On(14)]),
        new(10, Office, [AnswerDirectly, .. Reply.Later(-3), Archive.On(14)]),
        new(11, Cityscape, [.. ToHandler, Search, .. Reply]),
        new(12, Sanitation, [.. ToHandler, Search, .. Reply, Archive]),
        new(13, Office, [AnswerDirectly, .. Reply.Later(-3), Archive.On(14)]),
        new(14, Enforcement, [.. ToHandler, Search, .. Reply.Later(2)]),
        new(15, Enforcement,
            [.. ToHandler, SearchThenConsult.On(11),
             Consult("示例制服有限公司", "2026年执法制式服装采购合同及验收单，其中的面料工艺参数和分项报价可能涉及你单位的商业秘密").On(12)]),
        new(16, Sanitation,
            [.. ToHandler, Search, Draft, UnitReview, SecrecyReview,
             SendBack("LegalReview", 13, "整改情况只写了“已整改”，请逐项写明整改措施和完成时间；附件目录与正文不一致，请核对。")]),
        new(17, Office, [.. ToHandler, Search, Draft, UnitReview, SecrecyReview.On(12), LegalReview.On(14)]),
        new(18, Sanitation, [.. ToHandler, Search, Draft.On(12), UnitReview.On(14)]),
        new(19, Cityscape, [.. ToHandler, Search.On(8)]),
        new(20, Cityscape,
            [.. ToHandler, RequestExtension(10, "车辆数要逐家向运输企业和区市主管部门核对，二十个工作日内难以完成。")]),
        new(21, Office,
            [NeedsSupplement,
             SendSupplementNotice("请写明示例花园的具体地址和分期（有同名小区），以及所需规划条件、验收意见的年份。", 15)]),
        new(22, Sanitation, ToHandler),
        new(23, Enforcement, [Accept, Assign]),
        new(24, Office, []),
    ];
}

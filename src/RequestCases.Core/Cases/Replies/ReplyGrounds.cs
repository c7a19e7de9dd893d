using static RequestCases.Core.Cases.Replies.RemedyKind;
using static RequestCases.Core.Cases.Replies.ReplyKind;

namespace RequestCases.Core.Cases.Replies;

/// <summary>
/// The grounds of a reply. Rows are those of table three of the annual report (国办公开办函〔2021〕30号); which article falls in
/// which row is this product's reading, since the notice's own filling notes are not public in full.
/// </summary>
public static class ReplyGrounds
{
    private const string DisclosureTitle = "政府信息公开告知书";
    private const string RefusalTitle = "政府信息不予公开告知书";
    private const string NotProcessedTitle = "政府信息公开申请不予处理告知书";

    /// <summary>All grounds, in the order of the annual report.</summary>
    public static IReadOnlyList<ReplyGroundInfo> All { get; } =
    [
        Info(ReplyGround.Disclosed, "予以公开", Disclosure, "第三十六条第（二）项", 3, DisclosureTitle, Choice),
        Info(ReplyGround.AlreadyPublic, "予以公开——已主动公开", Disclosure, "第三十六条第（一）项", 3, DisclosureTitle, Choice),
        Info(ReplyGround.PartiallyDisclosed, "部分公开", PartialDisclosure, "第三十七条", 4, "政府信息部分公开告知书", ReconsiderationFirst),
        Refused(ReplyGround.StateSecret, "属于国家秘密", "第十四条", 5),
        Refused(ReplyGround.ProhibitedByLaw, "其他法律行政法规禁止公开", "第十四条", 6),
        Refused(ReplyGround.EndangersSecurityOrStability, "危及“三安全一稳定”", "第十四条", 7),
        Refused(ReplyGround.ThirdPartyRights, "保护第三方合法权益", "第十五条", 8),
        Refused(ReplyGround.InternalAffairs, "属于三类内部事务信息", "第十六条第一款", 9),
        Refused(ReplyGround.ProcessInformation, "属于四类过程性信息", "第十六条第二款", 10),
        Refused(ReplyGround.EnforcementFile, "属于行政执法案卷", "第十六条第二款", 11),
        Info(ReplyGround.AdministrativeQuery, "不予公开——属于行政查询事项", Refusal, "第三十六条第（七）项", 12, "行政查询事项告知书", Choice),
        Info(ReplyGround.NotExisting, "无法提供——政府信息不存在", CannotProvide, "第三十六条第（四）项", 13, "政府信息不存在告知书", Choice),
        Info(ReplyGround.NotThisAgency, "无法提供——不属于本机关负责公开", CannotProvide, "第三十六条第（五）项", 13, "非本机关政府信息告知书", Choice),
        Info(ReplyGround.NeedsCreation, "无法提供——没有现成信息需要另行制作", CannotProvide, "第三十八条", 14, "政府信息无法提供告知书", Choice),
        Info(ReplyGround.StillUnclear, "无法提供——补正后申请内容仍不明确", CannotProvide, "第三十条", 15, "政府信息无法提供告知书", Choice),
        Info(ReplyGround.PetitionOrComplaint, "不予处理——信访举报投诉类申请", NotProcessed, "第三十九条第一款", 16, NotProcessedTitle, Choice),
        Info(ReplyGround.RepeatedRequest, "不予处理——重复申请", NotProcessed, "第三十六条第（六）项", 17, "政府信息公开申请不予重复处理告知书", Choice),
        Info(ReplyGround.PublishedWork, "不予处理——要求提供公开出版物", NotProcessed, "第三十九条第二款", 18, NotProcessedTitle, Choice),
        Info(ReplyGround.ExcessiveWithoutReason, "不予处理——无正当理由大量反复申请", NotProcessed, "第三十五条", 19, NotProcessedTitle, Choice),
        new(ReplyGround.ConfirmationOfHeldInformation, "不予处理——要求行政机关确认或重新出具已获取信息", NotProcessed, Regulation.ReportFormat, 20,
            NotProcessedTitle, Choice, ReplyFieldSets.Of(ReplyGround.ConfirmationOfHeldInformation)),
    ];

    private static readonly Dictionary<ReplyGround, ReplyGroundInfo> ByGround = All.ToDictionary(info => info.Ground);

    /// <summary>What the law says about a ground.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a ground.</exception>
    public static ReplyGroundInfo Of(ReplyGround ground) =>
        ByGround.TryGetValue(ground, out var info)
            ? info
            : throw new ArgumentOutOfRangeException(nameof(ground), ground, "Not a ground of reply.");

    private static ReplyGroundInfo Refused(ReplyGround ground, string name, string provision, int row) =>
        Info(ground, "不予公开——" + name, Refusal, provision, row, RefusalTitle, ReconsiderationFirst);

    private static ReplyGroundInfo Info(
        ReplyGround ground, string name, ReplyKind kind, string provision, int row, string title, RemedyKind remedy) =>
        new(ground, name, kind, Regulation.Article(provision), row, title, remedy, ReplyFieldSets.Of(ground));
}

using System.Collections.Frozen;

namespace RequestCases.Core.Alerts;

/// <summary>What is to be known of a milestone.</summary>
/// <param name="Milestone">Which.</param>
/// <param name="Name">What people call it.</param>
/// <param name="LastDay">Which day its alerts count from, in words.</param>
/// <param name="Source">Where that day comes from.</param>
/// <param name="Activities">The tasks that belong to it; none where it comes from elsewhere.</param>
public sealed record MilestoneInfo(Milestone Milestone, string Name, string LastDay, MilestoneSource Source, params IReadOnlyList<string> Activities);

/// <summary>All milestones, in the order of the procedure.</summary>
public static class Milestones
{
    private const string ReplyDay = "答复期限（第三十三条），从这一天倒排";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MilestoneInfo> All { get; } =
    [
        OfTask(Milestone.Registration, "登记", "申请到达之日：须与申请人确认的，当日确认（第三十一条）", "Register"),
        OfTask(Milestone.Triage, "受理审核", "收到申请后第 7 个工作日，补正告知的最后一日（第三十条）", "Triage"),
        OfTask(Milestone.SupplementNotice, "补正告知", "收到申请后第 7 个工作日（第三十条）", "SendSupplementNotice"),
        OfTask(Milestone.Assignment, "分办", ReplyDay, "Assign", "TakeOn", "ReviewSupplement", "RequestReasons", "ReviewReasons"),
        OfTask(Milestone.Investigation, "检索调查", ReplyDay, "Search", "SendConsultation", "SendFeeNotice"),
        OfTask(Milestone.Drafting, "拟制答复", ReplyDay, "Draft"),
        new(Milestone.Consultation, "征求意见", "对方收到征求意见书后第 15 个工作日（第三十二、三十四条），各方分别计算", MilestoneSource.Consultation),
        OfTask(Milestone.UnitReview, "处室审核", ReplyDay, "UnitReview"),
        OfTask(Milestone.SecrecyAndLegalReview, "保密审查、法制审核", ReplyDay, "SecrecyReview", "LegalReview"),
        OfTask(Milestone.Approval, "签发、审批", "签发、延期审批：答复期限；重新打开：申请后第 3 个工作日", "Approve", "ApproveExtension", "DecideReopening"),
        new(Milestone.Reply, "答复期限", "答复期限（第三十三条）；停表、征求意见期间不提醒", MilestoneSource.Reply),
        OfTask(Milestone.Delivery, "制发送达", ReplyDay, "Issue", "Deliver", "NotifyExtension"),
        OfTask(Milestone.Archiving, "归档", "转到归档后第 10 个工作日", "Archive"),
        OfTask(Milestone.SupplementExpiry, "补正期满", "补正告知书写明的补正期限（第三十条）", "RecordSupplement"),
        OfTask(Milestone.FeeExpiry, "缴费期满", "收到收费通知后第 20 个工作日（国办函〔2020〕109号）", "RecordPayment"),
        OfTask(Milestone.ReasonsExpiry, "说明理由期满", "通知写明的说明理由期限（第三十五条）", "RecordReasons"),
        new(Milestone.ReconsiderationPeriod, "申请人复议期满", "答复送达后 60 日（行政复议法第二十条）", MilestoneSource.Remedy),
        new(Milestone.LitigationPeriod, "申请人起诉期满", "答复送达后 6 个月（行政诉讼法第四十六条）", MilestoneSource.Remedy),
        new(Milestone.ReconsiderationAnswer, "行政复议答复", "收到答复通知后第 10 个工作日，简易程序第 5 个（行政复议法第四十八、五十四条）", MilestoneSource.Reconsideration),
    ];

    private static readonly FrozenDictionary<Milestone, MilestoneInfo> ByMilestone = All.ToFrozenDictionary(m => m.Milestone);

    /// <summary>What is to be known of one.</summary>
    public static MilestoneInfo Of(Milestone milestone) => ByMilestone[milestone];

    private static MilestoneInfo OfTask(Milestone milestone, string name, string lastDay, params ReadOnlySpan<string> activities)
    {
        var named = new List<string>(activities.Length);
        foreach (var activity in activities)
            named.Add($"RequestCases.{activity}");
        return new(milestone, name, lastDay, MilestoneSource.Task, [.. named]);
    }
}

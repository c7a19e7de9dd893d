using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Deadlines;

/// <summary>The dates of a case that is not in the system, as typed. No names: the address of the page holds them all.</summary>
public sealed class CalculatorInput
{
    /// <summary>收件渠道</summary>
    [Display(Name = "收件渠道"), EnumDataType(typeof(ReceiptChannel), ErrorMessage = "收件渠道不在可选范围内，请重新选择。")]
    public ReceiptChannel? Channel { get; set; }

    /// <summary>提交日</summary>
    [Display(Name = "提交日")]
    public LocalDate? SubmittedOn { get; set; }

    /// <summary>签收日</summary>
    [Display(Name = "签收日")]
    public LocalDate? SignedOn { get; set; }

    /// <summary>到件日</summary>
    [Display(Name = "到件日")]
    public LocalDate? ArrivedOn { get; set; }

    /// <summary>邮件系统收到日</summary>
    [Display(Name = "邮件系统收到日")]
    public LocalDate? ReceivedBySystemOn { get; set; }

    /// <summary>网上提交日</summary>
    [Display(Name = "网上提交日")]
    public LocalDate? SubmittedOnlineOn { get; set; }

    /// <summary>与申请人确认之日</summary>
    [Display(Name = "与申请人确认之日")]
    public LocalDate? ConfirmedOn { get; set; }

    /// <summary>补正, in order.</summary>
    public List<SupplementRow> Supplements { get; set; } = [];

    /// <summary>征求意见, in any number.</summary>
    public List<ConsultationRow> Consultations { get; set; } = [];

    /// <summary>延期告知日</summary>
    [Display(Name = "批准并告知延期之日")]
    public LocalDate? ExtensionToldOn { get; set; }

    /// <summary>延长</summary>
    [Display(Name = "延长几个工作日"), Range(1, 99, ErrorMessage = "延长的工作日应当是 1 到 20 的数。")]
    public int? ExtensionWorkdays { get; set; }

    /// <summary>收费通知发出日</summary>
    [Display(Name = "收费通知发出日")]
    public LocalDate? FeeNoticeSentOn { get; set; }

    /// <summary>申请人收到收费通知之日</summary>
    [Display(Name = "申请人收到收费通知之日")]
    public LocalDate? FeeNoticeReceivedOn { get; set; }

    /// <summary>缴费日</summary>
    [Display(Name = "缴费日")]
    public LocalDate? FeePaidOn { get; set; }

    /// <summary>要求说明理由之日</summary>
    [Display(Name = "要求说明理由之日")]
    public LocalDate? ReasonsRequestedOn { get; set; }

    /// <summary>收到理由之日</summary>
    [Display(Name = "收到理由之日")]
    public LocalDate? ReasonsReceivedOn { get; set; }

    /// <summary>告知合理期限之日</summary>
    [Display(Name = "告知合理期限之日")]
    public LocalDate? DelayToldOn { get; set; }

    /// <summary>延迟答复至</summary>
    [Display(Name = "延迟答复至")]
    public LocalDate? DelayUntil { get; set; }

    /// <summary>送达方式</summary>
    [Display(Name = "送达方式"), EnumDataType(typeof(DeliveryMethod), ErrorMessage = "送达方式不在可选范围内，请重新选择。")]
    public DeliveryMethod? ReplyMethod { get; set; }

    /// <summary>答复交邮、发出之日</summary>
    [Display(Name = "答复交邮、发出之日")]
    public LocalDate? ReplySentOn { get; set; }

    /// <summary>申请人签收之日</summary>
    [Display(Name = "申请人签收之日")]
    public LocalDate? ReplySignedOn { get; set; }

    /// <summary>答复到达申请人之日</summary>
    [Display(Name = "答复到达申请人之日")]
    public LocalDate? ReplyDeliveredOn { get; set; }

    /// <summary>收到复议答复通知书之日</summary>
    [Display(Name = "本机关收到复议答复通知书之日")]
    public LocalDate? ReconsiderationNoticeOn { get; set; }

    /// <summary>复议程序</summary>
    [Display(Name = "复议程序"), EnumDataType(typeof(ReconsiderationProcedure), ErrorMessage = "复议程序不在可选范围内，请重新选择。")]
    public ReconsiderationProcedure ReconsiderationProcedure { get; set; }

    /// <summary>申请人收到复议决定书之日</summary>
    [Display(Name = "申请人收到复议决定书之日")]
    public LocalDate? ReconsiderationDecisionOn { get; set; }

    /// <summary>信息形成、变更之日</summary>
    [Display(Name = "信息形成、变更之日")]
    public LocalDate? InformationFormedOn { get; set; }

    /// <summary>按哪一天已公布的放假安排</summary>
    [Display(Name = "按哪一天所知的放假安排")]
    public LocalDate? AsOf { get; set; }

    /// <summary>Answers to the open questions by id; what is missing is as the office has set.</summary>
    public Dictionary<string, string?> Answers { get; set; } = [];
}

/// <summary>One 补正 as typed.</summary>
public sealed class SupplementRow
{
    /// <summary>补正告知发出日</summary>
    [Display(Name = "补正告知发出日")]
    public LocalDate? NoticeSentOn { get; set; }

    /// <summary>补正截止日</summary>
    [Display(Name = "补正截止日")]
    public LocalDate? SupplementBy { get; set; }

    /// <summary>收到补正之日</summary>
    [Display(Name = "收到补正之日")]
    public LocalDate? ReceivedOn { get; set; }

    /// <summary>补正件交邮日</summary>
    [Display(Name = "补正件交邮日")]
    public LocalDate? PostedOn { get; set; }
}

/// <summary>One 征求意见 as typed.</summary>
public sealed class ConsultationRow
{
    /// <summary>征求对象</summary>
    [Display(Name = "征求对象"), EnumDataType(typeof(ConsultationKind), ErrorMessage = "征求对象不在可选范围内，请重新选择。")]
    public ConsultationKind Kind { get; set; }

    /// <summary>发出日</summary>
    [Display(Name = "发出日")]
    public LocalDate? SentOn { get; set; }

    /// <summary>对方收到日</summary>
    [Display(Name = "对方收到日")]
    public LocalDate? DeliveredOn { get; set; }

    /// <summary>收到意见日</summary>
    [Display(Name = "收到意见日")]
    public LocalDate? OpinionOn { get; set; }
}

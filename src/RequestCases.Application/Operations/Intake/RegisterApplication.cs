using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Numbers;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Operations.Intake;

/// <summary>收件登记: an application by any channel becomes a case; its clock starts by the channel's receipt rule (条例第三十一条).</summary>
public sealed class RegisterApplication(CaseDesk desk, NumberDesk numbers)
{
    /// <summary>The registration form.</summary>
    public sealed class Input
    {
        /// <summary>收件渠道</summary>
        [Display(Name = "收件渠道"), Asked, EnumDataType(typeof(ReceiptChannel), ErrorMessage = "收件渠道不在可选范围内，请重新选择。")]
        public ReceiptChannel? Channel { get; set; }

        /// <summary>提交日</summary>
        [Display(Name = "提交日")]
        public LocalDate? SubmittedOn { get; set; }

        /// <summary>到件日</summary>
        [Display(Name = "到件日")]
        public LocalDate? ArrivedOn { get; set; }

        /// <summary>签收日</summary>
        [Display(Name = "签收日")]
        public LocalDate? SignedOn { get; set; }

        /// <summary>签收人</summary>
        [Display(Name = "签收人"), Text(60, Optional = true)]
        public string? SignedBy { get; set; }

        /// <summary>邮件号</summary>
        [Display(Name = "邮件号"), Text(60, Optional = true)]
        public string? TrackingNumber { get; set; }

        /// <summary>提交时间</summary>
        [Display(Name = "提交时间")]
        public LocalDateTime? SubmittedAt { get; set; }

        /// <summary>系统收到时间</summary>
        [Display(Name = "系统收到时间")]
        public LocalDateTime? ReceivedBySystemAt { get; set; }

        /// <summary>与申请人确认之日</summary>
        [Display(Name = "与申请人确认之日")]
        public LocalDate? ConfirmedOn { get; set; }

        /// <summary>联系记录</summary>
        [Display(Name = "联系记录"), Text(1000, Optional = true)]
        public string? ContactLog { get; set; }

        /// <summary>申请人类别</summary>
        [Display(Name = "申请人类别"), Asked, EnumDataType(typeof(ApplicantKind), ErrorMessage = "申请人类别不在可选范围内，请重新选择。")]
        public ApplicantKind? ApplicantKind { get; set; }

        /// <summary>姓名（名称）</summary>
        [Display(Name = "姓名（名称）"), Text(100)]
        public string? ApplicantName { get; set; }

        /// <summary>证件类型</summary>
        [Display(Name = "证件类型"), Text(40, Optional = true)]
        public string? IdType { get; set; }

        /// <summary>证件号码</summary>
        [Display(Name = "证件号码"), Text(40, Optional = true)]
        public string? IdNumber { get; set; }

        /// <summary>法定代表人（负责人）</summary>
        [Display(Name = "法定代表人（负责人）"), Text(60, Optional = true)]
        public string? Representative { get; set; }

        /// <summary>联系电话</summary>
        [Display(Name = "联系电话"), Text(40, Optional = true)]
        public string? Phone { get; set; }

        /// <summary>电子邮箱</summary>
        [Display(Name = "电子邮箱"), Text(120, Optional = true), EmailAddress(ErrorMessage = "电子邮箱的写法不对，例如 name@example.com。")]
        public string? Email { get; set; }

        /// <summary>通信地址</summary>
        [Display(Name = "通信地址"), Text(200, Optional = true)]
        public string? Address { get; set; }

        /// <summary>共同申请人，一行一个</summary>
        [Display(Name = "共同申请人"), Text(1000, Optional = true)]
        public string? CoApplicants { get; set; }

        /// <summary>代理人</summary>
        [Display(Name = "代理人"), Text(60, Optional = true)]
        public string? AgentName { get; set; }

        /// <summary>代理权限证明</summary>
        [Display(Name = "代理权限证明"), Text(100, Optional = true)]
        public string? AgentAuthority { get; set; }

        /// <summary>便民协助</summary>
        [Display(Name = "便民协助"), Text(200, Optional = true)]
        public string? Assistance { get; set; }

        /// <summary>申请事项</summary>
        [Display(Name = "申请事项"), Text(200)]
        public string? Subject { get; set; }

        /// <summary>申请内容</summary>
        [Display(Name = "申请内容"), Text(20000)]
        public string? Description { get; set; }

        /// <summary>提供形式</summary>
        [Display(Name = "提供形式"), Text(60, Optional = true)]
        public string? PreferredForm { get; set; }

        /// <summary>获取方式</summary>
        [Display(Name = "获取方式"), Text(60, Optional = true)]
        public string? PreferredDelivery { get; set; }

        /// <summary>The dates that the receipt rule reads.</summary>
        public ReceiptDates ToReceipt() => new(
            Channel!.Value, SubmittedOn, ArrivedOn, SignedOn, SubmittedAt, ReceivedBySystemAt, ConfirmedOn, SignedBy);
    }

    /// <summary>Registers. Where receipt still has to be confirmed with the applicant, the task 登记 stays open and no clock runs.</summary>
    public Task<CaseResult> ExecuteAsync(Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.OpenAsync(input, context,
            async (day, definition) =>
            {
                OneWayToReachTheApplicant.Demand(input);
                var number = await numbers.NextCaseNumberAsync(context.Today.Year, cancellation);
                return RequestCase.Register(number, definition, input.ToReceipt(), ToApplicant(input), ToContent(input), context.At, day);
            },
            step =>
            {
                KeepContactLog(step, input);
                if (step.Case.ReceivedOn is { } receivedOn)
                    step.Finish("registered", $"已登记为{step.Case.Number}，收到日 {OfficeText.Date(receivedOn)}");
                else
                    step.Say($"已登记为{step.Case.Number}，尚未与申请人确认，期限未起算");
                return Task.CompletedTask;
            },
            cancellation);

    private static Applicant ToApplicant(Input input) => new()
    {
        Kind = input.ApplicantKind!.Value,
        Name = input.ApplicantName!.Trim(),
        IdType = input.IdType,
        IdNumber = input.IdNumber?.Trim(),
        Representative = input.Representative,
        Phone = input.Phone,
        Email = input.Email,
        Address = input.Address,
        CoApplicants = input.CoApplicants,
        AgentName = input.AgentName,
        AgentAuthority = input.AgentAuthority,
        Assistance = input.Assistance,
    };

    private static ApplicationContent ToContent(Input input) =>
        new(input.Subject!.Trim(), input.Description!.Trim(), input.PreferredForm?.Trim() ?? "", input.PreferredDelivery?.Trim() ?? "");

    private static void KeepContactLog(CaseStep step, Input input)
    {
        var notes = string.Join('\n', new[] { input.ContactLog, input.TrackingNumber is { } n ? $"邮件号 {n}" : null }.Where(t => !string.IsNullOrWhiteSpace(t)));
        if (notes.Length > 0)
            Communication.Keep(step, "收件", notes);
    }
}

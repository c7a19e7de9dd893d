using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Files;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Application.Operations.Intake;

/// <summary>沟通记录: notes a call, visit or mail with the applicant.</summary>
public sealed class Communication(CaseDesk desk)
{
    private const string OtherMeans = "其他";

    /// <summary>Ways to communicate; what is not among them is named beside 其他.</summary>
    public static IReadOnlyList<string> KnownMeans { get; } = ["电话", "当面", "电子邮件", "短信", "信函", OtherMeans];

    /// <summary>The form.</summary>
    public sealed class Input : IValidatableObject
    {
        /// <summary>时间</summary>
        [Display(Name = "时间"), Asked]
        public LocalDateTime? TookPlaceAt { get; set; }

        /// <summary>方式</summary>
        [Display(Name = "方式"), Text(20)]
        public string? Means { get; set; }

        /// <summary>其他方式</summary>
        [Display(Name = "其他方式"), Text(20, Optional = true)]
        public string? Other { get; set; }

        /// <summary>与谁沟通</summary>
        [Display(Name = "与谁沟通"), Text(60, Optional = true)]
        public string? With { get; set; }

        /// <summary>内容</summary>
        [Display(Name = "内容"), Text(2000)]
        public string? Content { get; set; }

        /// <summary>答应的事、下一步</summary>
        [Display(Name = "答应的事、下一步"), Text(500, Optional = true)]
        public string? Next { get; set; }

        /// <summary>The way as it is kept.</summary>
        internal string KeptMeans => Means == OtherMeans ? Other!.Trim() : Means!;

        /// <summary>The content as it is kept.</summary>
        internal string KeptContent => string.IsNullOrWhiteSpace(Next) ? Content! : $"{Content}\n下一步：{Next.Trim()}";

        /// <inheritdoc />
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (!KnownMeans.Contains(Means))
                yield return new ValidationResult("方式不在可选范围内，请重新选择。", [nameof(Means)]);
            if (Means == OtherMeans && string.IsNullOrWhiteSpace(Other))
                yield return new ValidationResult("请写明是什么方式。", [nameof(Other)]);
        }
    }

    /// <summary>Notes it.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActAsync(caseId, input, context, async step =>
        {
            await CaseAccess.DemandSightAsync(step, cancellation);
            Rule.Enforce(DateMustNotBeInTheFuture.Check(input.TookPlaceAt!.Value.Date, context.Today));
            var with = string.IsNullOrWhiteSpace(input.With) ? "申请人" : input.With.Trim();
            Keep(step, input.KeptMeans, input.KeptContent, input.TookPlaceAt, with);
            step.Say($"登记与{with}的沟通（{input.KeptMeans}）");
        }, cancellation);

    internal static void Keep(CaseStep step, string means, string content, LocalDateTime? tookPlaceAt = null, string? with = null)
    {
        var entry = new CommunicationEntry
        {
            TookPlaceAt = tookPlaceAt ?? step.Context.At.InZone(OfficeTime.Zone).LocalDateTime,
            Means = means,
            With = with,
            Content = content,
            By = step.Context.Actor.Name,
        };
        entry.Case = step.Case;
        step.Db.Communications.Add(entry);
    }
}

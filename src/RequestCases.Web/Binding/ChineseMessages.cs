using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace RequestCases.Web.Binding;

/// <summary>The framework's own messages, in the words a clerk is shown.</summary>
public static class ChineseMessages
{
    /// <summary>Replaces the English messages of model binding and of data annotations that bring none of their own.</summary>
    public static void UseChineseMessages(this MvcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var messages = options.ModelBindingMessageProvider;
        messages.SetMissingBindRequiredValueAccessor(name => $"请填写{name}。");
        messages.SetMissingKeyOrValueAccessor(() => "请填写此项。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到提交的内容，请重新提交。");
        messages.SetValueMustNotBeNullAccessor(_ => "请填写此项。");
        messages.SetAttemptedValueIsInvalidAccessor((value, name) => $"{name}不能是“{value}”，请改正。");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"不能是“{value}”，请改正。");
        messages.SetUnknownValueIsInvalidAccessor(name => $"{name}填写得不对，请改正。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填写得不对，请改正。");
        messages.SetValueIsInvalidAccessor(value => $"不能是“{value}”，请改正。");
        messages.SetValueMustBeANumberAccessor(name => $"{name}应当填写数字。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "应当填写数字。");
        options.ModelMetadataDetailsProviders.Add(new AnnotationMessages());
    }

    private sealed class AnnotationMessages : IValidationMetadataProvider
    {
        private static readonly string? EnglishEmailMessage = new EmailAddressAttribute().ErrorMessage;

        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                if (attribute.ErrorMessageResourceName is null && (attribute.ErrorMessage is null || attribute.ErrorMessage == EnglishEmailMessage))
                    attribute.ErrorMessage = Message(attribute);
            }
        }

        private static string? Message(ValidationAttribute attribute) => attribute switch
        {
            RequiredAttribute => "请填写{0}。",
            StringLengthAttribute { MinimumLength: > 0 } => "{0}应当有 {2} 至 {1} 个字。",
            StringLengthAttribute or MaxLengthAttribute => "{0}不能超过 {1} 个字。",
            MinLengthAttribute => "{0}不能少于 {1} 个字。",
            RangeAttribute => "{0}应当在 {1} 与 {2} 之间。",
            CompareAttribute => "{0}与{1}不一致。",
            EmailAddressAttribute => "{0}不是电子邮件地址。",
            RegularExpressionAttribute => "{0}的格式不对，请改正。",
            _ => attribute.ErrorMessage,
        };
    }
}

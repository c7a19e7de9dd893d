using Microsoft.AspNetCore.Mvc.ModelBinding;
using RequestCases.Core;

namespace RequestCases.Web.Binding;

/// <summary>Shows a refusal of the office's rules on the page that was submitted.</summary>
public static class Refusals
{
    /// <summary>Adds the refusal's sentence, with the article it comes from unless the sentence names it.</summary>
    /// <param name="modelState">The page's model state.</param>
    /// <param name="refused">The refusal.</param>
    /// <param name="field">The field it is about, e.g. <c>Input.ReceivedOn</c>; empty for the whole page.</param>
    public static void AddRefusal(this ModelStateDictionary modelState, RefusedException refused, string field = "")
    {
        ArgumentNullException.ThrowIfNull(modelState);
        ArgumentNullException.ThrowIfNull(refused);
        var sayArticle = refused.Article is { Length: > 0 } article && !refused.Message.Contains(article, StringComparison.Ordinal);
        modelState.AddModelError(field, sayArticle ? $"{refused.Message}（{refused.Article}）" : refused.Message);
    }
}

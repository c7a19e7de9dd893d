using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace RequestCases.Web;

/// <summary>
/// A form with files. What is too large to be kept is still read to its end, up to 300 MB, so that the page can say which file it was and keep
/// everything else that was typed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    private const long MostRead = 300L * 1024 * 1024;

    /// <summary>Before the form is read for its anti-forgery token.</summary>
    public int Order => 900;

    /// <inheritdoc />
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var features = context.HttpContext.Features;
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostRead;
        if (features.Get<IFormFeature>() is null or { Form: null })
            features.Set<IFormFeature>(new FormFeature(context.HttpContext.Request, new FormOptions { MultipartBodyLengthLimit = MostRead, ValueCountLimit = OfficeHost.MostFields }));
    }
}

using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using RequestCases.Application.Files;

namespace RequestCases.Web;

/// <summary>
/// A form with files. What is too large to be kept is still read to its end, up to 300 MB, so that the page can say which file it was and keep
/// everything else that was typed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    private const long MostRead = 300L * 1024 * 1024;

    /// <summary>Before the form is read for its anti-forgery token.</summary>
    public int Order => 900;

    /// <inheritdoc />
    public Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (features, request) = (context.HttpContext.Features, context.HttpContext.Request);
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostRead;
        if (features.Get<IFormFeature>() is null or { Form: null })
            features.Set<IFormFeature>(new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = MostRead, ValueCountLimit = OfficeHost.MostFields }));
        return request.HasFormContentType ? ReadAsync(request) : Task.CompletedTask;
    }

    // A full disk is the server's fault; the anti-forgery check would tell the sender that it is theirs. Any other fault it may tell: it finds the same.
    private static async Task ReadAsync(HttpRequest request)
    {
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception e) when (e is IOException or InvalidDataException && !e.IsStorageFull())
        {
        }
    }
}

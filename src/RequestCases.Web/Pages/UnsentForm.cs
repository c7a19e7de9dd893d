using Microsoft.AspNetCore.Diagnostics;

namespace RequestCases.Web.Pages;

/// <summary>A submission that failed for a reason that passes. It can be sent again as it was: the key in it makes that it is carried out once.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">What was typed and what the page had added.</param>
/// <param name="Files">Fields that files were chosen for, each with the names; a browser has them chosen again.</param>
public sealed record UnsentForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<KeyValuePair<string, string>> Files)
{
    /// <summary>The submission of a request that failed; null when there is none to be sent again.</summary>
    public static async Task<UnsentForm?> OfAsync(HttpContext context)
    {
        var (request, failed) = (context.Request, context.Features.Get<IExceptionHandlerPathFeature>());
        if (failed is null || !request.HasFormContentType || context.User.Identity?.IsAuthenticated != true)
            return null;
        try
        {
            var form = await request.ReadFormAsync(context.RequestAborted);
            // A password is never written into a page.
            return form.Keys.Any(key => key.Contains("Password", StringComparison.OrdinalIgnoreCase))
                ? null
                : new UnsentForm(
                    failed.Path + request.QueryString,
                    [.. form.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))],
                    [.. form.Files.GroupBy(file => file.Name).Select(files => KeyValuePair.Create(files.Key, string.Join('、', files.Select(f => f.FileName))))]);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            // It did not arrive whole.
            return null;
        }
    }
}

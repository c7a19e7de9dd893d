using RequestCases.Application.Operations.Handling;

namespace RequestCases.Web.Pages;

/// <summary>Files that came with a form.</summary>
public static class UploadedFiles
{
    /// <summary>Hands a file on, if there is one, while the operation runs.</summary>
    public static async Task<T> WithAsync<T>(IFormFile? upload, Func<UploadedFile?, Task<T>> act)
    {
        if (upload is null)
            return await act(null);
        await using var content = upload.OpenReadStream();
        return await act(new UploadedFile(upload.FileName, content));
    }
}

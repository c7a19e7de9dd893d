using RequestCases.Application.Files;

namespace RequestCases.Web;

/// <summary>Files that were sent with a form.</summary>
public static class FormFiles
{
    /// <summary>Extensions that the browser offers to choose from.</summary>
    public static string Accept { get; } = string.Join(',', FileKind.All.SelectMany(kind => kind.Extensions));

    /// <summary>What is said beside every field for files.</summary>
    public const string Hint = "PDF、图片、Word、Excel、文本，单个不超过 50 MB。";

    /// <summary>Opens the files, does something with them, and closes them again.</summary>
    public static async Task<T> UseAsync<T>(IReadOnlyList<IFormFile> files, Func<IReadOnlyList<UploadedFile>, Task<T>> use)
    {
        var opened = files.Select(file => new UploadedFile(file.FileName, file.OpenReadStream())).ToList();
        try
        {
            return await use(opened);
        }
        finally
        {
            foreach (var file in opened)
                await file.Content.DisposeAsync();
        }
    }
}

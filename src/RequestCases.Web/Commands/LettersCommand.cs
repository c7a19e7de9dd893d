using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using RequestCases.Application.Documents;
using RequestCases.Core;

namespace RequestCases.Web.Commands;

/// <summary><c>letters check [FOLDER] [--json]</c>: says what must be put right in letter templates, by file and line.</summary>
internal static class LettersCommand
{
    private static readonly JsonSerializerOptions Readable =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Checks a folder: 0 nothing, 1 something; one that is not there is refused.</summary>
    public static async Task<int> CheckAsync(string? folder, bool asJson)
    {
        var path = folder ?? LetterTemplateFolder.Shipped;
        if (!Directory.Exists(path))
            throw new RefusedException("FILE_UNREADABLE", $"没有“{path}”这个文件夹，请核对路径。");
        var templates = LetterTemplateFolder.Read(path);
        if (asJson)
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { letters = templates.All.Count(), clean = templates.Problems.Count == 0, problems = templates.Problems }, Readable));
        else
            await SayAsync(templates.Problems.Select(problem => problem.ToString()), templates.All.Count());
        return templates.Problems.Count == 0 ? 0 : 1;
    }

    private static async Task SayAsync(IEnumerable<string> problems, int good)
    {
        var count = 0;
        foreach (var problem in problems)
        {
            await Console.Out.WriteLineAsync(problem);
            count++;
        }
        await Console.Out.WriteLineAsync(count == 0 ? $"文书模板：{good} 种，没有发现问题。" : $"文书模板：{good} 种可以使用，有 {count} 个问题。");
    }
}

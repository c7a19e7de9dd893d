using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using RequestCases.Application.Files;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Core;
using RequestCases.Web.Binding;

namespace RequestCases.Web.Pages.Cases;

/// <summary>原件扫描: files handed in with an application, by what they are.</summary>
public sealed class ScanInput
{
    /// <summary>申请表（信）</summary>
    [Display(Name = "申请表（信）")]
    public List<IFormFile> Application { get; set; } = [];

    /// <summary>身份证明</summary>
    [Display(Name = "身份证明")]
    public List<IFormFile> Identity { get; set; } = [];

    /// <summary>授权委托书</summary>
    [Display(Name = "授权委托书")]
    public List<IFormFile> Authority { get; set; } = [];

    /// <summary>其他材料</summary>
    [Display(Name = "其他材料")]
    public List<IFormFile> Other { get; set; } = [];

    private IEnumerable<(string Field, string Kind, IFormFile File)> All =>
    [
        .. Application.Select(file => (nameof(Application), "申请材料", file)),
        .. Identity.Select(file => (nameof(Identity), "身份证明", file)),
        .. Authority.Select(file => (nameof(Authority), "授权委托书", file)),
        .. Other.Select(file => (nameof(Other), "其他", file)),
    ];

    /// <summary>Whether any file was sent.</summary>
    public bool Any() => All.Any();

    /// <summary>Refuses files that could not be kept, before anything is registered.</summary>
    public void Check(ModelStateDictionary modelState)
    {
        foreach (var (field, _, file) in All)
        {
            try
            {
                using var content = file.OpenReadStream();
                FileContent.Identify(content, file.FileName);
            }
            catch (RefusedException refused)
            {
                modelState.AddRefusal(refused, $"Scans.{field}");
            }
        }
    }

    /// <summary>Adds the files to the case that was registered; says how many, and which could not be kept.</summary>
    public async Task<string> KeepAsync(AddDocument addDocument, long caseId, OperationContext context, CancellationToken cancellation)
    {
        var lost = new List<string>();
        var kept = 0;
        foreach (var (index, (_, kind, file)) in All.Index())
        {
            // A key of its own for each file, so that a repeated submission adds none of them again.
            var each = context with { OperationKey = $"{context.OperationKey}:{index}", SeenVersion = null };
            try
            {
                await using var content = file.OpenReadStream();
                await addDocument.ExecuteAsync(caseId, new AddDocument.Input { Kind = kind }, file.FileName, content, each, cancellation);
                kept++;
            }
            catch (Exception e) when (e is RefusedException or IOException)
            {
                lost.Add(FileContent.Label(file.FileName));
            }
        }

        var told = kept > 0 ? $"附材料 {kept} 份。" : "";
        return lost.Count == 0 ? told : $"{told}“{string.Join("”“", lost)}”没有存上，请在办件页重新添加。";
    }
}

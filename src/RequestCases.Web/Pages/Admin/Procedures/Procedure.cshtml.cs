using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Procedures;
using RequestCases.Core;

namespace RequestCases.Web.Pages.Admin.Procedures;

/// <summary>One procedure: its draft, its versions and the moves of running cases.</summary>
public sealed class ProcedureModel(ProcedureQuery procedures, EditProcedure edit, IClock clock) : ProcedurePageModel(procedures, clock)
{
    private const int LargestUpload = 4 * 1024 * 1024;

    /// <summary>A definition made elsewhere.</summary>
    [BindProperty, Display(Name = "流程文件")]
    public IFormFile? Upload { get; set; }

    /// <summary>Versions, latest first.</summary>
    public IReadOnlyList<ProcedureQuery.VersionLine> Versions { get; private set; } = [];

    /// <summary>Moves of running cases, latest first.</summary>
    public IReadOnlyList<ProcedureRun> Runs { get; private set; } = [];

    /// <summary>Whether an upload was just refused.</summary>
    public bool IsUploadRefused { get; private set; }

    /// <summary>Opens the page.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>Takes the draft back.</summary>
    public Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellation) => CarryOutAsync(
        async context =>
        {
            await edit.DiscardAsync(ProcessId, context, cancellation);
            return new CaseResult(0, "已放弃草稿，现行版本不变");
        },
        _ => Home,
        () => ShowAsync(cancellation));

    /// <summary>Makes a file the draft.</summary>
    public Task<IActionResult> OnPostUploadAsync(CancellationToken cancellation) => CarryOutAsync(
        async context =>
        {
            await edit.SaveAsync(ProcessId, await ReadUploadAsync(cancellation), context, cancellation: cancellation);
            return new CaseResult(0, "已存为草稿，还没有发布；请检查、核对以后再发布");
        },
        _ => Home,
        () =>
        {
            IsUploadRefused = true;
            return ShowAsync(cancellation);
        },
        prefix: "");

    private async Task<string> ReadUploadAsync(CancellationToken cancellation)
    {
        if (Upload is not { Length: > 0 })
            throw new RefusedException("UPLOAD_EMPTY", "请选择流程文件，文件不能是空的。");
        if (Upload.Length > LargestUpload)
            throw new RefusedException("UPLOAD_TOO_LARGE", "流程文件超过 4 MB，没有保存。请去掉嵌入的图片等内容后再上传。");
        try
        {
            using var reader = new StreamReader(Upload.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return await reader.ReadToEndAsync(cancellation);
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException("UPLOAD_NOT_UTF8", "流程文件不是 UTF-8 编码，没有保存。请在建模工具里另存为 UTF-8 编码的 BPMN 2.0 文件。");
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        Versions = await Procedures.VersionsAsync(ProcessId, cancellation);
        Runs = await Procedures.RunsAsync(ProcessId, cancellation);
        return Page();
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>添加材料.</summary>
[TakesFiles]
public sealed class AddDocumentModel(AddDocument operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<AddDocument.Input>(cases, db, calendar, clock)
{
    /// <summary>Kinds of documents.</summary>
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. AddDocument.Kinds.Select(kind => new SelectListItem(kind, kind))];

    /// <summary>The file.</summary>
    [BindProperty, Display(Name = "文件")]
    public IFormFile? Upload { get; set; }

    /// <inheritdoc />
    public override string Heading => "添加材料";

    /// <inheritdoc />
    protected override string Path => "documents/add";

    /// <inheritdoc />
    protected override async Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation)
    {
        InputRefusedException.ThrowIfInvalid(Input);
        if (Upload is null)
            throw new InputRefusedException([new FieldError("", "请选择要添加的文件。")]);
        await using var content = Upload.OpenReadStream();
        return await operation.ExecuteAsync(caseId, Input, Upload.FileName, content, context, cancellation);
    }

    /// <inheritdoc />
    protected override string GoOnTo(CaseResult result) => $"/cases/{result.CaseId}?tab=documents";
}

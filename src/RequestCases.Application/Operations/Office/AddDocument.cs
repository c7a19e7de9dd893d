using System.ComponentModel.DataAnnotations;
using RequestCases.Application.Files;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Application.Operations.Office;

/// <summary>Adds a file to a case; its content decides what it is, not its name.</summary>
public sealed class AddDocument(CaseDesk desk, FileStore files)
{
    /// <summary>Kinds of documents a case holds.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["申请材料", "身份证明", "授权委托书", "补正材料", "征求意见材料", "答复附件", "送达凭证", "其他"];

    /// <summary>The form, without the file.</summary>
    public sealed class Input
    {
        /// <summary>材料类别</summary>
        [Display(Name = "材料类别"), Text(20)]
        public string? Kind { get; set; }
    }

    /// <summary>Adds.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="input">Kind of document.</param>
    /// <param name="fileName">Name as the person's machine gave it; a label only.</param>
    /// <param name="content">Content; must be seekable.</param>
    /// <param name="context">Who, when.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<CaseResult> ExecuteAsync(
        long caseId, Input input, string fileName, Stream content, OperationContext context, CancellationToken cancellation = default)
    {
        var kind = FileContent.Identify(content, fileName);
        content.Position = 0;
        var stored = await files.SaveAsync(content, cancellation);
        return await desk.ActAsync(caseId, input, context, async step =>
        {
            await CaseAccess.DemandSightAsync(step, cancellation);
            Rule.Enforce(CaseMustBeOpen.Check(step.Case));
            if (!Kinds.Contains(input.Kind))
                throw new InputRefusedException([new FieldError(nameof(input.Kind), "材料类别不在可选范围内，请重新选择。")]);
            var label = FileContent.Label(fileName);
            step.Db.Documents.Add(new CaseDocument
            {
                Case = step.Case,
                Kind = input.Kind!,
                Title = label,
                ContentType = kind.MediaType,
                Size = stored.Size,
                Sha256 = stored.Sha256,
                AddedAt = context.At,
                AddedBy = context.Actor.Name,
            });
            step.Say($"添加材料：{label}（{input.Kind}）");
        }, cancellation);
    }
}

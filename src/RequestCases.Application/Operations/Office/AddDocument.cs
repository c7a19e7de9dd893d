using System.ComponentModel.DataAnnotations;
using RequestCases.Application.Files;

namespace RequestCases.Application.Operations.Office;

/// <summary>Adds a file to a case; its content decides what it is, not its name.</summary>
public sealed class AddDocument(CaseDesk desk, CaseFiles files)
{
    /// <summary>The signed and sealed reply as it went out; the issued document stays as it was frozen.</summary>
    public const string SignedScan = "签章扫描件";

    /// <summary>What proves a delivery.</summary>
    public const string DeliveryProof = "送达凭证";

    /// <summary>Kinds of documents that are added by hand; what is released with the reply is attached to its draft.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["申请材料", "身份证明", "授权委托书", "补正材料", "征求意见材料", SignedScan, DeliveryProof, "其他"];

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
        var kept = await files.KeepAsync([new UploadedFile(fileName, content)], cancellation);
        return await desk.ActAsync(caseId, input, context, async step =>
        {
            await CaseAccess.DemandSightAsync(step, cancellation);
            if (!Kinds.Contains(input.Kind))
                throw new InputRefusedException([new FieldError(nameof(input.Kind), "材料类别不在可选范围内，请重新选择。")]);
            if (input.Kind == SignedScan && step.Case.Reply?.IssuedOn is null)
                throw new InputRefusedException([new FieldError(nameof(input.Kind), "答复还没有编号制发，没有签章扫描件。请制发、盖章后再添加。")]);
            var document = CaseFiles.Add(step, input.Kind!, kept[0]);
            step.Say($"添加材料：{document.Title}（{input.Kind}）");
        }, cancellation);
    }
}

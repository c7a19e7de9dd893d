using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Files;
using RequestCases.Core;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Application.Operations.Handling;

/// <summary>答复附件: the files that are released with the reply, in the order of 附件说明.</summary>
public sealed class ReleasedFiles(CaseDesk desk, FileStore files)
{
    /// <summary>Kind of these documents.</summary>
    public const string Kind = "答复附件";

    /// <summary>The form, without the file.</summary>
    public sealed class Input
    {
        /// <summary>对应事项: numbers of the items it answers.</summary>
        [Display(Name = "对应事项")]
        public List<int> ItemNumbers { get; set; } = [];
    }

    /// <summary>Attaches a file as the last one.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="input">Which items it answers; the only item where there is one.</param>
    /// <param name="fileName">Name as the person's machine gave it; a label only.</param>
    /// <param name="content">Content; must be seekable.</param>
    /// <param name="context">Who, when.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<CaseResult> AttachAsync(
        long caseId, Input input, string fileName, Stream content, OperationContext context, CancellationToken cancellation = default)
    {
        var kind = FileContent.Identify(content, fileName);
        var stored = await files.SaveAsync(content, cancellation);
        return await ActAsync(caseId, input, context, (step, attached) =>
        {
            if (attached.Any(document => document.Sha256 == stored.Sha256))
                throw new RefusedException("ATTACHED_ALREADY", $"“{FileContent.Label(fileName)}”的内容与已经附上的文件相同，不用再附。");
            var label = FileContent.Label(fileName);
            step.Db.Documents.Add(new CaseDocument
            {
                Case = step.Case,
                Kind = Kind,
                Title = label,
                ContentType = kind.MediaType,
                Size = stored.Size,
                Sha256 = stored.Sha256,
                AttachmentNumber = attached.Count + 1,
                AddedAt = context.At,
                AddedBy = context.Actor.Name,
            });
            step.Case.RecordReleasedFile(stored.Sha256, step.Case.Items is [var only] ? [only.Number] : input.ItemNumbers);
            step.Say($"附上答复附件{attached.Count + 1}：{label}");
        }, cancellation);
    }

    /// <summary>Moves a file one place up.</summary>
    public Task<CaseResult> MoveUpAsync(long caseId, long documentId, OperationContext context, CancellationToken cancellation = default) =>
        ActAsync(caseId, new Input(), context, (step, attached) =>
        {
            var index = IndexOf(attached, documentId);
            if (index > 0)
                (attached[index - 1], attached[index]) = (attached[index], attached[index - 1]);
            Number(attached);
            step.Say($"调整答复附件顺序：{attached[Math.Max(0, index - 1)].Title}");
        }, cancellation);

    /// <summary>Takes a file back.</summary>
    public Task<CaseResult> RemoveAsync(long caseId, long documentId, OperationContext context, CancellationToken cancellation = default) =>
        ActAsync(caseId, new Input(), context, (step, attached) =>
        {
            var document = attached[IndexOf(attached, documentId)];
            attached.Remove(document);
            step.Db.Documents.Remove(document);
            Number(attached);
            step.Case.RecordReleasedFile(document.Sha256, []);
            step.Say($"移除答复附件：{document.Title}");
        }, cancellation);

    /// <summary>The attached files of a case, in order.</summary>
    public static IQueryable<CaseDocument> Of(OfficeDb db, long caseId) =>
        db.Documents.Where(document => document.CaseId == caseId && document.AttachmentNumber != null).OrderBy(document => document.AttachmentNumber);

    /// <summary>Their names as 附件说明 gives them: without number and extension.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(OfficeDb db, long caseId, CancellationToken cancellation) =>
        [.. (await Of(db, caseId).Select(document => document.Title).ToListAsync(cancellation)).Select(NameOf)];

    /// <summary>Writes the numbers before the names when the reply is issued, e.g. 附件1 名单.pdf.</summary>
    /// <param name="step">The issue.</param>
    /// <param name="stamped">Copies with the number on their first page, by the attachment's identity: they go out, the originals stay with the case.</param>
    /// <param name="cancellation">Cancels.</param>
    public static async Task MarkAsync(CaseStep step, IReadOnlyDictionary<long, StoredFile> stamped, CancellationToken cancellation)
    {
        foreach (var document in await Of(step.Db, step.Case.Id).ToListAsync(cancellation))
        {
            var title = $"附件{document.AttachmentNumber} {document.Title}";
            if (stamped.GetValueOrDefault(document.Id) is { } copy)
                TakePlaceOf(step, document, copy, title);
            else
                document.Title = title;
        }
    }

    private static void TakePlaceOf(CaseStep step, CaseDocument original, StoredFile copy, string title)
    {
        step.Db.Documents.Add(new CaseDocument
        {
            Case = step.Case,
            Kind = Kind,
            Title = title,
            ContentType = original.ContentType,
            Size = copy.Size,
            Sha256 = copy.Sha256,
            AttachmentNumber = original.AttachmentNumber,
            MadeFromSha256 = original.Sha256,
            AddedAt = step.Context.At,
            AddedBy = step.Context.Actor.Name,
        });
        original.AttachmentNumber = null;
    }

    /// <summary>A file's name as 附件说明 gives it.</summary>
    public static string NameOf(string title) => Path.GetFileNameWithoutExtension(title);

    private Task<CaseResult> ActAsync(
        long caseId, Input input, OperationContext context, Action<CaseStep, List<CaseDocument>> act, CancellationToken cancellation) =>
        desk.ActAsync(caseId, input, context, async step =>
        {
            var tasks = await step.Db.WorkItems.AsNoTracking()
                .Where(w => w.CaseId == caseId && w.State == WorkItemState.Open && w.Activity == DraftReply.Activity).ToListAsync(cancellation);
            if (!tasks.Any(task => WorkAccess.MayDo(task, context.Actor)))
                throw DeskRefusals.NotYours("拟制答复");
            Rule.Enforce(CaseMustBeOpen.Check(step.Case));
            Rule.Enforce(ItemsMayChangeOnlyBeforeReview.Check(step.Case.Reply?.Status));
            act(step, await Of(step.Db, caseId).ToListAsync(cancellation));
        }, cancellation);

    private static int IndexOf(List<CaseDocument> attached, long documentId) =>
        attached.FindIndex(document => document.Id == documentId) is >= 0 and var index ? index : throw DeskRefusals.NotFound();

    private static void Number(List<CaseDocument> attached)
    {
        foreach (var (index, document) in attached.Index())
            document.AttachmentNumber = index + 1;
    }
}

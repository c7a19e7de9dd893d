using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Documents;
using RequestCases.Application.Files;
using RequestCases.Application.Operations;
using RequestCases.Core.Cases.Archiving;

namespace RequestCases.Application.Archiving;

/// <summary>Makes the volume of a case that is closed: its papers from the records, the contents in the customary order, and the manifest.</summary>
public sealed class VolumeMaker(FileStore files)
{
    private const int LongestName = 80;

    /// <summary>What the volume of a case would hold.</summary>
    public static VolumeHoldings HoldingsOf(IEnumerable<CaseDocument> documents, IEnumerable<IssuedLetter> letters) => new(
        [.. documents.Select(d => d.Kind)], [.. letters.Where(l => l.VoidedOn is null).Select(l => l.Kind)]);

    /// <summary>What the law required of the case, and what of it the volume holds.</summary>
    public static async Task<IReadOnlyList<ChecklistEntry>> CheckAsync(CaseStep step, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(step);
        var documents = await DocumentsAsync(step, cancellation);
        return step.Case.ClosingChecklist(HoldingsOf(documents, await LettersAsync(step, cancellation)), step.Day);
    }

    /// <summary>Makes the volume; its manifest becomes a document of the case.</summary>
    /// <returns>SHA-256 of the manifest.</returns>
    public async Task<string> MakeAsync(CaseStep step, string retention, string? note, IReadOnlyList<ChecklistEntry> checklist, CancellationToken cancellation)
    {
        var records = await ReadAsync(step, checklist, cancellation);
        var parts = new List<(string Section, string Title, StoredFile File)>();
        foreach (var document in records.Documents)
            parts.Add((VolumeSections.Of(document, LetterOf(document, records)), TitleOf(document, records), new StoredFile(document.Sha256, document.Size)));
        foreach (var paper in VolumePapers.Of(records))
            parts.Add((paper.Section, paper.Title, await KeepAsync(paper.Content, cancellation)));
        var named = Named(parts, first: 2);
        var contents = await KeepAsync(Contents(step, retention, note, named), cancellation);
        var all = Named([(VolumeSections.Contents, "目录.html", contents)], first: 1).Concat(named).ToList();
        var manifest = new VolumeManifest(
            VolumeManifest.CurrentFormat, step.Case.Number, step.Case.Content.Subject, VolumeNumber(records), step.Context.Today, step.Context.Actor.Name, retention, note, all);
        var kept = new KeptFile($"归档清单（第 {manifest.Volume} 卷）.json", "application/json", await KeepAsync(manifest.ToBytes(), cancellation));
        return CaseFiles.Add(step, VolumeManifest.DocumentKind, kept).Sha256;
    }

    private static async Task<VolumeRecords> ReadAsync(CaseStep step, IReadOnlyList<ChecklistEntry> checklist, CancellationToken cancellation)
    {
        var id = step.Case.Id;
        return new VolumeRecords(
            step.Case, step.Day, await DocumentsAsync(step, cancellation), await LettersAsync(step, cancellation),
            await step.Db.Communications.AsNoTracking().Where(c => c.CaseId == id).OrderBy(c => c.TookPlaceAt).ThenBy(c => c.Id).ToListAsync(cancellation),
            await step.Db.AuditEvents.AsNoTracking().Where(e => e.CaseId == id).OrderBy(e => e.Id).ToListAsync(cancellation),
            checklist);
    }

    private static Task<List<CaseDocument>> DocumentsAsync(CaseStep step, CancellationToken cancellation) =>
        step.Db.Documents.AsNoTracking().Where(d => d.CaseId == step.Case.Id).OrderBy(d => d.Id).ToListAsync(cancellation);

    private static Task<List<IssuedLetter>> LettersAsync(CaseStep step, CancellationToken cancellation) =>
        step.Db.Letters.AsNoTracking().Where(l => l.CaseId == step.Case.Id).OrderBy(l => l.Id).ToListAsync(cancellation);

    private static int VolumeNumber(VolumeRecords records) => records.Documents.Count(d => d.Kind == VolumeManifest.DocumentKind) + 1;

    private static IssuedLetter? LetterOf(CaseDocument document, VolumeRecords records) => records.Letters.FirstOrDefault(l => l.DocumentId == document.Id);

    private static string TitleOf(CaseDocument document, VolumeRecords records) =>
        LetterOf(document, records) is { VoidedOn: not null } ? $"（作废）{document.Title}" : document.Title;

    private static byte[] Contents(CaseStep step, string retention, string? note, IReadOnlyList<VolumeFile> files) =>
        new PaperPage("卷宗目录", step.Case.Number)
            .Line($"{step.Case.Number}　{step.Case.Content.Subject}")
            .Line($"归档日期：{OfficeText.Date(step.Context.Today)}　归档人：{step.Context.Actor.Name}　保管期限：{retention}{(string.IsNullOrWhiteSpace(note) ? "" : $"　备注：{note}")}")
            .Table(["序号", "类别", "名称", "字节", "SHA-256"], files.Select(f => (IReadOnlyList<string?>)
                [f.Name[..3], f.Section, f.Title, f.Size.ToString(CultureInfo.InvariantCulture), f.Sha256]))
            .ToBytes();

    // Names are numbered and hold no path: what people called a file is only its end.
    private static List<VolumeFile> Named(IReadOnlyList<(string Section, string Title, StoredFile File)> parts, int first) =>
    [
        .. parts.OrderBy(p => VolumeSections.Place(p.Section)).Select((part, index) => new VolumeFile(
            $"{first + index:000}-{part.Section}-{Safe(part.Title)}", part.Section, part.Title, part.File.Size, part.File.Sha256)),
    ];

    private static string Safe(string title)
    {
        var safe = new StringBuilder();
        foreach (var rune in FileContent.Label(title).EnumerateRunes())
            safe.Append(rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' ? "_" : rune.ToString());
        var (stem, extension) = (Path.GetFileNameWithoutExtension(safe.ToString()), Path.GetExtension(safe.ToString()));
        return stem.Length + extension.Length <= LongestName ? stem + extension : new StringInfo(stem).SubstringByTextElements(0, Math.Min(new StringInfo(stem).LengthInTextElements, LongestName / 2)) + extension;
    }

    private Task<StoredFile> KeepAsync(byte[] content, CancellationToken cancellation) => files.SaveAsync(new MemoryStream(content, writable: false), cancellation);
}

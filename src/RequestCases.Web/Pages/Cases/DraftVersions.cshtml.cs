using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Drafts;
using RequestCases.Application.Operations;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Web.Pages.Cases;

/// <summary>草稿版本: who changed what of the draft, and any two versions side by side.</summary>
public sealed class DraftVersionsModel(CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock) : CasePageModel(cases, db, calendar, clock)
{
    private const int Most = 200;

    /// <summary>The versions, the newest first.</summary>
    public IReadOnlyList<DraftVersion> Versions { get; private set; } = [];

    /// <summary>The earlier of the two that are compared; null while there is but one.</summary>
    public DraftVersion? Earlier { get; private set; }

    /// <summary>The later of the two.</summary>
    public DraftVersion? Later { get; private set; }

    /// <summary>What changed of the body.</summary>
    public IReadOnlyList<ComparedParagraph> Body { get; private set; } = [];

    /// <summary>What changed of the facts, by their labels; only those that did.</summary>
    public IReadOnlyList<(string Label, IReadOnlyList<ComparedParagraph> Text)> Facts { get; private set; } = [];

    /// <summary>Opens the list, with the last two compared unless others are named.</summary>
    public async Task<IActionResult> OnGetAsync(long id, int? from, int? to, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is { } refused)
            return refused;
        Versions = await Db.DraftVersions.AsNoTracking().Where(v => v.CaseId == id).OrderByDescending(v => v.Number).Take(Most).ToListAsync(cancellation);
        Later = Versions.FirstOrDefault(v => v.Number == to) ?? (Versions is [var newest, ..] ? newest : null);
        Earlier = Versions.FirstOrDefault(v => v.Number == from) ?? Versions.FirstOrDefault(v => v.Number < Later?.Number);
        if (Earlier?.Number > Later?.Number)
            (Earlier, Later) = (Later, Earlier);
        if (Earlier is not null && Later is not null && Earlier != Later)
            Compare(Earlier.Draft, Later.Draft);
        return Page();
    }

    private void Compare(ReplyDraft earlier, ReplyDraft later)
    {
        Body = DraftComparison.Of(earlier.Body, later.Body);
        var fields = ReplyGrounds.Of(later.Ground).RequiredFields.Concat(ReplyGrounds.Of(earlier.Ground).RequiredFields).DistinctBy(field => field.Key);
        Facts = [.. fields
            .Select(field => (field.Label, Text: DraftComparison.Of(earlier.Values.GetValueOrDefault(field.Key) ?? "", later.Values.GetValueOrDefault(field.Key) ?? "")))
            .Where(fact => fact.Text.Any(paragraph => paragraph.IsChanged))];
    }
}

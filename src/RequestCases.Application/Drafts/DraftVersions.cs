using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Operations;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Application.Drafts;

/// <summary>草稿版本: what the draft was each time it was kept.</summary>
public static class DraftVersions
{
    /// <summary>Adds a version when the draft has changed since the last one, or is handed to the reviewers.</summary>
    public static async Task KeepAsync(CaseStep step, CancellationToken cancellation)
    {
        if (step.Case.Reply is not { } reply)
            return;
        var last = await step.Db.DraftVersions.AsNoTracking().Where(v => v.CaseId == step.Case.Id)
            .OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellation);
        var revision = reply.Status == ReplyStatus.InReview ? reply.Revision : (int?)null;
        if (revision is null && last is not null && IsSame(last.Draft, reply.Draft))
            return;
        step.Db.DraftVersions.Add(new DraftVersion
        {
            Case = step.Case,
            Number = (last?.Number ?? 0) + 1,
            Draft = reply.Draft,
            Revision = revision,
            SavedAt = step.Context.At,
            SavedBy = step.Context.Actor.Name,
        });
    }

    private static bool IsSame(ReplyDraft a, ReplyDraft b) =>
        a.Ground == b.Ground && a.Body == b.Body && a.Values.Count == b.Values.Count && a.Values.All(v => b.Values.GetValueOrDefault(v.Key) == v.Value);
}

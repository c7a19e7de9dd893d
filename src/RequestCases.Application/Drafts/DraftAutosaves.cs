using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.People;
using RequestCases.Core;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Drafts;

/// <summary>Keeps what is typed on a draft, beside the case, until the draft itself is kept.</summary>
public sealed class DraftAutosaves(OfficeDb db)
{
    /// <summary>Most characters kept, names and values together.</summary>
    public const int MostCharacters = 400_000;

    private const string ItemFields = "Input.Items[";

    /// <summary>Keeps the fields of the form as they are; the case and its version stay untouched.</summary>
    /// <param name="workItemId">The task of drafting.</param>
    /// <param name="fields">Names and values of the form.</param>
    /// <param name="context">Who and when; the key of the form's own submission, the version it was opened on.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <exception cref="RefusedException">The task is over or not theirs, or too much was typed.</exception>
    public async Task KeepAsync(long workItemId, IReadOnlyDictionary<string, string[]> fields, OperationContext context, CancellationToken cancellation)
    {
        var work = await db.WorkItems.AsNoTracking().SingleOrDefaultAsync(w => w.Id == workItemId && w.Activity == DraftReply.Activity, cancellation)
            ?? throw DeskRefusals.NotFound();
        if (work.State != WorkItemState.Open)
            throw DeskRefusals.WorkOver(work.Name);
        if (!WorkAccess.MayDo(work, context.Actor))
            throw DeskRefusals.NotYours(work.Name);
        if (fields.Sum(field => field.Key.Length + field.Value.Sum(value => value.Length)) > MostCharacters)
            throw new RefusedException("AUTOSAVE_TOO_LARGE", "内容太长，没有自动保存。请点“暂存”，或者精简后再写。");
        // One that comes after its own form was kept has nothing to add.
        if (await db.AuditEvents.AnyAsync(e => e.OperationKey == context.OperationKey, cancellation))
            return;
        await WriteAsync(work.CaseId, JsonSerializer.Serialize(fields, CoreJson.Options), context, cancellation);
    }

    /// <summary>What a person typed later than the draft was kept; null when there is nothing.</summary>
    public async Task<DraftAutosave?> FindAsync(long caseId, Actor actor, CancellationToken cancellation)
    {
        var found = await db.DraftAutosaves.AsNoTracking().SingleOrDefaultAsync(a => a.CaseId == caseId && a.PersonId == actor.Id, cancellation);
        if (found is null)
            return null;
        var kept = await db.DraftVersions.Where(v => v.CaseId == caseId).OrderByDescending(v => v.Number).Select(v => (Instant?)v.SavedAt).FirstOrDefaultAsync(cancellation);
        return kept is null || found.SavedAt > kept ? found : null;
    }

    /// <summary>The fields as they were typed.</summary>
    public static IReadOnlyDictionary<string, string[]> FieldsOf(DraftAutosave autosave) =>
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(autosave.Fields, CoreJson.Options) ?? [];

    /// <summary>放弃: forgets what a person typed.</summary>
    public Task DiscardAsync(long caseId, Actor actor, CancellationToken cancellation) =>
        db.DraftAutosaves.Where(a => a.CaseId == caseId && a.PersonId == actor.Id).ExecuteDeleteAsync(cancellation);

    /// <summary>Forgets what the drafter typed, together with the step that keeps it.</summary>
    public static async Task DropAsync(CaseStep step, CancellationToken cancellation) =>
        step.Db.DraftAutosaves.RemoveRange(await step.Db.DraftAutosaves
            .Where(a => a.CaseId == step.Case.Id && (a.PersonId == step.Context.Actor.Id || step.Outcome != null)).ToListAsync(cancellation));

    /// <summary>Forgets what the drafter typed of the items, which the step keeps; the rest waits until the items were searched for again.</summary>
    public static async Task ForgetItemsAsync(CaseStep step, CancellationToken cancellation)
    {
        foreach (var typed in await step.Db.DraftAutosaves.Where(a => a.CaseId == step.Case.Id).ToListAsync(cancellation))
        {
            typed.Fields = JsonSerializer.Serialize(
                FieldsOf(typed).Where(field => !field.Key.StartsWith(ItemFields, StringComparison.Ordinal)).ToDictionary(), CoreJson.Options);
        }
    }

    private async Task WriteAsync(long caseId, string fields, OperationContext context, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (at, version) = (context.At, context.SeenVersion ?? 0);
            var updated = await db.DraftAutosaves.Where(a => a.CaseId == caseId && a.PersonId == context.Actor.Id).ExecuteUpdateAsync(
                row => row.SetProperty(a => a.Fields, fields).SetProperty(a => a.SavedAt, at).SetProperty(a => a.CaseVersion, version), cancellation);
            if (updated > 0)
                return;
            db.DraftAutosaves.Add(new DraftAutosave { CaseId = caseId, PersonId = context.Actor.Id, SavedAt = at, CaseVersion = version, Fields = fields });
            try
            {
                await db.SaveChangesAsync(cancellation);
                return;
            }
            catch (DbUpdateException) when (attempt == 1)
            {
                // Two windows of one person saved for the first time at once.
                db.ChangeTracker.Clear();
            }
        }
    }
}

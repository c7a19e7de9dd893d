using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Files;
using RequestCases.Application.People;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Queries;

/// <summary>Everything a case page shows.</summary>
/// <param name="Case">The case.</param>
/// <param name="UnitName">Handling unit.</param>
/// <param name="HandlerName">承办人.</param>
/// <param name="Open">What is to be done now.</param>
/// <param name="DoneElements">Elements of the definition that have been done.</param>
/// <param name="Timeline">Who did what, the newest first.</param>
/// <param name="Documents">Files.</param>
/// <param name="Communications">沟通记录, the newest first.</param>
/// <param name="Items">Every task there was, oldest first.</param>
/// <param name="People">Names of those who have or had a task of it.</param>
public sealed record CaseView(
    RequestCase Case, string? UnitName, string? HandlerName, IReadOnlyList<OpenTask> Open, IReadOnlyList<string> DoneElements,
    IReadOnlyList<AuditEvent> Timeline, IReadOnlyList<CaseDocument> Documents, IReadOnlyList<CommunicationEntry> Communications,
    IReadOnlyList<WorkItem> Items, IReadOnlyDictionary<string, string> People)
{
    /// <summary>Letters that were given a number, oldest first; also the void ones.</summary>
    public IReadOnlyList<IssuedLetter> Letters { get; init; } = [];

    /// <summary>行政复议, oldest first.</summary>
    public IReadOnlyList<Reconsideration> Reconsiderations { get; init; } = [];

    /// <summary>The reconsideration that the office has yet to answer.</summary>
    public IEnumerable<Reconsideration> OpenReconsiderations => Reconsiderations.Where(r => r.AnsweredOn is null);

    /// <summary>Kinds of the letters that stand.</summary>
    public IReadOnlyList<string> LetterKinds => [.. Letters.Where(l => l.VoidedOn is null).Select(l => l.Kind)];

    /// <summary>Name of somebody who had a task of the case, or 系统.</summary>
    public string NameOf(string? personId) => personId is null ? "" : People.GetValueOrDefault(personId, personId == Actor.System.Id ? Actor.System.Name : "");

    /// <summary>The dates that the deadline badge is made of.</summary>
    public CaseDates Dates => new(Case.Clock, Case.ReplyDue, Case.WaitsUntil, Case.Provisional, Case.OnTime, Case.ClosedWithout is not null);
}

/// <summary>An open task with the names of whose it is.</summary>
/// <param name="Item">The task.</param>
/// <param name="AssigneeName">Whom it is assigned to; null while nobody has taken it.</param>
/// <param name="UnitName">Whose people may take it; null for any.</param>
public sealed record OpenTask(WorkItem Item, string? AssigneeName, string? UnitName = null);

/// <summary>Reads a case whole, for its page.</summary>
public sealed class CaseViewQuery(OfficeDb db)
{
    /// <summary>The case; null when there is none.</summary>
    public async Task<CaseView?> ReadAsync(long caseId, CancellationToken cancellation)
    {
        var requestCase = await db.Cases.AsNoTracking().Include(c => c.Reply).SingleOrDefaultAsync(c => c.Id == caseId, cancellation);
        if (requestCase is null)
            return null;
        var items = await db.WorkItems.AsNoTracking().Where(w => w.CaseId == caseId).OrderBy(w => w.Id).ToListAsync(cancellation);
        var ids = items.SelectMany(w => new[] { w.AssigneeId, w.ClosedById }).Append(requestCase.HandlerId).OfType<string>().Distinct().ToList();
        var people = await db.Users.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellation);
        var unitIds = items.Select(w => w.UnitId).Append(requestCase.UnitId).OfType<int>().Distinct().ToList();
        var units = await db.Units.Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellation);
        return new CaseView(
            requestCase,
            requestCase.UnitId is { } unit ? units[unit] : null,
            requestCase.HandlerId is { } handler ? people.GetValueOrDefault(handler) : null,
            [.. items.Where(w => w.State == WorkItemState.Open).Select(w => Task(w, people, units))],
            [.. items.Where(w => w.State == WorkItemState.Done).Select(w => w.ElementId).Distinct()],
            await db.AuditEvents.AsNoTracking().Where(e => e.CaseId == caseId).OrderByDescending(e => e.Id).ToListAsync(cancellation),
            await db.Documents.AsNoTracking().Where(d => d.CaseId == caseId).OrderBy(d => d.Id).ToListAsync(cancellation),
            await db.Communications.AsNoTracking().Where(c => c.CaseId == caseId).OrderByDescending(c => c.TookPlaceAt).ThenByDescending(c => c.Id).ToListAsync(cancellation),
            items, people)
        {
            Reconsiderations = await db.Reconsiderations.AsNoTracking().Where(r => r.CaseId == caseId).OrderBy(r => r.Id).ToListAsync(cancellation),
            Letters = await db.Letters.AsNoTracking().Where(l => l.CaseId == caseId).OrderBy(l => l.Id).ToListAsync(cancellation),
        };
    }

    private static OpenTask Task(WorkItem work, Dictionary<string, string> people, Dictionary<int, string> units) => new(
        work, work.AssigneeId is { } id ? people.GetValueOrDefault(id) : null, work.UnitId is { } unit ? units.GetValueOrDefault(unit) : null);
}

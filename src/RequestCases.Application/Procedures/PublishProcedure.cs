using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Core;
using RequestCases.Core.Workflow;

namespace RequestCases.Application.Procedures;

/// <summary>Makes a text the live version of its procedure, checked first; new cases start on it, running cases stay where they are.</summary>
public sealed class PublishProcedure(OfficeDb db, DirectoryJournal journal)
{
    /// <summary>How the keys of publishings by the product itself begin.</summary>
    internal const string ShippedKey = "shipped:";

    /// <summary>What publishing a draft asks.</summary>
    public sealed class Input
    {
        /// <summary>发布理由</summary>
        [Display(Name = "发布理由"), Text(500)]
        public string? Reason { get; set; }

        /// <summary>The version that was live when the difference was shown.</summary>
        public string? SeenLiveId { get; set; }
    }

    /// <summary>Publishes the draft of a procedure.</summary>
    /// <exception cref="ProcedureFindingsException">The checker found something.</exception>
    /// <exception cref="RefusedException">There is no draft, it says nothing new, or it or the live version changed after the page was opened.</exception>
    public Task<ProcedureVersion> ExecuteAsync(string processId, Input input, OperationContext context, CancellationToken cancellation = default)
    {
        InputRefusedException.ThrowIfInvalid(input);
        context = context with { Reason = input.Reason!.Trim() };
        return journal.OnceAsync(context, ChangeAsync, () => ReadAsync(processId, cancellation), cancellation);

        async Task<ProcedureVersion> ChangeAsync()
        {
            var draft = await db.Drafts.SingleOrDefaultAsync(d => d.ProcessId == processId, cancellation) ?? throw EditProcedure.Changed();
            if (context.SeenVersion is { } seen && seen != draft.Revision)
                throw EditProcedure.Changed();
            var live = await ReadAsync(processId, cancellation);
            if (input.SeenLiveId is { } seenLive && seenLive != live.Id)
                throw new RefusedException("PROCEDURE_LIVE_CHANGED", $"在您打开页面之后，第 {live.Number} 版已经发布，本次没有发布。请核对草稿与现行版本的区别后再发布。");
            if (live.Xml == draft.Xml)
                throw new RefusedException("PROCEDURE_UNCHANGED", $"草稿与现行的第 {live.Number} 版完全相同，不需要发布。");
            ProcedureCheck.Demand(processId, draft.Xml);
            db.Drafts.Remove(draft);
            return await AddAsync(BpmnReader.Read(draft.Xml), ProcedureOrigin.Office, live.Number + 1, context, cancellation);
        }
    }

    /// <summary>Publishes a text that came with the product, unless it was live before (an older node starts again) or the office has put its own in its place.</summary>
    /// <exception cref="RefusedException">It cannot be read, or the checker found something.</exception>
    public async Task ShipAsync(string xml, Instant at, CancellationToken cancellation = default)
    {
        var definition = BpmnReader.Read(xml);
        var live = await ProcedureLibrary.Live(db).SingleOrDefaultAsync(p => p.ProcessId == definition.Id, cancellation);
        if (live is { Origin: ProcedureOrigin.Office } || await db.Procedures.AnyAsync(p => p.ProcessId == definition.Id && p.Xml == xml, cancellation))
            return;
        ProcedureCheck.Demand(definition.Id, xml);
        var number = (live?.Number ?? 0) + 1;
        var context = new OperationContext(Actor.System, at, $"{ShippedKey}{definition.Id}:{number}", Reason: "随系统提供");
        await journal.OnceAsync(
            context, () => AddAsync(definition, ProcedureOrigin.Shipped, number, context, cancellation), () => ReadAsync(definition.Id, cancellation), cancellation);
    }

    private async Task<ProcedureVersion> AddAsync(
        ProcessDefinition definition, ProcedureOrigin origin, int number, OperationContext context, CancellationToken cancellation)
    {
        var version = db.Procedures.Add(new ProcedureVersion
        {
            Id = await FreeIdAsync(definition, number, cancellation),
            ProcessId = definition.Id,
            Number = number,
            Name = definition.Name,
            Xml = definition.Xml,
            PublishedAt = context.At,
            PublishedById = context.Actor.Id,
            PublishedByName = context.Actor.Name,
            Reason = context.Reason!,
            Origin = origin,
        }).Entity;
        await journal.SaveAsync(nameof(PublishProcedure), $"发布流程：{version.Name} 第 {number} 版", context, cancellation);
        return version;
    }

    // A text that was live before may come back: cases still tell the two versions apart.
    private async Task<string> FreeIdAsync(ProcessDefinition definition, int number, CancellationToken cancellation)
    {
        var id = $"{definition.Id}@{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition.Xml)))[..12]}";
        return await db.Procedures.AnyAsync(p => p.Id == id, cancellation) ? $"{id}-{number}" : id;
    }

    private async Task<ProcedureVersion> ReadAsync(string processId, CancellationToken cancellation) =>
        await ProcedureLibrary.Live(db).SingleOrDefaultAsync(p => p.ProcessId == processId, cancellation) ?? throw EditProcedure.NotFound();
}

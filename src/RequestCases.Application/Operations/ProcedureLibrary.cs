using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Core.Workflow;

namespace RequestCases.Application.Operations;

/// <summary>The definitions that cases run on, read once. A case keeps the version it started on.</summary>
public sealed class ProcedureLibrary
{
    /// <summary>Process id of the standard procedure.</summary>
    public const string Standard = "disclosure-request";

    private readonly ConcurrentDictionary<string, ProcessDefinition> read = new();

    /// <summary>Version that new cases start on.</summary>
    public string? CurrentVersion { get; private set; }

    /// <summary>Publishes the shipped definition where its text is new, and makes it current for new cases.</summary>
    /// <exception cref="RequestCases.Core.RefusedException">The definition cannot be read.</exception>
    public async Task PublishAsync(OfficeDb db, string xml, Instant at, CancellationToken cancellation)
    {
        var definition = BpmnReader.Read(xml);
        var id = $"{definition.Id}@{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(xml)))[..12]}";
        if (!await db.Procedures.AnyAsync(p => p.Id == id, cancellation))
        {
            db.Procedures.Add(new ProcedureVersion { Id = id, ProcessId = definition.Id, Xml = xml, PublishedAt = at });
            await db.SaveChangesAsync(cancellation);
        }
        read[id] = definition;
        CurrentVersion = id;
    }

    /// <summary>The definition of a version.</summary>
    public async Task<ProcessDefinition> GetAsync(OfficeDb db, string versionId, CancellationToken cancellation)
    {
        if (read.TryGetValue(versionId, out var definition))
            return definition;
        var xml = await db.Procedures.Where(p => p.Id == versionId).Select(p => p.Xml).SingleAsync(cancellation);
        return read[versionId] = BpmnReader.Read(xml);
    }
}

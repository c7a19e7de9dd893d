using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Procedures;

namespace RequestCases.Application.Tests.Procedures;

/// <summary>What an administrator does with the procedures of the office.</summary>
internal static class Editing
{
    public const string Standard = ProcedureLibrary.Standard;

    public static Task<ProcedureVersion> Live(this TestOffice office, string processId = Standard) =>
        office.Read(db => ProcedureLibrary.Live(db).AsNoTracking().SingleAsync(p => p.ProcessId == processId));

    public static async Task<ProcedureDraft> SaveDraft(this TestOffice office, string xml, int? seen = null, string? key = null)
    {
        var who = await office.As("admin", seen, key);
        return await office.With((EditProcedure op) => op.SaveAsync(Standard, xml, who));
    }

    public static async Task<ProcedureVersion> Publish(this TestOffice office, string? seenLive = null, int? seen = null, string? key = null)
    {
        var who = await office.As("admin", seen, key);
        return await office.With((PublishProcedure op) => op.ExecuteAsync(Standard, new() { Reason = "处室负责人不再审核", SeenLiveId = seenLive }, who));
    }

    /// <summary>Edits the live text and publishes it.</summary>
    public static async Task<ProcedureVersion> PublishEdited(this TestOffice office, params (string From, string To)[] edits)
    {
        var xml = (await office.Live()).Xml;
        foreach (var (from, to) in edits)
        {
            Assert.That(xml, Does.Contain(from));
            xml = xml.Replace(from, to, StringComparison.Ordinal);
        }
        await office.SaveDraft(xml);
        return await office.Publish();
    }

    public static async Task Ship(this TestOffice office, string xml) => await office.With(async (PublishProcedure op) =>
    {
        await op.ShipAsync(xml, office.Now);
        return true;
    });
}

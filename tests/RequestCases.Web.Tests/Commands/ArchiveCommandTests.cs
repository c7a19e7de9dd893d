using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Archiving;

namespace RequestCases.Web.Tests.Commands;

public sealed class ArchiveCommandTests
{
    [Test]
    public async Task A_downloaded_volume_is_whole_and_a_changed_one_is_not()
    {
        using var program = new ProgramRun();
        var caseId = await Site.Cases.CaseAt("Archived");
        var kept = await Site.Office.Read(db => db.Documents.SingleAsync(d => d.CaseId == caseId && d.Kind == VolumeManifest.DocumentKind));
        var zip = await Download($"/cases/{caseId}/volumes/{kept.Id}.zip");
        var file = program.Write("卷宗.zip", zip);

        var whole = await program.RunAsync("archive", "verify", file, "--manifest", kept.Sha256);
        Assert.That((whole.ExitCode, whole.Error), Is.EqualTo((0, "")));
        Assert.That(whole.Output, Does.Contain("完好").And.Contain(kept.Sha256));
        Assert.That((await program.RunAsync("archive", "verify", file, "--manifest", new string('0', 64))).ExitCode, Is.EqualTo(1));

        var (changedZip, name) = WithAnotherByte(zip);
        var changed = await program.RunAsync("archive", "verify", program.Write("改.zip", changedZip), "--json");
        Assert.That(changed.ExitCode, Is.EqualTo(1), changed.Output);
        using var report = JsonDocument.Parse(changed.Output);
        Assert.That(report.RootElement.GetProperty("whole").GetBoolean(), Is.False);
        Assert.That(report.RootElement.GetProperty("findings")[0].GetProperty("name").GetString(), Is.EqualTo(name));

        Assert.That((await program.RunAsync("archive", "verify", program.Write("不是.zip", "PK"))).ExitCode, Is.EqualTo(2));
        Assert.That((await program.RunAsync("archive", "verify", "没有.zip")).ExitCode, Is.EqualTo(2));
        Assert.That((await program.RunAsync("archive", "verify", file, "--nonsense")).ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task A_volume_is_only_for_those_who_see_the_case()
    {
        var caseId = await Site.Cases.CaseAt("Archived");
        var kept = await Site.Office.Read(db => db.Documents.SingleAsync(d => d.CaseId == caseId && d.Kind == VolumeManifest.DocumentKind));
        var path = $"/cases/{caseId}/volumes/{kept.Id}.zip";
        Assert.That((await (await Visitor.As("admin")).Open(path)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Visitor.Stranger().Open(path)).Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await (await Visitor.As("linxiao")).Open($"/cases/{caseId}/volumes/{kept.Id + 100000}.zip")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static (byte[] Zip, string Name) WithAnotherByte(byte[] zip)
    {
        using var volume = new MemoryStream();
        volume.Write(zip);
        string name;
        using (var archive = new ZipArchive(volume, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries.First(e => e.FullName.EndsWith(".docx", StringComparison.Ordinal));
            name = entry.FullName;
            using var content = entry.Open();
            content.Position = content.Length / 2;
            var kept = content.ReadByte();
            content.Position--;
            content.WriteByte((byte)(kept ^ 1));
        }
        return (volume.ToArray(), name);
    }

    private static async Task<byte[]> Download(string path) => await (await Visitor.As("linxiao")).Fetch(path);
}

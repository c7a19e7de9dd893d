using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RequestCases.Application.Archiving;
using RequestCases.Application.Files;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Tests.Delivering;
using RequestCases.Core;

namespace RequestCases.Application.Tests.Archiving;

public sealed class VolumeTests
{
    [Test]
    public async Task A_volume_holds_every_file_and_paper_in_order_and_is_the_same_each_time()
    {
        await using var office = await TestOffice.OpenAsync();
        var (id, zip) = await ArchivedVolume(office);
        var again = await Download(office, id);
        Assert.That(again, Is.EqualTo(zip));

        var names = Names(zip);
        Assert.Multiple(() =>
        {
            Assert.That(names[0], Is.EqualTo("manifest.json"));
            Assert.That(names[1], Is.EqualTo("001-卷宗目录-目录.html"));
            Assert.That(names[2], Does.StartWith("002-办理结果-"));
            Assert.That(names, Has.Some.Contains("送达凭证").Or.Some.Contains("送达记录.html"));
            Assert.That(names, Has.Some.Contains("期限台账（逐日）.html"));
            Assert.That(names, Has.Some.Contains("审核签发单.html"));
            Assert.That(names, Has.Some.Contains("办理经过.json"));
            Assert.That(names, Has.None.Contains("/").And.None.Contains("\\").And.None.Contains(".."));
        });
        var archived = (await office.Case(id)).Archived!;
        Assert.That(archived.Retention, Is.EqualTo("10年"));
        Assert.That((await Verify(zip, archived.ManifestSha256)).Findings, Is.Empty);
    }

    [Test]
    public async Task A_change_of_any_byte_is_found()
    {
        await using var office = await TestOffice.OpenAsync();
        var (_, zip) = await ArchivedVolume(office);
        var random = new Random(5);
        var places = Enumerable.Range(0, 200).Select(_ => random.Next(zip.Length)).Concat(Enumerable.Range(0, 40)).Concat(Enumerable.Range(zip.Length - 60, 60));
        foreach (var at in places)
        {
            var changed = zip.ToArray();
            changed[at] ^= 0x20;
            Assert.That(await IsWhole(changed), Is.False, $"byte {at} of {zip.Length}");
        }
    }

    [Test]
    public async Task A_changed_a_missing_and_an_extra_file_are_named()
    {
        await using var office = await TestOffice.OpenAsync();
        var (_, zip) = await ArchivedVolume(office);
        var name = Names(zip).First(n => n.Contains("登记表", StringComparison.Ordinal));
        var changed = await Verify(Repack(zip, name, "别的内容"u8.ToArray()));
        Assert.That(changed.Findings.Single(), Is.EqualTo(new VolumeFinding(name, VolumeFault.Changed, "内容与归档时不同。")));
        Assert.That((await Verify(Repack(zip, name, null))).Findings.Single(), Has.Property("Fault").EqualTo(VolumeFault.Missing).And.Property("Name").EqualTo(name));
        var extra = (await Verify(Repack(zip, "../../etc/passwd", "x"u8.ToArray()))).Findings.Single();
        Assert.That((extra.Fault, extra.Name), Is.EqualTo((VolumeFault.Extra, "../../etc/passwd")));
    }

    [Test]
    public async Task A_manifest_that_was_made_to_fit_the_change_is_found_by_its_hash()
    {
        await using var office = await TestOffice.OpenAsync();
        var (id, zip) = await ArchivedVolume(office);
        var expected = (await office.Case(id)).Archived!.ManifestSha256;
        var manifest = VolumeManifest.Read(Content(zip, "manifest.json"));
        var forged = manifest with { Retention = "永久" };
        var forgedZip = Repack(zip, "manifest.json", forged.ToBytes());

        var report = await Verify(forgedZip, expected);
        Assert.That(report.Findings.Select(f => f.Fault), Does.Contain(VolumeFault.OtherManifest));
        Assert.That(report.ManifestSha256, Is.Not.EqualTo(expected));
    }

    [Test]
    public async Task What_is_no_volume_is_unreadable_and_a_hostile_one_is_refused_at_once()
    {
        await Unreadable("%PDF-1.4"u8.ToArray());
        await Unreadable([]);
        await Unreadable(Zip(("a.txt", "x"u8.ToArray())));
        await Unreadable(Zip(("manifest.json", "{}"u8.ToArray())));
        await Unreadable(Zip(("manifest.json", "[1"u8.ToArray())));
        // Holds far more than the file is long.
        await Unreadable(Zip(("manifest.json", Manifest(("001-x", 64 * 1024 * 1024))), ("001-x", new byte[64 * 1024 * 1024])));
        await Unreadable(Zip(("manifest.json", Manifest(("001-x", 1), ("001-x", 1))), ("001-x", "x"u8.ToArray())));
        await Unreadable(Zip([("manifest.json", Manifest()), .. Enumerable.Range(0, 20_001).Select(i => ($"{i}", Array.Empty<byte>()))]));
        await Unreadable(Zip(("manifest.json", new byte[9 * 1024 * 1024])));
    }

    [Test]
    public async Task What_people_typed_stays_text_in_the_papers()
    {
        await using var office = await TestOffice.OpenAsync();
        var input = Clerks.Application(office.Today);
        (input.Subject, input.Description) = ("<script>alert(1)</script> {{agency.name}}", "=cmd|' /C calc'!A0 {{agency.name}}");
        var id = await office.Register(input);
        var who = await office.As("linxiao");
        await office.With((Communication op) => op.ExecuteAsync(id, new Communication.Input
        {
            TookPlaceAt = office.Today.At(new NodaTime.LocalTime(9, 0)),
            Means = "其他",
            Other = "微信",
            With = "代理人<b>",
            Content = "<img src=x onerror=alert(1)>",
            Next = "下周一回电",
        }, who));
        await office.With((Operations.Office.Withdraw op) => op.ExecuteAsync(id, new Operations.Office.Withdraw.Input { WithdrawnOn = office.Today, Reason = "书面撤回" }, office.As("linxiao").Result));
        await office.Archive(id, "ArchiveWithdrawn");
        var zip = await Download(office, id);
        var papers = Names(zip).Where(n => n.EndsWith(".html", StringComparison.Ordinal)).Select(n => Encoding.UTF8.GetString(Content(zip, n))).ToList();
        var all = string.Concat(papers);
        Assert.Multiple(() =>
        {
            Assert.That(all, Does.Not.Contain("<script").And.Not.Contain("<img").And.Not.Contain("<b>"));
            Assert.That(all, Does.Contain("&lt;script&gt;alert(1)&lt;/script&gt; {{agency.name}}"));
            Assert.That(all, Does.Contain("微信").And.Contain("下一步：下周一回电"));
        });
    }

    [Test]
    public async Task A_gap_is_explained_or_the_case_is_not_archived()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.IssuedForTwo();
        await office.Post(id, "许䶮", office.Today);
        await office.Post(id, "马小川", office.Today);
        var (work, who) = (await office.Work(id, "Archive"), await office.As("yanhui"));
        var refusal = await Assert.CatchAsync<RefusedException>(() => office.With((ArchiveCase op) => op.ExecuteAsync(work, new ArchiveCase.Input { Checked = true }, who)));
        Assert.That(refusal!.Code, Is.EqualTo("VOLUME_GAPS_UNEXPLAINED"));
        Assert.That(refusal.Message, Does.Contain("申请材料").And.Contain("身份证明"));
    }

    [Test]
    public async Task An_archived_case_takes_no_act_any_more()
    {
        await using var office = await TestOffice.OpenAsync();
        var (id, _) = await ArchivedVolume(office);
        await Refused.With("CASE_CLOSED", () => office.Return(id, 0));
        await Refused.With("CASE_CLOSED", () => office.Add(id, "其他", DeliveryTests.Scan("x.pdf")));
        await Refused.With("CASE_CLOSED", async () =>
        {
            var who = await office.As("linxiao");
            var done = await office.Read(db => db.WorkItems.Where(w => w.CaseId == id).Select(w => w.Id).FirstAsync());
            await office.With((Operations.Office.AssignWork op) => op.ExecuteAsync(id, new Operations.Office.AssignWork.Input { WorkItemId = done }, who));
        });
    }

    internal static async Task<(long Id, byte[] Zip)> ArchivedVolume(TestOffice office)
    {
        var id = await office.IssuedForTwo();
        await office.Add(id, "申请材料", DeliveryTests.Scan("申请表 许䶮.pdf"));
        await office.Add(id, "身份证明", DeliveryTests.Scan("身份证.pdf"));
        await office.Post(id, "许䶮", office.Today, DeliveryTests.Scan("回执一.pdf"));
        await office.Post(id, "马小川", office.Today, DeliveryTests.Scan("回执二.pdf"));
        await office.Archive(id);
        return (id, await Download(office, id));
    }

    internal static async Task<byte[]> Download(TestOffice office, long id)
    {
        var store = await office.With((FileStore files) => Task.FromResult(files));
        var hash = (await office.Case(id)).Archived!.ManifestSha256!;
        using var manifest = new MemoryStream();
        await using (var stored = store.Open(hash))
            await stored.CopyToAsync(manifest);
        Assert.That(Convert.ToHexStringLower(SHA256.HashData(manifest.ToArray())), Is.EqualTo(hash));
        await using var output = new OneWay();
        await VolumeZip.WriteAsync(output, manifest.ToArray(), file => store.Open(file.Sha256), default);
        return output.ToArray();
    }

    private static async Task<VolumeReport> Verify(byte[] zip, string? manifest = null) => await VolumeCheck.RunAsync(new MemoryStream(zip), manifest, default);

    private static async Task<bool> IsWhole(byte[] zip)
    {
        try
        {
            return (await Verify(zip)).Findings.Count == 0;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private static async Task Unreadable(byte[] file) =>
        Assert.That((await Assert.CatchAsync<RefusedException>(() => Verify(file)))!.Code, Is.EqualTo("VOLUME_UNREADABLE"));

    private static List<string> Names(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(e => e.FullName)];
    }

    private static byte[] Content(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var stream = archive.GetEntry(name)!.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Repack(byte[] zip, string name, byte[]? content)
    {
        var names = Names(zip);
        var files = names.Where(n => n != name).Select(n => (n, Content(zip, n))).ToList();
        if (content is not null)
            files.Add((name, content));
        return Zip([.. files]);
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return output.ToArray();
    }

    private static byte[] Manifest(params (string Name, long Size)[] files) => new VolumeManifest(
        VolumeManifest.CurrentFormat, "〔2026〕001", "x", 1, new(2026, 11, 2), "x", "10年", null,
        [.. files.Select(f => new VolumeFile(f.Name, "其他", f.Name, f.Size, new string('0', 64)))]).ToBytes();

    /// <summary>Like a connection: it cannot go back.</summary>
    private sealed class OneWay : MemoryStream
    {
        public override bool CanSeek => false;
    }
}

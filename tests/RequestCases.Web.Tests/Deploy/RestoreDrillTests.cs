using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Sample;
using RequestCases.Web.Tests.Commands;

namespace RequestCases.Web.Tests.Deploy;

/// <summary>Backup, wipe, restore, verify: the scripts of deploy/ on the sample bureau.</summary>
[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.PostgreSql)]
public sealed class RestoreDrillTests(DatabaseProvider provider)
{
    private readonly string home = TestDatabase.NewFolder();
    private readonly string drill = TestDatabase.NewFolder();
    private RunningOffice? office;
    private string backup = "";
    private int backedUp;

    private string Backups => Path.Combine(home, "backups");

    private string Settings => Path.Combine(home, "office.env");

    // The office works while it is backed up.
    [OneTimeSetUp]
    public async Task Back_up()
    {
        if (provider == DatabaseProvider.PostgreSql && !TestDatabase.HasPostgreSql)
            Assert.Ignore("REQUESTCASES_POSTGRESQL names no server.");
        await WriteSettings(Settings, home);
        await new Cases(await Running()).CaseAt("Archived");
        backedUp = await Cases(home);
        var ran = await Script.RunAsync("backup", "--env", Settings, Backups);
        Assert.That((ran.ExitCode, ran.Error), Is.EqualTo((0, "")), ran.Output);
        backup = ran.Output.Split('\n')[0];
        Assert.That(ran.Output, Does.Contain("已备份").And.Match("材料文件 [1-9]"));
    }

    [OneTimeTearDown]
    public async Task Leave()
    {
        await Stop();
        foreach (var folder in new[] { home, drill })
        {
            if (provider == DatabaseProvider.Sqlite || TestDatabase.HasPostgreSql)
                await TestDatabase.DropAsync(folder, provider);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task The_drill_restores_beside_the_office_that_works_and_finds_it_whole()
    {
        var settings = Path.Combine(drill, "drill.env");
        await WriteSettings(settings, drill);
        await Running();
        // A second later: a backup is named by its second.
        await Until.True(async () => (await Script.RunAsync("restore-drill", "--env", Settings, "--drill-env", settings, Path.Combine(drill, "backups"))) is var ran && Passed(ran), "The drill failed.");
        Assert.That(await Cases(drill), Is.EqualTo(await Cases(home)));

        var mistaken = await Script.RunAsync("restore-drill", "--env", Settings, "--drill-env", Settings, Backups);
        Assert.That((mistaken.ExitCode, mistaken.Error), Is.EqualTo((2, "演练的 Storage__Path 就是本机关的，没有演练。\n")));
    }

    [Test]
    public async Task An_office_that_works_is_not_replaced()
    {
        var working = await Running();
        var ran = await Script.RunAsync("restore", "--env", Settings, backup);
        Assert.That((ran.ExitCode, ran.Output), Is.EqualTo((2, "")), ran.Error);
        Assert.That(ran.Error, Does.StartWith("目标库里已有数据"));
        ran = await Script.RunAsync("restore", "--env", Settings, "--replace", backup);
        Assert.That((ran.ExitCode, ran.Output), Is.EqualTo((2, "")), ran.Error);
        Assert.That(ran.Error, Does.StartWith("还有程序在用这个数据库"));
        Assert.That((await new Visitor(working.Address).Open("/health/ready")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_lost_office_comes_back_and_goes_on()
    {
        await Stop();
        await TestDatabase.DropAsync(home, provider);
        Directory.Delete(Path.Combine(home, "files"), recursive: true);

        var ran = await Script.RunAsync("restore", "--env", Settings, backup);

        Assert.That((ran.ExitCode, ran.Error), Is.EqualTo((0, "")), ran.Output);
        Assert.That(ran.Output, Does.Contain("逐表与备份核对").And.EndsWith("完好。\n"));
        Assert.That(await Cases(home), Is.EqualTo(backedUp));
        var working = await Running();
        Assert.That((await new Visitor(working.Address).SignIn("linxiao", SampleOffice.Password)).Status, Is.EqualTo(HttpStatusCode.Redirect));
        await new Cases(working).At("TakeOn");
        Assert.That(await Verify(), Is.EqualTo((0, "完好。")));
    }

    [Test]
    public async Task What_was_changed_in_a_row_or_lost_of_a_file_is_found()
    {
        await Stop();
        AuditEvent changed;
        await using (var db = TestDatabase.Of(home, provider).Open())
        {
            changed = await db.AuditEvents.AsNoTracking().FirstAsync(e => e.Kind == "Triage");
            await db.AuditEvents.Where(e => e.Id == changed.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Summary, "没有受理"));
        }
        var file = Directory.EnumerateFiles(Path.Combine(home, "files"), "*", SearchOption.AllDirectories).First();
        File.Delete(file);

        var found = await Run("database", "verify", "--backup", backup);

        Assert.That((found.ExitCode, found.Error), Is.EqualTo((1, "")));
        Assert.That(found.Output, Does.Contain($"办理记录 {changed.Id}（Triage").And.Contain("表 AuditEvents 与备份不同").And.Contain(Path.GetFileName(file)));
        await Stop();
        var again = await Script.RunAsync("restore", "--env", Settings, "--replace", backup);
        Assert.That((again.ExitCode, again.Error), Is.EqualTo((0, "")), again.Output);
        Assert.That(again.Output, Does.EndWith("完好。\n"));
    }

    [Test]
    public async Task A_damaged_backup_is_refused_before_anything_is_given_up()
    {
        await Stop();
        var damaged = Directory.CreateDirectory(Path.Combine(Backups, "damaged")).FullName;
        foreach (var part in Directory.EnumerateFiles(backup))
            File.Copy(part, Path.Combine(damaged, Path.GetFileName(part)));
        var file = Directory.EnumerateFiles(damaged, "database.*").Single();
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);

        var byScript = await Script.RunAsync("restore", "--env", Settings, "--replace", damaged);
        var byProgram = await Run("database", "restore", "--from", damaged, "--replace");

        Assert.That(byScript.ExitCode, Is.EqualTo(2));
        Assert.That(byScript.Error, Does.Contain(Path.GetFileName(file)).And.Contain("已损坏"));
        Assert.That((byProgram.ExitCode, byProgram.Output), Is.EqualTo((2, "")));
        Assert.That(byProgram.Error, Does.Contain("已损坏"));
        Assert.That(await Verify(), Is.EqualTo((0, "完好。")));
    }

    private static bool Passed(Ran ran)
    {
        if (ran.ExitCode == 0)
            Assert.That(ran.Output, Does.Contain("演练成功"));
        return ran.ExitCode == 0 ? true : ran.Error.Contains("已经有了", StringComparison.Ordinal) ? false : throw new AssertionException($"{ran.Output}{ran.Error}");
    }

    private async Task<(int ExitCode, string Last)> Verify()
    {
        var ran = await Run("database", "verify");
        return (ran.ExitCode, ran.Output.TrimEnd().Split('\n')[^1]);
    }

    private Task<Ran> Run(params string[] arguments) =>
        Script.RunProgramAsync("dotnet", [typeof(OfficeHost).Assembly.Location, .. arguments, $"--Storage:Path={home}", .. SettingsOf(home)]);

    private async Task<int> Cases(string folder)
    {
        await using var db = TestDatabase.Of(folder, provider).Open();
        return await db.Cases.CountAsync();
    }

    private IEnumerable<string> SettingsOf(string folder) => [$"--Database:Provider={provider}", $"--Database:ConnectionString={TestDatabase.Of(folder, provider).ConnectionString}"];

    private Task WriteSettings(string file, string folder) => File.WriteAllLinesAsync(
        file, [$"Storage__Path={folder}", $"Database__Provider={provider}", $"Database__ConnectionString=\"{TestDatabase.Of(folder, provider).ConnectionString}\""]);

    private async Task<RunningOffice> Running() => office ??= await RunningOffice.StartInAsync(home, SettingsOf(home));

    private async Task Stop()
    {
        await (office?.DisposeAsync() ?? ValueTask.CompletedTask);
        office = null;
        NpgsqlConnection.ClearAllPools();
        SqliteConnection.ClearAllPools();
    }
}

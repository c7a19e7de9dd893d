using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Sample;

namespace RequestCases.Web.Tests.Outages;

/// <summary>There is no room for a file: the program may write none above a size, as if the disk were full then. The database is elsewhere.</summary>
[Parallelizable]
public sealed class FullDiskTests
{
    private const int KiB = 1024;
    private const int Room = 16;

    [Test]
    public async Task A_file_there_is_no_room_for_is_said_and_nothing_of_it_is_kept()
    {
        if (!TestDatabase.HasPostgreSql)
            Assert.Ignore("REQUESTCASES_POSTGRESQL names no server.");
        using var folder = new TemporaryFolder();
        var database = TestDatabase.Of(folder.Path, DatabaseProvider.PostgreSql);
        await TestDatabase.CreateAsync(folder.Path, DatabaseProvider.PostgreSql);
        string[] settings = ["--Database:Provider=PostgreSql", $"--Database:ConnectionString={database.ConnectionString}"];
        long caseId;
        await using (var office = await RunningOffice.StartInAsync(folder.Path, settings))
            caseId = await new Cases(office).CaseAt("Draft");
        var before = Files(folder.Path);

        await using (var program = ProgramOnItsOwn.Begin(folder.Path, settings, largestFile: Room))
        {
            await program.IsReady();
            var clerk = await SignedIn(program);
            var refused = await Send(clerk, caseId, Room * 2 * KiB);
            Assert.That((refused.Status, refused.Refusal), Is.EqualTo((HttpStatusCode.OK, refused.Refusal)));
            Assert.That(refused.Refusal, Does.Contain("文件存不进服务器"));
            Assert.That(refused.Typed("Input.Kind"), Is.EqualTo("申请材料"));
            Assert.That(Files(folder.Path), Is.EqualTo(before));
            await using var db = database.Open();
            Assert.That(await db.Documents.CountAsync(d => d.CaseId == caseId && d.Title.StartsWith("补交")), Is.Zero);
            Assert.That((await Send(clerk, caseId, Room / 2 * KiB)).Status, Is.EqualTo(HttpStatusCode.Redirect));
            await program.Kill();
            await program.StartAgain();
            Assert.That((await Send(await SignedIn(program), caseId, 200 * KiB)).Status, Is.EqualTo(HttpStatusCode.Redirect));
        }
        await TestDatabase.DropAsync(folder.Path, DatabaseProvider.PostgreSql);
    }

    private static async Task<Visitor> SignedIn(ProgramOnItsOwn program)
    {
        var visitor = new Visitor(program.Address);
        Assert.That((await visitor.SignIn("zhoulan", SampleOffice.Password)).Status, Is.EqualTo(HttpStatusCode.Redirect));
        return visitor;
    }

    private static async Task<Answer> Send(Visitor visitor, long caseId, int size)
    {
        var path = $"/cases/{caseId}/documents/add";
        var page = await visitor.Open(path);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Fill(page.Form, ("Input.Kind", "申请材料")))
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(new string('x', size))), "Upload", "补交.txt");
        return await visitor.Send(HttpMethod.Post, path, content);
    }

    private static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "files"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}

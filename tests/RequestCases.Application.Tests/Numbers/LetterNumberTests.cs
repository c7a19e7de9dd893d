using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Files;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Queries;
using RequestCases.Application.Tests.Delivering;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Tests.Numbers;

public sealed class LetterNumberTests
{
    private const int Letters = 200;

    [Test]
    public async Task Two_hundred_letters_numbered_by_eight_threads_and_killed_processes_have_no_gap_and_no_duplicate()
    {
        await using var office = await TestOffice.OpenAsync();
        await CopyCaseToIssue(office);
        // Each time some more letters are out, the process is killed in the middle of what it does.
        for (var goal = 50; goal <= 150; goal += 50)
            await RunAndKill(office, goal);
        await LetterIssuer.RunAsync(office);

        var letters = await office.Read(db => db.Letters.AsNoTracking().Include(l => l.Document).OrderBy(l => l.Sequence).ToListAsync());
        Assert.That(letters.Select(l => l.Sequence), Is.EqualTo(Enumerable.Range(1, Letters)));
        Assert.That(letters.Select(l => l.Number).Distinct().Count(), Is.EqualTo(Letters));
        Assert.That(await office.Read(db => db.Cases.Select(c => c.Reply!.Number).Distinct().CountAsync()), Is.EqualTo(Letters));
        var store = await office.With((FileStore files) => Task.FromResult(files));
        foreach (var letter in letters)
        {
            await using var file = store.Open(letter.Document!.Sha256);
            Assert.That(Convert.ToHexStringLower(await SHA256.HashDataAsync(file)), Is.EqualTo(letter.Document.Sha256), letter.Number);
        }
        var replies = await office.Read(db => db.Cases.Select(c => new { c.Id, c.Reply!.Number, c.Reply.DocumentSha256 }).ToListAsync());
        Assert.That(replies.OrderBy(r => r.Id).Select(r => (r.Id, r.Number, r.DocumentSha256)), Is.EqualTo(letters.OrderBy(l => l.CaseId).Select(l => (l.CaseId, l.Number, l.Document!.Sha256))));
        Assert.That((await office.With((LetterRegisterQuery q) => q.SeriesAsync(default))).Single().IsWhole, Is.True);
        Assert.That(await office.Read(db => db.AuditEvents.CountAsync(e => e.Kind == nameof(IssueReply))), Is.EqualTo(Letters));
        Assert.That(await office.Read(db => AuditTrail.FindBreakAsync(db, letters[^1].CaseId, default)), Is.Null);
    }

    [Test]
    public async Task A_void_reply_keeps_its_number_and_reason_and_is_issued_again_under_the_next()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.IssuedForTwo();
        var first = await office.Read(db => db.Letters.AsNoTracking().SingleAsync(l => l.CaseId == id));
        var result = await office.Void(id, first.Id);
        Assert.That(result.Message, Does.Contain("作废，重新编号制发"));

        var letters = await office.Read(db => db.Letters.AsNoTracking().Include(l => l.Document).Where(l => l.CaseId == id).OrderBy(l => l.Id).ToListAsync());
        var reply = (await office.Case(id)).Reply!;
        Assert.Multiple(() =>
        {
            Assert.That(letters.Select(l => l.Sequence), Is.EqualTo(new[] { 1, 2 }));
            Assert.That((letters[0].VoidedOn, letters[0].VoidReason, letters[0].VoidedBy), Is.EqualTo(((NodaTime.LocalDate?)office.Today, "成文日期印错", "林晓")));
            Assert.That(letters[1].VoidedOn, Is.Null);
            Assert.That((reply.Number, reply.DocumentSha256), Is.EqualTo((letters[1].Number, letters[1].Document!.Sha256)));
        });
        await Refused.With("LETTER_VOID_ALREADY", () => office.Void(id, first.Id));
        await office.Post(id, "许䶮", office.Today);
        await Refused.With("VOID_AFTER_DELIVERY", () => office.Void(id, letters[1].Id));
    }

    private static async Task RunAndKill(TestOffice office, int goal)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(LetterNumberTests).Assembly.Location, "issue-letters", office.Folder },
        })!;
        await Until.True(async () => process.HasExited || await office.Read(db => db.Letters.CountAsync()) >= goal, "No letters come out.");
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>One case is carried to its issue by the office; the others are copies of it, made in the database.</summary>
    private static async Task CopyCaseToIssue(TestOffice office)
    {
        var id = await office.CaseInDrafting();
        await office.Draft(id);
        await office.PassReviews(id);
        await office.Read(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            for (var n = 2; n <= Letters; n++)
            {
                var number = $"'〔2026〕{n:000}'";
                var copy = $"(SELECT \"Id\" FROM \"Cases\" WHERE \"Number\" = {number})";
                await CopyRow(db, "Cases", $"\"Id\" = {id}", ("Number", number));
                await CopyRow(db, "Replies", $"\"CaseId\" = {id}", ("CaseId", copy));
                await CopyRow(db, "WorkItems", $"\"CaseId\" = {id} AND \"State\" = {(int)WorkItemState.Open}", ("CaseId", copy));
            }
            await transaction.CommitAsync();
            return 0;
        });
    }

    // Names and values are the test's own.
#pragma warning disable EF1002
    private static async Task CopyRow(OfficeDb db, string table, string where, params (string Column, string Value)[] other)
    {
        var columns = db.Model.GetRelationalModel().FindTable(table, null)!.Columns.Select(c => c.Name).Where(c => c != "Id").ToList();
        var values = columns.Select(c => other.FirstOrDefault(o => o.Column == c) is { Value: { } value } ? value : $"\"{c}\"");
        await db.Database.ExecuteSqlRawAsync($"INSERT INTO \"{table}\" ({string.Join(',', columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(',', values)} FROM \"{table}\" WHERE {where}");
    }
#pragma warning restore EF1002
}

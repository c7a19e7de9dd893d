using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Sample;

namespace RequestCases.Application.Tests.Providers;

public sealed class DatabaseCopyTests
{
    [Test]
    public async Task An_office_moves_to_another_database_and_back_and_goes_on_there()
    {
        await using var office = await TestOffice.OpenAsync();
        office.Today = new LocalDate(2026, 11, 21);
        await office.With(async (SampleCases sample) =>
        {
            await sample.BuildAsync(office.Now);
            return true;
        });
        using var embedded = new TemporaryFolder();
        await using var moved = TestOffice.In(TestDatabase.NewFolder());
        var away = TestDatabase.Of(embedded.Path, DatabaseProvider.Sqlite);

        var there = await DatabaseCopy.RunAsync(TestDatabase.Of(office.Folder), away, _ => { }, default);
        var back = await DatabaseCopy.RunAsync(away, TestDatabase.Of(moved.Folder), _ => { }, default);

        Assert.That(back, Is.EqualTo(there));
        Assert.That(back.Single(t => t.Name == "Cases").Rows, Is.EqualTo(24));
        moved.Today = office.Today;
        foreach (var id in await moved.Read(db => db.Cases.Select(c => c.Id).ToListAsync()))
            Assert.That(await moved.Read(db => AuditTrail.FindBreakAsync(db, id, default)), Is.Null);
        var registered = await moved.Register();
        await moved.Triage(registered, TriageDecision.Accept);
        Assert.That((await moved.Case(registered)).Number, Is.EqualTo("〔2026〕025"));
        await Refused.With("TARGET_NOT_EMPTY", () => DatabaseCopy.RunAsync(away, TestDatabase.Of(moved.Folder), _ => { }, default));
    }

    [Test]
    public async Task What_is_no_office_is_not_copied()
    {
        using var folder = new TemporaryFolder();
        var nowhere = OfficeDatabase.Of("Sqlite", $"Data Source={Path.Combine(folder.Path, "nowhere.db")}");
        var target = OfficeDatabase.Of("Sqlite", $"Data Source={Path.Combine(folder.Path, "target.db")}");
        await Refused.With("SOURCE_UNREACHABLE", () => DatabaseCopy.RunAsync(nowhere, target, _ => { }, default));
        await using (var other = nowhere.Open())
            await other.Database.OpenConnectionAsync();
        await Refused.With("SOURCE_NOT_CURRENT", () => DatabaseCopy.RunAsync(nowhere, target, _ => { }, default));
        Assert.That(File.Exists(Path.Combine(folder.Path, "target.db")), Is.False);
    }
}

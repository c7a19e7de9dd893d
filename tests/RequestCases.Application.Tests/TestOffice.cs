using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Deputies;
using RequestCases.Application.Files;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Application.Procedures;
using RequestCases.Application.Sample;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Tests;

/// <summary>The sample bureau on a real database, with a day that the test moves.</summary>
public sealed class TestOffice : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(BuildTemplateAsync);

    private readonly string folder;
    private readonly ServiceProvider services;
    private int operations;

    private TestOffice(Action<IServiceCollection>? replace, string folder)
    {
        this.folder = folder;
        var collection = new ServiceCollection();
        collection.AddLogging().AddOptions();
        collection.AddOffice(TestDatabase.Of(folder), new FileStoreOptions(Path.Combine(folder, "files")));
        collection.AddIdentityCore<Person>(options => options.Password.RequireNonAlphanumeric = false)
            .AddRoles<IdentityRole>().AddEntityFrameworkStores<OfficeDb>().AddDefaultTokenProviders();
        collection.AddDataProtection();
        // What a test writes need not outlive a power cut, and its passwords need not be hard to guess.
        if (TestDatabase.Provider == DatabaseProvider.Sqlite)
            collection.ConfigureDbContext<OfficeDb>(options => options.AddInterceptors(HastyWriting.Instance));
        collection.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
        replace?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    /// <summary>Today in the office; tests move it on.</summary>
    public LocalDate Today { get; set; } = new(2026, 11, 2);

    public Instant Now => OfficeTime.At(Today, new LocalTime(10, 0));

    public static async Task<TestOffice> OpenAsync(Action<IServiceCollection>? replace = null, string procedure = ProcedureLibrary.Standard)
    {
        var office = new TestOffice(replace, await TestDatabase.RentAsync(await Template.Value));
        await office.ChooseAsync(procedure);
        return office;
    }

    /// <summary>Where it lies.</summary>
    public string Folder => folder;

    /// <summary>An office that another process opened.</summary>
    public static TestOffice In(string folder) => new(null, folder);

    // The bureau is built once for all tests: hashing the passwords of its people takes longer than most tests.
    private static async Task<string> BuildTemplateAsync()
    {
        var office = new TestOffice(null, TestDatabase.NewFolder());
        await using var scope = office.services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OfficeDb>().Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<OfficeDirectory>().EnsureRolesAsync();
        await office.ShipProceduresAsync();
        await scope.ServiceProvider.GetRequiredService<SampleOffice>().BuildAsync(office.Now);
        await office.services.DisposeAsync();
        await TestDatabase.BecomeTemplateAsync(office.folder);
        return office.folder;
    }

    private async Task ShipProceduresAsync()
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "workflows"), "*.bpmn").Order(StringComparer.Ordinal))
            await scope.ServiceProvider.GetRequiredService<PublishProcedure>().ShipAsync(await File.ReadAllTextAsync(file), Now);
    }

    private async Task ChooseAsync(string processId)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OfficeDb>().Agency.ExecuteUpdateAsync(a => a.SetProperty(x => x.ProcedureId, processId));
    }

    public async Task<T> With<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<T> Read<T>(Func<OfficeDb, Task<T>> read) => With(read);

    public async Task<OperationContext> As(string userName, int? seenVersion = null, string? key = null, params string[] alsoRoles)
    {
        var person = await Read(async db => await db.Users.SingleAsync(u => u.UserName == userName));
        var roles = SampleOffice.People.Single(p => p.UserName == userName).Roles.Concat(alsoRoles).ToFrozenSet();
        var actor = await Read(db => Standing.OnAsync(db, new Actor(person.Id, person.DisplayName, person.UnitId, roles), Today));
        return new OperationContext(actor, Now, key ?? $"test:{Interlocked.Increment(ref operations)}", seenVersion);
    }

    public Task<RequestCase> Case(long id) => Read(db => db.Cases.AsNoTracking().Include(c => c.Reply).SingleAsync(c => c.Id == id));

    public Task<List<WorkItem>> OpenWork(long caseId) => Read(db =>
        db.WorkItems.AsNoTracking().Where(w => w.CaseId == caseId && w.State == WorkItemState.Open).OrderBy(w => w.Id).ToListAsync());

    public async Task<long> Work(long caseId, string elementId) => (await OpenWork(caseId)).Single(w => w.ElementId == elementId).Id;

    public async Task<int> UnitId(string name) => await Read(db => db.Units.Where(u => u.Name == name).Select(u => u.Id).SingleAsync());

    public async Task<string> PersonId(string userName) => await Read(db => db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync());

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        TestDatabase.GiveBack(folder);
    }
}

using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Data;
using RequestCases.Application.Deputies;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Application.Sample;
using RequestCases.Web;

namespace RequestCases.Tests;

/// <summary>The real host on a real port with the sample bureau in a folder of its own; only the clock is the test's.</summary>
public sealed class RunningOffice : IAsyncDisposable
{
    // The sample takes a while to make: it is made once, and copied for each office that begins in an empty folder.
    private static readonly Lazy<Task<TemporaryFolder>> Sample = new(MakeSampleAsync);

    private readonly TemporaryFolder? own;
    private readonly WebApplication app;

    private RunningOffice(string? folder, IEnumerable<string> settings)
    {
        own = folder is null ? new TemporaryFolder() : null;
        string[] standard =
        [
            // The entry assembly is the test's host: the pages and their files are found by the program's own name.
            "--applicationName=RequestCases.Web", $"--contentRoot={AppContext.BaseDirectory}", "--environment=Development",
            "--urls=http://127.0.0.1:0", $"--Storage:Path={folder ?? own!.Path}",
            "--Logging:LogLevel:Default=Error",
        ];
        app = OfficeHost.Build([.. standard, .. settings], services => services.Replace(ServiceDescriptor.Singleton<IClock>(new OfficeClock())));
    }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.Single());

    /// <summary>Starts an office in a new folder.</summary>
    public static Task<RunningOffice> StartAsync(params IEnumerable<string> settings) => StartInAsync(null, settings);

    /// <summary>Starts an office in a folder that stays when the office closes.</summary>
    public static async Task<RunningOffice> StartInAsync(string? folder, params IEnumerable<string> settings)
    {
        var office = new RunningOffice(folder, settings);
        if (office.Services.GetRequiredService<OfficeDatabase>().Provider == DatabaseProvider.Sqlite)
            Copy((await Sample.Value).Path, folder ?? office.own!.Path);
        await office.app.PrepareAsync(withSample: true);
        await office.app.StartAsync();
        return office;
    }

    private static async Task<TemporaryFolder> MakeSampleAsync()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        await using var office = new RunningOffice(folder.Path, []);
        await office.app.PrepareAsync(withSample: true);
        return folder;
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(Path.Combine(to, "office.db")))
            return;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public async Task<T> With<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<T> Read<T>(Func<OfficeDb, Task<T>> read) => With(read);

    /// <summary>Acts as a person of the sample office.</summary>
    public async Task<OperationContext> As(string userName)
    {
        var person = await Read(db => db.Users.SingleAsync(u => u.UserName == userName));
        var roles = SampleOffice.People.Single(p => p.UserName == userName).Roles.ToFrozenSet();
        var actor = await Read(db => Standing.OnAsync(db, new Actor(person.Id, person.DisplayName, person.UnitId, roles), OfficeTime.DateAt(Services.GetRequiredService<IClock>().GetCurrentInstant())));
        var now = Services.GetRequiredService<IClock>().GetCurrentInstant();
        return new OperationContext(actor, now, $"test:{Guid.NewGuid():N}");
    }

    /// <summary>Tells it to stop.</summary>
    public Task Stop(CancellationToken cancellation) => app.StopAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        own?.Dispose();
    }
}

using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RequestCases.Application.Data;

namespace RequestCases.Application.Tests.Providers;

/// <summary>What holds of every provider without a server: of SQL Server nothing more can be tried where there is none.</summary>
[Category(TestDatabase.None)]
public sealed class ProviderTests
{
    private static readonly OfficeDatabase[] Databases =
    [
        OfficeDatabase.Of("Sqlite", "Data Source=none.db"), OfficeDatabase.Of("postgresql", "Host=none"), OfficeDatabase.Of("SqlServer", "Server=none"),
    ];

    [TestCaseSource(nameof(Databases))]
    public async Task The_last_migration_has_the_whole_model(OfficeDatabase database)
    {
        await using var db = database.Open();
        Assert.That(db.Database.HasPendingModelChanges(), Is.False);
    }

    [TestCaseSource(nameof(Databases))]
    public async Task Every_migration_gives_a_script_forth_and_back(OfficeDatabase database)
    {
        await using var db = database.Open();
        // SQLite has no condition in its scripts.
        var options = database.Provider == DatabaseProvider.Sqlite ? MigrationsSqlGenerationOptions.Default : MigrationsSqlGenerationOptions.Idempotent;
        var before = Migration.InitialDatabase;
        foreach (var migration in db.Database.GetMigrations())
        {
            Assert.That(db.GetService<IMigrator>().GenerateScript(before, migration, options), Does.Contain(migration));
            Assert.That(db.GetService<IMigrator>().GenerateScript(migration, before, options), Does.Contain(migration));
            before = migration;
        }
        Assert.That(before, Is.Not.EqualTo(Migration.InitialDatabase));
    }

    [Test]
    public void The_client_of_SQL_Server_is_whole()
    {
        Assert.That(typeof(SqlConnection).Assembly.GetTypes(), Is.Not.Empty);
        using var command = new SqlCommand("SELECT @p");
        command.Parameters.AddWithValue("@p", 1);
        Assert.That(command.Parameters[0].SqlDbType, Is.EqualTo(System.Data.SqlDbType.Int));
    }

    [TestCase("Oracle", "Data Source=x", "没有“Oracle”这种数据库")]
    [TestCase("7", "Data Source=x", "没有“7”这种数据库")]
    [TestCase("PostgreSql", " ", "要写明连接串")]
    [TestCase("PostgreSql", "Hots=x;Password=geheim", "连接串不是 PostgreSql 的写法")]
    [TestCase("SqlServer", "Server=x;Port=1433", "连接串不是 SqlServer 的写法")]
    public async Task Settings_that_name_no_database_are_refused_without_repeating_a_password(string provider, string connection, string why)
    {
        var refused = await Refused.With("DATABASE_SETTINGS", () => Task.FromResult(OfficeDatabase.Of(provider, connection)));
        Assert.That(refused.Message, Does.Contain(why).And.Not.Contain("geheim"));
    }
}

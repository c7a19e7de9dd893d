using Microsoft.EntityFrameworkCore.Design;

namespace RequestCases.Application.Data;

/// <summary>Lets the migration tool make the contexts without starting the host; nothing is connected to.</summary>
public sealed class DesignTimeDb : IDesignTimeDbContextFactory<OfficeDb>, IDesignTimeDbContextFactory<PostgreSqlDb>, IDesignTimeDbContextFactory<SqlServerDb>
{
    /// <inheritdoc />
    public OfficeDb CreateDbContext(string[] args) => new OfficeDatabase(DatabaseProvider.Sqlite, "Data Source=design.db").Open();

    PostgreSqlDb IDesignTimeDbContextFactory<PostgreSqlDb>.CreateDbContext(string[] args) =>
        (PostgreSqlDb)new OfficeDatabase(DatabaseProvider.PostgreSql, "Host=design").Open();

    SqlServerDb IDesignTimeDbContextFactory<SqlServerDb>.CreateDbContext(string[] args) =>
        (SqlServerDb)new OfficeDatabase(DatabaseProvider.SqlServer, "Server=design").Open();
}

using Microsoft.EntityFrameworkCore;

namespace RequestCases.Application.Data;

/// <summary>How the office's data is reached.</summary>
public static class OfficeDatabases
{
    /// <summary>The embedded database, one node.</summary>
    public static DbContextOptionsBuilder UseOfficeSqlite(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(SqliteTuning.Instance);
}

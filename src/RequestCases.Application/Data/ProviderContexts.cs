using Microsoft.EntityFrameworkCore;

namespace RequestCases.Application.Data;

/// <summary>The office's data in PostgreSQL: the same model with a migration set of its own.</summary>
public sealed class PostgreSqlDb(DbContextOptions<OfficeDb> options) : OfficeDb(options);

/// <summary>The office's data in SQL Server: the same model with a migration set of its own.</summary>
public sealed class SqlServerDb(DbContextOptions<OfficeDb> options) : OfficeDb(options);

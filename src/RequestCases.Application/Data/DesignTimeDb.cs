using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace RequestCases.Application.Data;

/// <summary>Lets the migration tool make the context without starting the host.</summary>
public sealed class DesignTimeDb : IDesignTimeDbContextFactory<OfficeDb>
{
    /// <inheritdoc />
    public OfficeDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<OfficeDb>().UseSqlite("Data Source=design.db").Options);
}

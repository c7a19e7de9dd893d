using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RequestCases.Application.Tests;

/// <summary>Breaks the connection off at the n-th writing statement.</summary>
internal sealed class PowerCut : DbCommandInterceptor
{
    private int left = int.MaxValue;

    public void CutAfter(int statements) => left = statements;

    public void Restore() => left = int.MaxValue;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count(command);
        return new(result);
    }

    private void Count(DbCommand command)
    {
        if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) || left == int.MaxValue)
            return;
        if (--left <= 0)
            throw new IOException("The power went.");
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RequestCases.Application.Tests;

/// <summary>SQLite does not wait for the disk: a killed process loses nothing by it, only a power cut would.</summary>
internal sealed class HastyWriting : DbConnectionInterceptor
{
    public static HastyWriting Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous=OFF";
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}

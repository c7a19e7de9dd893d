using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace RequestCases.Web.Tests.Outages;

/// <summary>A wire to the PostgreSQL of the tests that can be cut and mended.</summary>
internal sealed class Forwarder : IDisposable
{
    private readonly NpgsqlConnectionStringBuilder server;
    private readonly ConcurrentBag<Socket> ends = [];
    private Socket? door;
    private int port;

    public Forwarder(string connectionString)
    {
        server = new NpgsqlConnectionStringBuilder(connectionString);
        Mend();
    }

    /// <summary>How the database is reached over it.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(server.ConnectionString) { Host = "127.0.0.1", Port = port }.ConnectionString;

    public void Mend()
    {
        door = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        door.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        door.Bind(new IPEndPoint(IPAddress.Loopback, port));
        door.Listen();
        port = ((IPEndPoint)door.LocalEndPoint!).Port;
        _ = TakeAsync(door);
    }

    public void Cut()
    {
        door?.Dispose();
        while (ends.TryTake(out var end))
            end.Dispose();
    }

    public void Dispose() => Cut();

    private async Task TakeAsync(Socket open)
    {
        try
        {
            while (true)
            {
                var here = await open.AcceptAsync();
                var there = await ReachAsync();
                ends.Add(here);
                ends.Add(there);
                _ = PassAsync(here, there);
                _ = PassAsync(there, here);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private async Task<Socket> ReachAsync()
    {
        var isPath = server.Host!.StartsWith('/');
        var socket = new Socket(isPath ? AddressFamily.Unix : AddressFamily.InterNetwork, SocketType.Stream, isPath ? ProtocolType.Unspecified : ProtocolType.Tcp);
        await socket.ConnectAsync(isPath ? new UnixDomainSocketEndPoint($"{server.Host}/.s.PGSQL.{server.Port}") : new DnsEndPoint(server.Host, server.Port));
        return socket;
    }

    private static async Task PassAsync(Socket from, Socket to)
    {
        var buffer = new byte[65_536];
        try
        {
            for (int read; (read = await from.ReceiveAsync(buffer)) > 0;)
            {
                for (var sent = 0; sent < read;)
                    sent += await to.SendAsync(buffer.AsMemory(sent, read - sent));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
        from.Dispose();
        to.Dispose();
    }
}

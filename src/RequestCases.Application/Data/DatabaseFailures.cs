using System.Data.Common;

namespace RequestCases.Application.Data;

/// <summary>Tells failures of the database from others.</summary>
public static class DatabaseFailures
{
    /// <summary>What the database said; null when it was not the database. What may pass by itself, e.g. a server that is not up yet, comes wrapped.</summary>
    public static DbException? OfDatabase(this Exception failure) => failure as DbException ?? failure.InnerException as DbException;
}

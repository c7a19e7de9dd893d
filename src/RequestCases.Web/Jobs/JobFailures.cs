using RequestCases.Application.Data;
using RequestCases.Application.Files;
using RequestCases.Core;

namespace RequestCases.Web.Jobs;

/// <summary>Why a run failed, as an administrator reads it. What an exception says may name people or places: it stays in the log.</summary>
internal static class JobFailures
{
    private const int SqliteFull = 13;

    public static string Words(Exception failure) => failure switch
    {
        _ when failure.OfDatabase() is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: SqliteFull } => "数据库所在的磁盘已满。请清理磁盘，空出来后自动补上。",
        _ when failure.IsConflict() => "同时有人在改同一批办件，这次没有做完，稍后自动再做。",
        _ when failure.OfDatabase() is not null => "数据库没有应答或者拒绝了这次写入。请检查数据库服务和磁盘，恢复后自动补上。",
        _ when failure.IsStorageFull() => "磁盘已满。请清理磁盘，空出来后自动补上。",
        IOException or UnauthorizedAccessException => "文件读写不了。请检查文件目录在不在、程序有没有读写权限。",
        OperationCanceledException or TimeoutException => "等候超时。请检查数据库和网络，稍后自动再做。",
        RefusedException refused => $"办件系统的规则不允许（{refused.Code}）。详情在日志中。",
        _ => $"程序出错（{failure.GetType().Name}）。详情在日志中，请联系系统维护人员；到时会自动再试。",
    };
}

using Microsoft.Extensions.Diagnostics.HealthChecks;
using RequestCases.Application.Files;

namespace RequestCases.Web.Health;

/// <summary>Whether files can be kept, and for how long there is room. Never worse than degraded: the folder is the same for all nodes.</summary>
public sealed class FilesHealth(FileStoreOptions options) : IHealthCheck
{
    private const long Gigabyte = 1024L * 1024 * 1024;
    private const long Enough = 2 * Gigabyte;

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var probe = Path.Combine(options.Path, $".health-{Guid.NewGuid():N}");
            await File.WriteAllBytesAsync(probe, [1], cancellationToken);
            File.Delete(probe);
            var free = new DriveInfo(Path.GetFullPath(options.Path)).AvailableFreeSpace;
            return free >= Enough
                ? HealthCheckResult.Healthy($"能读写，剩余空间 {Size(free)}。")
                : HealthCheckResult.Degraded($"文件目录所在的磁盘只剩 {Size(free)}。请清理或者扩容；写满以后不能上传材料、制发文书。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Degraded("文件目录不能写入，不能上传材料、制发文书。请检查目录在不在、磁盘满没满、程序有没有写的权限；恢复后自动正常。");
        }
    }

    private static string Size(long bytes) => bytes >= Gigabyte ? $"{bytes / Gigabyte} GB" : $"{bytes / (1024 * 1024)} MB";
}

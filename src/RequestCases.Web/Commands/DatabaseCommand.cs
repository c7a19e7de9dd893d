using System.Globalization;
using RequestCases.Application.Data;
using RequestCases.Core;

namespace RequestCases.Web.Commands;

/// <summary><c>database copy --from PROVIDER:CONNECTION --to PROVIDER:CONNECTION</c>: moves an office to another database.</summary>
internal static class DatabaseCommand
{
    /// <summary>Copies: 0 all is there and the same, 2 nothing was copied.</summary>
    public static async Task<int> CopyAsync(string from, string to)
    {
        var (source, target) = (Read("--from", from), Read("--to", to));
        try
        {
            var tables = await DatabaseCopy.RunAsync(source, target, Tell, CancellationToken.None);
            await Console.Out.WriteLineAsync(
                $"复制完成：{tables.Count} 张表，{Number(tables.Sum(t => t.Rows))} 行，两边行数和校验值全部一致。材料文件不在数据库里：把 Storage:Path 下的 files 目录原样带上，再改 Database:Provider 和 Database:ConnectionString。");
            return 0;
        }
        catch (Exception e) when (e.OfDatabase() is { } unusable)
        {
            throw new RefusedException("DATABASE_UNUSABLE", $"数据库不能使用（{unusable.Message}），没有复制。请核对 --from 和 --to。");
        }
    }

    private static void Tell(CopiedTable table) => Console.Out.WriteLine($"{table.Name}：{Number(table.Rows)} 行，校验值 {table.Checksum[..16]}，一致");

    private static OfficeDatabase Read(string option, string value) => value.Split(':', 2) is [var provider, var connection]
        ? OfficeDatabase.Of(provider, connection)
        : throw new RefusedException("DATABASE_SETTINGS", $"{option} 写成“数据库:连接串”，例如 {option} \"Sqlite:Data Source=data/office.db\"。");

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}

using RequestCases.Core;

namespace RequestCases.Web.Commands;

/// <summary>The command line: without a verb the office is served; a verb does one thing and ends.</summary>
public static class OfficeCommands
{
    private const int Done = 0;
    private const int Refused = 1;
    private const int Unreadable = 2;

    private const string Help = """
        用法: requestcases [命令] [设置]
          （无命令）             启动办件系统，默认 http://localhost:5080
          import FILE            导入申请（JSON，格式同 samples/applications.json），逐行说明结果
          deadline FILE|-        读期限案例（JSON），输出 [{"id":…,"result":{…}}]
          workflow check FILE    检查流程定义（BPMN 2.0）；0 无问题，1 有问题，2 读不出
          migrate                把数据库更新到当前版本
          --help                 显示本说明
        设置: --Database:ConnectionString=… --Storage:Path=… --Mail:Host=… --urls=…，也可用环境变量 Database__ConnectionString 等。
        """;

    /// <summary>Runs a verb, or serves.</summary>
    /// <param name="args">Arguments of the program.</param>
    /// <param name="build">Builds the host.</param>
    /// <returns>Exit code: 0 done, 1 refused or findings, 2 unreadable.</returns>
    public static async Task<int> RunAsync(string[] args, Func<string[], WebApplication> build)
    {
        try
        {
            return args switch
            {
                ["--help" or "-h" or "help", ..] => Say(Help),
                ["deadline", var file] => await DeadlineCommand.RunAsync(file),
                ["workflow", "check", var file] => await WorkflowCommand.CheckAsync(file),
                ["migrate", .. var rest] => await MigrateAsync(build(rest)),
                ["import", var file, .. var rest] => await ImportCommand.RunAsync(file, build(rest)),
                [var verb, ..] when !verb.StartsWith('-') => Complain($"没有“{verb}”这个命令，或者缺少参数。\n{Help}"),
                _ => await ServeAsync(build(args)),
            };
        }
        catch (RefusedException refused)
        {
            return Complain(refused.Message);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return Complain($"读不到文件：{e.Message}");
        }
    }

    private static async Task<int> ServeAsync(WebApplication app)
    {
        await app.PrepareAsync(withSample: app.Environment.IsDevelopment());
        await app.RunAsync();
        return Done;
    }

    private static async Task<int> MigrateAsync(WebApplication app)
    {
        await app.PrepareAsync(withSample: false);
        return Say("数据库已是当前版本。");
    }

    private static int Say(string text)
    {
        Console.Out.WriteLine(text);
        return Done;
    }

    private static int Complain(string text)
    {
        Console.Error.WriteLine(text);
        return Unreadable;
    }
}

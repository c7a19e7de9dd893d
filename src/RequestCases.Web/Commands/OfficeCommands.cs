using System.Text;
using RequestCases.Application.Data;
using RequestCases.Core;

namespace RequestCases.Web.Commands;

/// <summary>The command line: without a verb the office is served; a verb does one thing and ends.</summary>
public static class OfficeCommands
{
    private const int Done = 0;
    private const int Unreadable = 2;

    private const string Help = """
        用法: requestcases [命令] [设置]
          （无命令）                          启动办件系统，默认 http://localhost:5080
          import FILE|-                       导入申请（JSON），逐行说明结果；0 全部导入，1 有没有导入的行
          deadline FILE|-                     读期限案例（JSON），输出 [{"id":…,"result":{…}}]
          calendar read FILE|-                读国务院办公厅放假安排的通知（全文或 JSON），输出 JSON
          workflow check FILE [--json]        检查流程定义（BPMN 2.0）走哪条路都合法、都能办完；0 没有问题，1 有问题
          workflow run FILE --steps STEPS     按步骤（JSON）走一遍流程，逐步输出在办、等待的环节
          letters check [FOLDER] [--json]     检查文书模板（缺省为随系统的 workflows/letters）；0 没有问题，1 有问题
          archive verify FILE [--manifest SHA256] [--json]
                                              核对归档卷宗（ZIP）：0 完好，1 有文件被改动、缺少或者多出，2 读不出；
                                              --manifest 写系统里登记的归档清单校验值，清单被换也能发现
          migrate                             把数据库更新到当前版本
          database copy --from 数据库:连接串 --to 数据库:连接串
                                              把一个机关整个搬到另一个空的数据库（Sqlite、PostgreSql、SqlServer），逐表核对行数和校验值
          --help                              显示本说明
          database backup --to FOLDER         不停机备份数据库和材料文件；0 做成，1 做成但有文件缺失，2 没有做成
          database restore --from FOLDER [--replace]
                                              从一次备份恢复并核对（先停所有节点）；--replace 丢弃原有数据；0 完好，1 有问题，2 没有恢复
          database verify [--backup FOLDER]   核对数据库、办理记录的散列链和每个材料文件；0 完好，1 有问题，2 核对不了
        文件读不了、内容不合格或者命令写得不对，返回 2，原因写在标准错误。FILE 写作 - 表示从标准输入读。
        设置: --Database:Provider=… --Database:ConnectionString=… --Storage:Path=… --Mail:Host=… --Documents:LibreOffice=… --urls=…，也可用环境变量 Database__ConnectionString 等。
        """;

    // What a verb prints is for people and programs: the log goes to standard error, and only what matters.
    private static readonly string[] QuietLog =
    [
        "--Logging:Console:LogToStandardErrorThreshold=Trace", "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft=Warning",
        "--Logging:LogLevel:Microsoft.EntityFrameworkCore=None",
    ];

    /// <summary>Runs a verb, or serves.</summary>
    /// <param name="args">Arguments of the program.</param>
    /// <param name="build">Builds the host.</param>
    /// <returns>Exit code: 0 done, 1 findings or refused rows, 2 unreadable.</returns>
    public static async Task<int> RunAsync(string[] args, Func<string[], WebApplication> build)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            return args switch
            {
                ["-h" or "help", ..] => Say(Help),
                _ when args.Contains("--help") => Say(Help),
                ["deadline", var file] => await DeadlineCommand.RunAsync(file),
                ["calendar", "read", var file] => await CalendarCommand.ReadAsync(file),
                ["workflow", "check", var file, "--json"] => await WorkflowCommand.CheckAsJsonAsync(file),
                ["workflow", "check", "--json", var file] => await WorkflowCommand.CheckAsJsonAsync(file),
                ["workflow", "check", var file] => await WorkflowCommand.CheckAsync(file),
                ["workflow", "run", var file, "--steps", var steps] => await WorkflowCommand.PlayAsync(file, steps),
                ["letters", "check", "--json"] => await LettersCommand.CheckAsync(null, asJson: true),
                ["letters", "check", "--json", var folder] => await LettersCommand.CheckAsync(folder, asJson: true),
                ["letters", "check", var folder, "--json"] => await LettersCommand.CheckAsync(folder, asJson: true),
                ["letters", "check", .. var folder] when folder.Length <= 1 => await LettersCommand.CheckAsync(folder.FirstOrDefault(), asJson: false),
                ["archive", "verify", var file, .. var rest] when await ArchiveCommand.VerifyAsync(file, rest) is { } verified => verified,
                ["database", "copy", "--from", var from, "--to", var to] => await DatabaseCommand.CopyAsync(from, to),
                ["database", "backup", "--to", var folder, .. var rest] when AreSettings(rest) => await DatabaseCommand.BackupAsync(folder, build([.. rest, .. QuietLog])),
                ["database", "restore", "--from", var folder, "--replace", .. var rest] when AreSettings(rest) => await DatabaseCommand.RestoreAsync(folder, replace: true, build([.. rest, .. QuietLog])),
                ["database", "restore", "--from", var folder, .. var rest] when AreSettings(rest) => await DatabaseCommand.RestoreAsync(folder, replace: false, build([.. rest, .. QuietLog])),
                ["database", "verify", "--backup", var folder, .. var rest] when AreSettings(rest) => await DatabaseCommand.VerifyAsync(folder, build([.. rest, .. QuietLog])),
                ["database", "verify", .. var rest] when AreSettings(rest) => await DatabaseCommand.VerifyAsync(null, build([.. rest, .. QuietLog])),
                ["migrate", .. var rest] when AreSettings(rest) => await MigrateAsync(build([.. rest, .. QuietLog])),
                ["import", var file, .. var rest] when AreSettings(rest) => await ImportCommand.RunAsync(file, () => build([.. rest, .. QuietLog])),
                [var verb, ..] when !verb.StartsWith('-') => Complain($"没有“{string.Join(' ', args)}”这样的命令，或者缺少参数。\n{Help}"),
                _ => await ServeAsync(build(args)),
            };
        }
        catch (RefusedException refused)
        {
            return Complain(refused.Message);
        }
        catch (Exception e) when (e.OfDatabase() is { } unusable)
        {
            return Complain($"数据库不能使用（{unusable.Message}）。请核对 Database:Provider、Database:ConnectionString 和 Storage:Path。");
        }
    }

    private static async Task<int> ServeAsync(WebApplication app)
    {
        if (await DatabaseWait.UntilPreparedAsync(app, cancellation => app.PrepareAsync(withSample: app.Environment.IsDevelopment(), cancellation)))
            await app.RunAsync();
        return Done;
    }

    private static async Task<int> MigrateAsync(WebApplication app)
    {
        await using (app)
            await app.PrepareAsync(withSample: false);
        return Say("数据库已是当前版本。");
    }

    // A word that is no setting is a mistake, e.g. a file name with a blank.
    private static bool AreSettings(string[] rest)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            if (!rest[i].StartsWith("--", StringComparison.Ordinal))
                return false;
            if (!rest[i].Contains('=', StringComparison.Ordinal))
                i++;
        }
        return true;
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

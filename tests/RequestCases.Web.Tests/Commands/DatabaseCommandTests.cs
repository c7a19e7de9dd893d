namespace RequestCases.Web.Tests.Commands;

public sealed class DatabaseCommandTests
{
    private ProgramRun program = null!;

    [SetUp]
    public void Open() => program = new ProgramRun();

    [TearDown]
    public void Close() => program.Dispose();

    [Test]
    public async Task An_office_is_copied_with_its_counts_told_and_never_over_another()
    {
        await program.OnDataAsync("migrate");
        string[] copy = ["database", "copy", "--from", "Sqlite:Data Source=data/office.db", "--to", "sqlite:Data Source=copy.db"];
        var copied = await program.RunAsync(copy);
        var again = await program.RunAsync(copy);
        Assert.Multiple(() =>
        {
            Assert.That((copied.ExitCode, copied.Error), Is.EqualTo((0, "")));
            Assert.That(copied.Output, Does.Match("AspNetRoles：[0-9]+ 行，校验值 [0-9a-f]{16}，一致").And.Contain("两边行数和校验值全部一致"));
            Assert.That((again.ExitCode, again.Output), Is.EqualTo((2, "")));
            Assert.That(again.Error, Does.StartWith("目标库里已有数据"));
        });
    }

    [TestCase("data/office.db", "--from 写成“数据库:连接串”")]
    [TestCase("Sqlite:Data Source=nowhere.db", "连接不上来源库")]
    [TestCase("PostgreSql:Host=127.0.0.1;Port=1;Timeout=1", "连接不上来源库")]
    public async Task A_source_that_cannot_be_read_is_told_in_Chinese(string from, string why)
    {
        var ran = await program.RunAsync("database", "copy", "--from", from, "--to", "Sqlite:Data Source=copy.db");
        Assert.That((ran.ExitCode, ran.Output), Is.EqualTo((2, "")));
        Assert.That(ran.Error, Does.StartWith(why));
    }

    [TestCase("--Database:Provider=Oracle", "没有“Oracle”这种数据库")]
    [TestCase("--Database:Provider=PostgreSql", "要写明连接串")]
    [TestCase("--Database:Provider=PostgreSql --Database:ConnectionString=Host=127.0.0.1;Port=1;Timeout=1", "数据库不能使用")]
    [TestCase("--Proxy:Known=10.0.0.0/99", "不是 IP 地址或者网段")]
    public async Task A_setting_that_cannot_be_used_ends_the_start_with_what_to_do(string settings, string why)
    {
        var ran = await program.OnDataAsync(["migrate", .. settings.Split(' ')]);
        Assert.That((ran.ExitCode, ran.Output), Is.EqualTo((2, "")));
        Assert.That(ran.Error, Does.Contain(why).And.Not.Contain("   at "));
    }
}

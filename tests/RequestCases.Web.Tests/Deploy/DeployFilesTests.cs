using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace RequestCases.Web.Tests.Deploy;

/// <summary>What can be seen of the files of deploy/ where no container and no service can be started.</summary>
public sealed partial class DeployFilesTests
{
    private static readonly string Root = Path.GetDirectoryName(Script.Folder)!;

    [Test]
    public void Every_service_starts_again_stops_in_time_and_waits_for_what_it_needs_to_be_healthy()
    {
        var compose = Compose();
        var services = Map(compose["services"]);
        Assert.That(services.Children.Keys.Select(k => $"{k}"), Is.EquivalentTo(new[] { "app1", "app2", "db", "proxy" }));
        foreach (var name in new[] { "app1", "app2" })
        {
            var app = Map(services[name]);
            Assert.That($"{app["depends_on"]["db"]["condition"]}", Is.EqualTo("service_healthy"));
            Assert.That($"{app["environment"]["Database__Provider"]}", Is.EqualTo("PostgreSql"));
            var drain = int.Parse($"{app["environment"]["Host__DrainSeconds"]}", System.Globalization.CultureInfo.InvariantCulture);
            var grace = int.Parse($"{app["stop_grace_period"]}".TrimEnd('s'), System.Globalization.CultureInfo.InvariantCulture);
            Assert.That(grace, Is.GreaterThan(drain + 30));
            Assert.That($"{services["proxy"]["depends_on"][name]["condition"]}", Is.EqualTo("service_healthy"));
            Assert.That(File.ReadAllText(Path.Combine(Script.Folder, "Caddyfile")), Does.Contain($"{name}:5080"));
        }
        Assert.That(services.Children.Values.Select(s => $"{s["restart"]}"), Is.All.EqualTo("unless-stopped"));
        Assert.That(Map(services["db"]).Children.ContainsKey("healthcheck"));
    }

    [Test]
    public void Every_volume_secret_and_network_that_is_used_is_declared()
    {
        var compose = Compose();
        var services = Map(compose["services"]).Children.Values.Select(Map).ToList();
        Assert.That(services.SelectMany(s => Listed(s, "volumes")).Select(v => v.Split(':')[0]).Where(v => !v.StartsWith('.')).Distinct(), Is.EquivalentTo(Names(compose, "volumes")));
        Assert.That(services.SelectMany(s => Listed(s, "secrets")).Distinct(), Is.EquivalentTo(Names(compose, "secrets")));
        Assert.That(services.SelectMany(s => Listed(s, "networks")).Distinct(), Is.EquivalentTo(Names(compose, "networks")));
        Assert.That(File.ReadAllText(Path.Combine(Script.Folder, "compose.yaml")), Does.Not.Match("(?i)password[:=] *[^ $/]*[a-z0-9]"), "A password is written down.");
    }

    [Test]
    public void The_variant_for_SQL_Server_changes_services_that_there_are()
    {
        var variant = Map(Read("compose.sqlserver.yaml")["services"]);
        var services = Map(Compose()["services"]);
        Assert.That(variant.Children.Keys.Select(k => $"{k}"), Is.SubsetOf(services.Children.Keys.Select(k => $"{k}")));
        Assert.That($"{variant["app1"]["environment"]["Database__Provider"]}", Is.EqualTo("SqlServer"));
    }

    [Test]
    public void What_the_Containerfile_copies_is_there_and_it_runs_as_nobody_else()
    {
        var lines = File.ReadAllLines(Path.Combine(Script.Folder, "Containerfile"));
        var copied = lines.Where(l => l.StartsWith("COPY ", StringComparison.Ordinal) && !l.Contains("--from", StringComparison.Ordinal)).SelectMany(l => l.Split(' ')[1..^1]).ToList();
        Assert.That(copied, Is.Not.Empty);
        Assert.That(copied.Where(path => !Path.Exists(Path.Combine(Root, path))), Is.Empty);
        var ignored = File.ReadAllLines(Path.Combine(Script.Folder, "Containerfile.dockerignore"));
        Assert.That(copied.Where(path => !ignored.Contains($"!{path.TrimEnd('/')}")), Is.Empty, "Not sent to the build.");
        Assert.That(lines, Has.Member("USER $APP_UID").And.Some.StartsWith("HEALTHCHECK ").And.Some.Contains("/health/ready"));
    }

    [Test]
    public async Task The_scripts_can_be_read_by_the_shell_and_carried_out()
    {
        foreach (var script in new[] { "backup", "restore", "restore-drill", "settings.sh" })
        {
            var path = Path.Combine(Script.Folder, script);
            Assert.That((await Script.RunProgramAsync("bash", "-n", path)).Error, Is.Empty);
            if (!OperatingSystem.IsWindows() && !script.EndsWith(".sh", StringComparison.Ordinal))
                Assert.That(File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute), script);
        }
    }

    [Test]
    public void The_guide_names_every_file_beside_it_and_every_setting_of_the_sample()
    {
        var guide = File.ReadAllText(Path.Combine(Script.Folder, "README.md"));
        var files = Directory.EnumerateFiles(Script.Folder).Select(Path.GetFileName).Where(f => f is not ("README.md" or "settings.sh" or "Containerfile.dockerignore"));
        Assert.That(files.Where(file => !guide.Contains(file!, StringComparison.Ordinal)), Is.Empty);
        var settings = Setting().Matches(File.ReadAllText(Path.Combine(Script.Folder, "requestcases.env"))).Select(m => m.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal));
        Assert.That(settings.Where(setting => setting != "ASPNETCORE_ENVIRONMENT" && !guide.Contains($"`{setting}`", StringComparison.Ordinal)), Is.Empty);
    }

    private static YamlMappingNode Compose() => Read("compose.yaml");

    private static YamlMappingNode Read(string file)
    {
        using var text = File.OpenText(Path.Combine(Script.Folder, file));
        var yaml = new YamlStream();
        yaml.Load(text);
        return Map(yaml.Documents.Single().RootNode);
    }

    private static YamlMappingNode Map(YamlNode node) => (YamlMappingNode)node;

    private static IEnumerable<string> Listed(YamlMappingNode service, string what) =>
        service.Children.TryGetValue(what, out var list) ? ((YamlSequenceNode)list).Select(item => $"{item}") : [];

    private static IEnumerable<string> Names(YamlMappingNode compose, string what) => Map(compose[what]).Children.Keys.Select(k => $"{k}");

    [GeneratedRegex("^#?([A-Za-z_]+)=", RegexOptions.Multiline)]
    private static partial Regex Setting();
}

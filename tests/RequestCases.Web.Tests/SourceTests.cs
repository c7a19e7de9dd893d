using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace RequestCases.Web.Tests;

/// <summary>What the compiler cannot see in the source.</summary>
public sealed partial class SourceTests
{
    [Test]
    public void No_page_holds_a_style_or_a_script_of_its_own() => Assert.That(
        Find("src", InlineCode(), "*.cshtml", "*.cs"), Is.Empty, "The content security policy would refuse it.");

    [Test]
    public void No_test_waits_for_time_to_pass() => Assert.That(
        Find("tests", Waiting(), "*.cs"), Is.Empty, "Wait for what is to happen instead.");

    private static IEnumerable<string> Find(string folder, Regex pattern, params string[] kinds) =>
        from kind in kinds
        from file in Directory.EnumerateFiles(Path.Combine(Root(), folder), kind, SearchOption.AllDirectories)
        where !file.Contains("/node_modules/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal) && file != Here()
        from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
        where pattern.IsMatch(line.text)
        select $"{Path.GetFileName(file)}:{line.number} {line.text.Trim()}";

    private static string Here([CallerFilePath] string path = "") => path;

    private static string Root() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    [GeneratedRegex("""\sstyle\s*=\s*["']|\son[a-z]+\s*=\s*["'][^"']|<style|<script(?![^>]*\bsrc=)|javascript:""")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"Thread\.Sleep|Task\.Delay|WaitForTimeoutAsync")]
    private static partial Regex Waiting();
}

using System.Reflection;
using RequestCases.Application;
using RequestCases.Core;

namespace RequestCases.Web.Tests;

/// <summary>Web → Application → Core, never back; and Core touches nothing but the law.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] OutsideWorld =
        ["System.IO", "System.Net", "System.Data", "System.Diagnostics", "System.Threading", "Microsoft.", "System.Environment", "System.Console"];

    // Reading a document that is handed in, or the notices that lie in the assembly itself, is no access to the outside world.
    private static readonly string[] ReadingWhatIsHandedIn =
        ["System.IO.Stream", "System.IO.StreamReader", "System.IO.StringReader", "System.IO.TextReader"];

    private static readonly Assembly Core = typeof(RefusedException).Assembly;
    private static readonly Assembly Application = typeof(OfficeServices).Assembly;
    private static readonly Assembly Web = typeof(OfficeHost).Assembly;

    [Test]
    public void Core_knows_nothing_but_dates_and_the_base_library() =>
        Assert.That(References(Core).Where(r => r != "NodaTime" && !r.StartsWith("System.", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Application_knows_Core_and_not_Web()
    {
        Assert.That(References(Application), Does.Contain(Core.GetName().Name).And.Not.Contain(Web.GetName().Name));
        Assert.That(References(Web), Does.Contain(Application.GetName().Name));
    }

    [Test]
    public void Core_takes_and_gives_nothing_of_the_outside_world() => Assert.That(
        from type in Core.GetTypes()
        from used in Signatures(type)
        where OutsideWorld.Any(o => used.StartsWith(o, StringComparison.Ordinal)) && !ReadingWhatIsHandedIn.Contains(used)
        select $"{type.FullName} uses {used}", Is.Empty);

    [Test]
    public void Nothing_in_Core_has_to_be_awaited() => Assert.That(
        from type in Core.GetTypes()
        from method in type.GetMethods(Everything)
        where typeof(Task).IsAssignableFrom(method.ReturnType)
        select $"{type.Name}.{method.Name}", Is.Empty);

    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);

    private static IEnumerable<string> Signatures(Type type) =>
        type.GetFields(Everything).Select(f => f.FieldType)
            .Concat(type.GetMethods(Everything).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
            .Concat(type.GetMethods(Everything).SelectMany(m => m.GetMethodBody()?.LocalVariables.Select(l => l.LocalType) ?? []))
            .Select(t => t.FullName ?? "");
}

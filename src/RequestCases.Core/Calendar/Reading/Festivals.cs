using System.Text.RegularExpressions;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>The names of the festivals and how notices write them.</summary>
public static partial class Festivals
{
    /// <summary>A pattern for one name; the short forms of everyday language count too.</summary>
    internal const string Name = "(?:元旦节?|春节|清明节?|(?:五一)?(?:国际)?劳动节|端午节?|中秋节?|国庆节?)";

    /// <summary>A pattern for one name, or several that are celebrated together.</summary>
    internal const string Names = Name + "(?:[、和与及]" + Name + ")*";

    /// <summary>The seven festivals that every year has, as notices name them, in the order of the year.</summary>
    public static IReadOnlyList<string> All { get; } = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"];

    /// <summary>The single festivals of a name: 国庆节、中秋节 are two.</summary>
    public static IReadOnlyList<string> Of(string name) => name.Split('、');

    /// <summary>A name as notices write it: 国庆和中秋 becomes 国庆节、中秋节.</summary>
    internal static string Canonical(string name) => string.Join('、', Separator().Split(name).Select(One));

    private static string One(string name) =>
        All.FirstOrDefault(known => name.EndsWith(known, StringComparison.Ordinal) || name + "节" == known || name == known + "节") ?? name;

    [GeneratedRegex("[、和与及]")]
    private static partial Regex Separator();
}

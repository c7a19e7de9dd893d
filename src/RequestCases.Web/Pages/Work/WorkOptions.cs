using Microsoft.AspNetCore.Mvc.Rendering;

namespace RequestCases.Web.Pages.Work;

/// <summary>Options of the choices on the task pages.</summary>
public static class WorkOptions
{
    /// <summary>The two sides of a yes-or-no field.</summary>
    public static IReadOnlyList<SelectListItem> YesNo(string yes, string no) => [new(yes, bool.TrueString), new(no, bool.FalseString)];

    /// <summary>The values of an enumeration under the names people know.</summary>
    public static IReadOnlyList<SelectListItem> Named<TValue>(IReadOnlyDictionary<TValue, string> names) where TValue : struct, Enum =>
        [.. names.Select(pair => new SelectListItem(pair.Value, pair.Key.ToString()))];
}

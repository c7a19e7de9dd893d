using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using RequestCases.Core.Cases;

namespace RequestCases.Web.Pages.Work;

/// <summary>Options of the choices on the task pages.</summary>
public static class WorkOptions
{
    /// <summary>The two sides of a yes-or-no field.</summary>
    public static IReadOnlyList<SelectListItem> YesNo(string yes, string no) => [new(yes, bool.TrueString), new(no, bool.FalseString)];

    /// <summary>The items of a case, by number.</summary>
    public static IReadOnlyList<SelectListItem> ItemsOf(RequestCase requestCase) =>
        [.. requestCase.Items.Select(item => new SelectListItem($"{item.Number}. {item.Description}", item.Number.ToString(CultureInfo.InvariantCulture)))];

    /// <summary>The values of an enumeration under the names people know.</summary>
    public static IReadOnlyList<SelectListItem> Named<TValue>(IReadOnlyDictionary<TValue, string> names) where TValue : struct, Enum =>
        [.. names.Select(pair => new SelectListItem(pair.Value, pair.Key.ToString()))];
}

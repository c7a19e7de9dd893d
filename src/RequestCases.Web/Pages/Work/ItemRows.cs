using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using RequestCases.Application.Operations.Handling;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Web.Pages.Work;

/// <summary>Adds, removes, splits and copies rows of the items form; what was typed stays as it was typed, right or wrong.</summary>
public static class ItemRows
{
    private const string Prefix = "Input.Items";

    /// <summary>Carries a row button out: add, remove:1, split:0, same:1, mask:0, unmask:0:1, rights:0:示例公司 or grade:0.</summary>
    /// <returns>Index of the item that was acted on; null when the button is not known.</returns>
    public static int? Apply(string? button, List<ItemInput> items, ModelStateDictionary typed)
    {
        var parts = (button ?? "").Split(':', 3);
        var at = Number(parts, 1);
        if (parts[0] == "add")
            return Add(items, new ItemInput { SearchedOn = items.FirstOrDefault()?.SearchedOn });
        if (at is not { } index || index >= items.Count)
            return null;
        switch (parts[0])
        {
            case "remove" when items.Count > 1:
                items.RemoveAt(index);
                Remove(typed, Prefix, index);
                return Math.Min(index, items.Count - 1);
            case "split":
                return Add(items, RestOf(items[index]));
            case "same":
                CopySearch(items[0], items[index]);
                Forget(typed, index, nameof(ItemInput.Places), nameof(ItemInput.Keywords), nameof(ItemInput.SearchedOn), nameof(ItemInput.SearchedBy));
                return index;
            case "mask":
                items[index].Masked.Add(new MaskedInput { Ground = ReplyGround.ThirdPartyRights });
                return index;
            case "unmask" when Number(parts, 2) is { } row && row < items[index].Masked.Count:
                items[index].Masked.RemoveAt(row);
                Remove(typed, $"{Prefix}[{index}].{nameof(ItemInput.Masked)}", row);
                return index;
            case "rights" when parts.Length > 2:
                items[index].RightsOf = $"{items[index].RightsOf}\n{parts[2]}".Trim();
                Forget(typed, index, nameof(ItemInput.RightsOf));
                return index;
            default:
                return index;
        }
    }

    /// <summary>Id of the field to go on with after a row button; null to stay where one is.</summary>
    /// <param name="button">The button.</param>
    /// <param name="items">The items after it.</param>
    /// <param name="touched">The item that was acted on.</param>
    public static string? FocusAfter(string? button, List<ItemInput> items, int? touched)
    {
        if (touched is not { } index)
            return null;
        var field = button?.Split(':')[0] switch
        {
            "grade" => null,
            "same" => nameof(ItemInput.Result),
            "mask" => $"{nameof(ItemInput.Masked)}[{items[index].Masked.Count - 1}].{nameof(MaskedInput.What)}",
            "unmask" or "rights" => nameof(ItemInput.RightsOf),
            _ => nameof(ItemInput.Description),
        };
        return field is null ? null : TagBuilder.CreateSanitizedId($"{Prefix}[{index}].{field}", "_");
    }

    private static int Add(List<ItemInput> items, ItemInput item)
    {
        items.Add(item);
        return items.Count - 1;
    }

    // What is split off was searched for together with the rest.
    private static ItemInput RestOf(ItemInput item) => new()
    {
        Description = item.Description,
        Places = item.Places,
        Keywords = item.Keywords,
        Result = item.Result,
        WasFound = item.WasFound,
        SearchedBy = item.SearchedBy,
        SearchedOn = item.SearchedOn,
        Found = item.Found,
    };

    private static void CopySearch(ItemInput from, ItemInput to) =>
        (to.Places, to.Keywords, to.SearchedOn, to.SearchedBy) = (from.Places, from.Keywords, from.SearchedOn, from.SearchedBy);

    private static int? Number(string[] parts, int place) =>
        parts.Length > place && int.TryParse(parts[place], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void Forget(ModelStateDictionary typed, int index, params string[] fields)
    {
        foreach (var field in fields)
            typed.Remove($"{Prefix}[{index}].{field}");
    }

    // What was typed into the rows below moves up with them.
    private static void Remove(ModelStateDictionary typed, string list, int index)
    {
        for (var row = index; ; row++)
        {
            foreach (var key in KeysOf(typed, $"{list}[{row}]"))
                typed.Remove(key);
            var (next, here) = ($"{list}[{row + 1}]", $"{list}[{row}]");
            var below = KeysOf(typed, next);
            if (below.Count == 0)
                return;
            foreach (var key in below)
                typed.SetModelValue(here + key[next.Length..], typed[key]!.RawValue, typed[key]!.AttemptedValue);
        }
    }

    private static List<string> KeysOf(ModelStateDictionary typed, string row) =>
        [.. typed.Keys.Where(key => key == row || key.StartsWith(row + ".", StringComparison.Ordinal))];
}

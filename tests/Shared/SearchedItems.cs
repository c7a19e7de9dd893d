using NodaTime;
using RequestCases.Application.Operations.Handling;

namespace RequestCases.Tests;

/// <summary>Items as a handler keeps them after a search.</summary>
public static class SearchedItems
{
    /// <summary>The first item of a case, searched and found.</summary>
    public static ItemInput Found(string description, string places, string keywords, string result, LocalDate on) => new()
    {
        Number = 1,
        Description = description,
        Places = places,
        Keywords = keywords,
        Result = result,
        WasFound = true,
        SearchedOn = on,
        Hours = 2,
    };
}

using RequestCases.Application.Operations.Handling;
using RequestCases.Core.Cases.Items;

namespace RequestCases.Web.Pages.Work;

/// <summary>A task page whose form holds the items of the case.</summary>
public interface IItemsPage
{
    /// <summary>The form.</summary>
    ItemsInput Input { get; }

    /// <summary>Whether the page is there to search: the search records lie open and are asked for.</summary>
    bool IsSearch { get; }

    /// <summary>Index of the item that was acted on last: it stays open.</summary>
    int? Touched { get; }

    /// <summary>Id of the field to go on with after rows came or went; null to stay where one is.</summary>
    string? FocusOn { get; }

    /// <summary>What is shown anew when rows come and go.</summary>
    string RowsTarget { get; }

    /// <summary>Who is taken for the searcher unless another is named.</summary>
    string SearcherName { get; }

    /// <summary>Whether the reply asks for masked parts that are not written yet.</summary>
    bool WantsMasking { get; }

    /// <summary>The third parties of the case who were asked, each once.</summary>
    IReadOnlyList<string> ThirdParties { get; }

    /// <summary>The items as typed so far.</summary>
    IReadOnlyList<InformationItem> Items { get; }
}

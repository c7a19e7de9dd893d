using Microsoft.AspNetCore.Mvc.Rendering;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Web.Pages.Work;

/// <summary>The grounds of a reply as a drafter chooses among them.</summary>
public static class ReplyKindNames
{
    private static readonly Dictionary<ReplyKind, SelectListGroup> Groups = new()
    {
        [ReplyKind.Disclosure] = new() { Name = "予以公开" },
        [ReplyKind.PartialDisclosure] = new() { Name = "部分公开" },
        [ReplyKind.Refusal] = new() { Name = "不予公开" },
        [ReplyKind.CannotProvide] = new() { Name = "无法提供" },
        [ReplyKind.NotProcessed] = new() { Name = "不予处理" },
    };

    /// <summary>Every ground under the name of its family.</summary>
    public static IReadOnlyList<SelectListItem> Grounds { get; } =
        [.. ReplyGrounds.All.Select(info => new SelectListItem(info.Name, info.Ground.ToString()) { Group = Groups[info.Kind] })];
}

using RequestCases.Application;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Web.Pages.Work;

/// <summary>What the case's own records already say about the facts of a reply, so that nobody types it twice.</summary>
public static class DraftSuggestions
{
    /// <summary>A suggestion for a field of the letter, or null.</summary>
    /// <param name="key">The field.</param>
    /// <param name="requestCase">The case.</param>
    /// <param name="items">Its items as the form holds them.</param>
    public static string? For(string key, RequestCase requestCase, IReadOnlyList<InformationItem> items) => key switch
    {
        ReplyFields.Provision => ProvisionOf(requestCase.Content),
        ReplyFields.SupplementAsked => requestCase.Supplement is { } asked ? $"{Day(asked.SentOn)}告知补正：{asked.Items}" : null,
        ReplyFields.SupplementCame => requestCase.Supplement?.Content,
        ReplyFields.Numbers => requestCase.Reasons?.Facts,
        ReplyFields.ReasonsGiven => ReasonsOf(requestCase.Reasons),
        ReplyFields.ConsultationResult => requestCase.Consultations.Count == 0 ? null : string.Join('\n', requestCase.Consultations.Select(ResultOf)),
        _ => OfItems(key, items),
    };

    private static string? OfItems(string key, IReadOnlyList<InformationItem> items) => key switch
    {
        ReplyFields.Information => Lines(items.Where(item => ItemGrounds.IsOpen(item.Ground) || (items.Count == 1 && item.Found is not null)).Select(Released)),
        ReplyFields.Withheld => Lines(Withheld(items).Select(part => part.What)),
        ReplyFields.WithheldReason => Lines(Withheld(items).Select(part => part.Reason)),
        ReplyFields.WithheldArticle => Lines(Withheld(items).Select(part => ReplyGrounds.Of(part.Ground).Article)),
        ReplyFields.Reasons => Lines(items.Where(item => !ItemGrounds.IsOpen(item.Ground)).Select(item => item.Reason)),
        ReplyFields.SearchPlaces => Lines(Searches(items).Select(search => search.Places)),
        ReplyFields.SearchKeywords => Searches(items).Select(search => search.Keywords).Distinct().ToList() is { Count: > 0 } words ? string.Join('；', words) : null,
        ReplyFields.SearchResult => Lines(Searches(items).Select(search => search.Result)),
        _ => null,
    };

    // Of the items said not to exist, or of all while none is.
    private static IEnumerable<SearchRecord> Searches(IReadOnlyList<InformationItem> items) =>
        (items.Any(item => item.Ground == ReplyGround.NotExisting) ? items.Where(item => item.Ground == ReplyGround.NotExisting) : items)
        .Select(item => item.Search).OfType<SearchRecord>();

    private static IEnumerable<MaskedPart> Withheld(IReadOnlyList<InformationItem> items) => items.SelectMany(item =>
        ItemGrounds.IsOpen(item.Ground) || item.Ground is null || items.Count == 1
            ? item.Masked.Select(part => part with { What = items.Count == 1 ? part.What : $"{Name(item)}中的{part.What}" })
            : [new MaskedPart(Name(item), item.Ground.Value, item.Reason ?? ReplyGrounds.Of(item.Ground.Value).Name)]);

    private static string Released(InformationItem item) =>
        item.Masked.Count == 0 ? Name(item) : $"{Name(item)}（隐去{string.Join("、", item.Masked.Select(part => OneLine(part.What)))}）";

    private static string Name(InformationItem item) => OneLine(item.Found ?? item.Description);

    // One line for each, so that what stands beside it on the same line belongs to it.
    private static string? Lines(IEnumerable<string?> texts)
    {
        var lines = texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => OneLine(text!)).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static string ProvisionOf(ApplicationContent content) => content.PreferredDelivery switch
    {
        var way when way.Contains("邮件", StringComparison.Ordinal) || way.Contains("邮箱", StringComparison.Ordinal) => "电子文档发送至申请表所填邮箱。",
        var way when way.Contains('网', StringComparison.Ordinal) => "电子文档通过网上平台提供。",
        var way when way.Contains("邮寄", StringComparison.Ordinal) => "复印件随本告知书邮寄。",
        _ => "复印件随本告知书一并提供。",
    };

    private static string? ReasonsOf(ReasonsRecord? asked) => asked switch
    {
        null => null,
        { ReceivedOn: { } came } => $"{Day(asked.SentOn)}要求说明理由，{Day(came)}收到申请人说明：{asked.Reasons}",
        _ => $"{Day(asked.SentOn)}要求申请人在{Day(asked.AnswerBy)}前说明理由，申请人没有说明。",
    };

    private static string ResultOf(Consultation asked) => asked.OpinionOn is { } came
        ? $"{Day(asked.SentOn)}向{asked.Party}书面征求意见，{Day(came)}收到答复：{OfficeNames.Opinions[asked.Opinion!.Value]}{(asked.Reasons is null ? "" : $"，{asked.Reasons}")}"
        : $"{Day(asked.SentOn)}向{asked.Party}书面征求意见，未收到答复";

    private static string Day(NodaTime.LocalDate day) => $"{day.Year}年{day.Month}月{day.Day}日";
}

using RequestCases.Application;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Web.Pages.Work;

/// <summary>What the case's own records already say about the facts of a reply, so that nobody types it twice.</summary>
public static class DraftSuggestions
{
    /// <summary>A suggestion for a field of the letter, or null.</summary>
    public static string? For(string key, RequestCase requestCase) => key switch
    {
        ReplyFields.SearchPlaces => requestCase.Search?.Places,
        ReplyFields.SearchKeywords => requestCase.Search?.Keywords,
        ReplyFields.SearchResult => requestCase.Search?.Result,
        ReplyFields.Provision => ProvisionOf(requestCase.Content),
        ReplyFields.SupplementAsked => requestCase.Supplement is { } asked ? $"{Day(asked.SentOn)}告知补正：{asked.Items}" : null,
        ReplyFields.SupplementCame => requestCase.Supplement?.Content,
        ReplyFields.Numbers => requestCase.Reasons?.Facts,
        ReplyFields.ReasonsGiven => ReasonsOf(requestCase.Reasons),
        ReplyFields.ConsultationResult => requestCase.Consultations.Count == 0 ? null : string.Join('\n', requestCase.Consultations.Select(ResultOf)),
        _ => null,
    };

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

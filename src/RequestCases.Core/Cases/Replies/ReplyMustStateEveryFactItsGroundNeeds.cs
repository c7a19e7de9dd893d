using RequestCases.Core.Cases.Rules;

namespace RequestCases.Core.Cases.Replies;

/// <summary>A reply states every fact that its ground needs.</summary>
public sealed record ReplyMustStateEveryFactItsGroundNeeds : Rule
{
    private ReplyMustStateEveryFactItsGroundNeeds(ReplyGroundInfo info, IReadOnlyList<ReplyField> missing)
        : base(
            "REPLY_FACTS_MISSING",
            info.Article,
            $"“{info.Name}”的答复还缺少：{string.Join("、", missing.Select(field => field.Label))}。请补充后再生成答复。") =>
        Missing = missing;

    /// <summary>The fields that are missing, in the order of the letter.</summary>
    public IReadOnlyList<ReplyField> Missing { get; }

    /// <summary>Null when every required fact is given.</summary>
    public static ReplyMustStateEveryFactItsGroundNeeds? Check(
        ReplyGround ground, IReadOnlyDictionary<string, string> values)
    {
        var info = ReplyGrounds.Of(ground);
        var missing = info.RequiredFields.Where(field => field.IsMissingFrom(values)).ToList();
        return missing.Count == 0 ? null : new ReplyMustStateEveryFactItsGroundNeeds(info, missing);
    }
}

using RequestCases.Application.Operations.Review;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Sample;

/// <summary>What the legal reviewer of the sample case that is sent back says of its items and of a passage.</summary>
internal static class SampleRemarks
{
    private const string Passage = "均已整改";

    public static void Add(ReviewReply.Input input, RequestCase requestCase)
    {
        if (requestCase.Items.Count < 2)
            return;
        input.Items =
        [
            new() { Number = requestCase.Items[0].Number, Agreed = true },
            new() { Number = requestCase.Items[1].Number, Agreed = false, Opinion = "整改情况不完整，请补齐九份整改回复的要点。" },
        ];
        var paragraph = Array.FindIndex(requestCase.Reply!.Draft.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries), text => text.Contains(Passage, StringComparison.Ordinal));
        if (paragraph >= 0)
            input.Comments = [new() { Paragraph = paragraph + 1, Quote = Passage, Text = "只有结论。请逐项写明整改措施和完成时间。" }];
    }
}

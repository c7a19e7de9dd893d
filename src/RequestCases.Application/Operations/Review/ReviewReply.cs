using System.ComponentModel.DataAnnotations;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Application.Operations.Review;

/// <summary>处室审核, 保密审查, 法制审核, 签发: signs the draft, or sends it back to be redrafted.</summary>
public sealed class ReviewReply(CaseDesk desk)
{
    /// <summary>Activities this operation carries out, with the signature each stands for.</summary>
    public static IReadOnlyDictionary<string, ReviewKind> Activities { get; } = new Dictionary<string, ReviewKind>
    {
        ["RequestCases.UnitReview"] = ReviewKind.Unit,
        ["RequestCases.SecrecyReview"] = ReviewKind.Secrecy,
        ["RequestCases.LegalReview"] = ReviewKind.Legal,
        ["RequestCases.Approve"] = ReviewKind.Approval,
    };

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>通过或退回</summary>
        [Display(Name = "审核结果"), Asked]
        public bool? Approved { get; set; }

        /// <summary>意见</summary>
        [Display(Name = "意见"), Text(2000, Optional = true)]
        public string? Opinion { get; set; }

        /// <summary>逐项意见, for secrecy and legal review.</summary>
        [Display(Name = "逐项意见")]
        public List<ItemOpinion> Items { get; set; } = [];

        /// <summary>全部同意: agrees to every item that is not answered by itself.</summary>
        [Display(Name = "各项都已逐项审查，全部同意")]
        public bool AllAgreed { get; set; }

        /// <summary>批注; a row left blank is none.</summary>
        [Display(Name = "批注")]
        public List<Comment> Comments { get; set; } = [];
    }

    /// <summary>What is said of one item.</summary>
    public sealed class ItemOpinion
    {
        /// <summary>事项号</summary>
        public int Number { get; set; }

        /// <summary>同意或不同意</summary>
        [Display(Name = "本项结论")]
        public bool? Agreed { get; set; }

        /// <summary>本项意见</summary>
        [Display(Name = "本项意见"), Text(1000, Optional = true)]
        public string? Opinion { get; set; }
    }

    /// <summary>What is said of a paragraph of the body.</summary>
    public sealed class Comment
    {
        /// <summary>Paragraph, from 1.</summary>
        public int Paragraph { get; set; }

        /// <summary>引文</summary>
        [Display(Name = "针对的文字（选填）"), Text(500, Optional = true)]
        public string? Quote { get; set; }

        /// <summary>批注</summary>
        [Display(Name = "批注"), Text(1000, Optional = true)]
        public string? Text { get; set; }
    }

    /// <summary>Reviews that sign item by item (条例第十七条).</summary>
    public static bool SignsItems(ReviewKind kind) => kind is ReviewKind.Secrecy or ReviewKind.Legal;

    /// <summary>Signs.</summary>
    /// <param name="workItemId">The task.</param>
    /// <param name="activity">Which of <see cref="Activities"/>.</param>
    /// <param name="input">What the reviewer says.</param>
    /// <param name="context">Who, when.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public Task<CaseResult> ExecuteAsync(
        long workItemId, string activity, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, activity, input, context with { Reason = input.Opinion }, step =>
        {
            if (!Activities.TryGetValue(activity, out var kind))
                throw DeskRefusals.WrongForm(step.Work!.Name);
            var approved = input.Approved!.Value;
            var (items, comments) = (ItemsOf(kind, input, step.Case), CommentsOf(input));
            if (!approved && string.IsNullOrWhiteSpace(input.Opinion) && comments.Count == 0 && items.All(item => item.Opinion is null))
                throw new InputRefusedException([new FieldError(nameof(input.Opinion), "退回重拟要写明意见，让承办人知道改什么。")]);
            var review = new ReplyReview(
                kind, step.Case.Reply!.Revision, approved, input.Opinion ?? "", context.Actor.Id, context.Actor.Name, context.At, context.Today);
            step.Case.SignReply(review with { Items = items, Comments = comments });
            if (approved)
                step.Finish("approve", $"{OfficeNames.Reviews[kind]}：同意");
            else
                step.Finish("sendBack", $"{OfficeNames.Reviews[kind]}：退回重拟");
            return Task.CompletedTask;
        }, cancellation);

    // What is said of a single item is what is said of the draft.
    private static List<ItemReview> ItemsOf(ReviewKind kind, Input input, RequestCase requestCase)
    {
        if (!SignsItems(kind))
            return [];
        var given = requestCase.Items.Select(item => input.Items.FirstOrDefault(i => i.Number == item.Number)).ToList();
        var agreed = requestCase.Items.Select((_, index) =>
            requestCase.Items.Count == 1 ? input.Approved : given[index]?.Agreed ?? (input.AllAgreed ? true : null)).ToList();
        var errors = new List<FieldError>();
        foreach (var (index, item) in requestCase.Items.Index())
        {
            var field = $"Items[{index}].{nameof(ItemOpinion.Agreed)}";
            if (input.Approved == true && agreed[index] is null)
                errors.Add(new FieldError(field, $"请签署第{item.Number}项；各项都同意的，可以勾选“全部同意”。"));
            else if (input.Approved == true && agreed[index] == false)
                errors.Add(new FieldError(field, $"第{item.Number}项不同意，本稿不能通过。请改选“退回重拟”。"));
            var opinion = new ItemOpinion { Opinion = given[index]?.Opinion };
            errors.AddRange(InputRefusedException.ErrorsOf(opinion).Select(error => error with { Field = $"Items[{index}].{error.Field}" }));
        }
        if (errors.Count > 0)
            throw new InputRefusedException(errors);
        return [.. requestCase.Items.Index().Where(i => agreed[i.Index] is not null)
            .Select(i => new ItemReview(i.Item.Number, agreed[i.Index]!.Value, Tidy(given[i.Index]?.Opinion)))];
    }

    private static List<PassageComment> CommentsOf(Input input)
    {
        var errors = input.Comments.SelectMany((comment, index) => InputRefusedException.ErrorsOf(comment).Select(error => error with { Field = $"Comments[{index}].{error.Field}" })).ToList();
        if (errors.Count > 0)
            throw new InputRefusedException(errors);
        return [.. input.Comments.Where(comment => Tidy(comment.Text) is not null)
            .Select(comment => new PassageComment(comment.Paragraph, Tidy(comment.Quote), Tidy(comment.Text)!))];
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}

using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Documents;
using RequestCases.Application.Files;
using RequestCases.Application.Numbers;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Operations.Delivering;

/// <summary>编号制发: takes the next number of the year, makes the document and freezes it under its hash.</summary>
public sealed class IssueReply(CaseDesk desk, NumberDesk numbers, FileStore files)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.Issue";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>成文日期</summary>
        [Display(Name = "成文日期"), Asked]
        public LocalDate? IssuedOn { get; set; }
    }

    /// <summary>Issues.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context, async step =>
        {
            var issuedOn = input.IssuedOn!.Value;
            Rule.Enforce(DateMustNotBeInTheFuture.Check(issuedOn, context.Today));
            step.Case.Reply!.CheckIssue(issuedOn);
            var agency = await AgencyInUse.ReadAsync(step.Db, cancellation);
            var number = new LetterNumber(agency.LetterCode, issuedOn.Year, await numbers.NextReplyNumberAsync(issuedOn.Year, cancellation));
            using var content = ReplyDocuments.Write(step.Case, agency, number, issuedOn);
            var stored = await files.SaveAsync(content, cancellation);
            step.Case.IssueReply(number.ToString(), issuedOn, stored.Sha256, step.Day);
            step.Db.Documents.Add(new CaseDocument
            {
                Case = step.Case,
                Kind = "答复",
                Title = $"{number}.docx",
                ContentType = OfficialLetterDocument.MediaType,
                Size = stored.Size,
                Sha256 = stored.Sha256,
                AddedAt = context.At,
                AddedBy = context.Actor.Name,
            });
            step.Finish("issued", $"答复编号制发：{number}");
        }, cancellation);
}

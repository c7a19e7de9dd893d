using NodaTime;
using RequestCases.Application.Files;
using RequestCases.Application.Numbers;
using RequestCases.Application.Operations;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Letters;
using RequestCases.Core.Letters.Templates;

namespace RequestCases.Application.Documents;

/// <summary>Makes letters and issues them: number, frozen document and 发文登记, all in the caller's transaction.</summary>
public sealed class LetterDesk(LetterTemplates templates, ReplyDocuments replies, NumberDesk numbers, FileStore files, OfficeCalendar calendar)
{
    /// <summary>Kind of document of a letter that is no reply.</summary>
    public const string LetterDocument = "文书";

    /// <summary>Kind of document of a reply.</summary>
    public const string ReplyDocument = "答复";

    /// <summary>The letter as it would go out, without a number.</summary>
    /// <exception cref="Core.RefusedException">It cannot be made: something is missing, or its template is bad.</exception>
    public OfficialLetter Preview(RequestCase requestCase, AgencyProfile agency, LetterOrder order) => Make(requestCase, agency, order, number: null);

    /// <summary>Gives a letter the next number of its series and freezes it.</summary>
    /// <exception cref="Core.RefusedException">It cannot be made, or is dated in the future.</exception>
    public async Task<IssuedLetter> IssueAsync(CaseStep step, LetterOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(order);
        var agency = await AgencyInUse.ReadAsync(step.Db, cancellation);
        // Made without a number first: what is refused takes none.
        Make(step.Case, agency, order, number: null);
        return await IssueAsync(step, templates.Of(order.Kind), order.Addressee, order.DatedOn, agency, number => Make(step.Case, agency, order, number), cancellation);
    }

    /// <summary>Gives the approved reply of a case the next number of the replies and freezes it.</summary>
    /// <exception cref="Core.RefusedException">It cannot be made, or is dated in the future.</exception>
    public async Task<IssuedLetter> IssueReplyAsync(CaseStep step, LocalDate date, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(step);
        var agency = await AgencyInUse.ReadAsync(step.Db, cancellation);
        var template = templates.Of(LetterKinds.ForReply(step.Case.Reply!.Ground));
        return await IssueAsync(step, template, CaseFacts.NamesOf(step.Case.Applicant), date, agency, number => replies.Letter(step.Case, agency, number, date), cancellation);
    }

    /// <summary>作废重发: issues a notice again as it is, under the next number of its series.</summary>
    public async Task<IssuedLetter> IssueAgainAsync(CaseStep step, IssuedLetter letter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(letter);
        var agency = await AgencyInUse.ReadAsync(step.Db, cancellation);
        return await RegisterAsync(step, templates.Of(letter.Kind), letter.Series, letter.Addressee, letter.DatedOn, agency, async number =>
        {
            await using var before = files.Open(letter.Document!.Sha256);
            using var content = RenumberedLetter.Of(before, letter.Number, number.ToString());
            return (letter.Title, await KeepAsync(step, LetterDocument, $"{letter.Title}（{number}）.docx", content, cancellation));
        }, cancellation);
    }

    private OfficialLetter Make(RequestCase requestCase, AgencyProfile agency, LetterOrder order, LetterNumber? number) => OfficialLetter.Of(
        templates.Of(order.Kind), CaseFacts.Of(requestCase, order.Values), order.Addressee, agency, number, order.DatedOn, calendar.Calendar);

    private async Task<IssuedLetter> IssueAsync(
        CaseStep step, LetterTemplate template, string addressee, LocalDate date, AgencyProfile agency, Func<LetterNumber, OfficialLetter> make,
        CancellationToken cancellation)
    {
        Rule.Enforce(DateMustNotBeInTheFuture.Check(date, step.Day.Today));
        return await RegisterAsync(step, template, template.Series, addressee, date, agency, async number =>
        {
            var letter = make(number);
            return (letter.Title, await FreezeAsync(step, template, letter, cancellation));
        }, cancellation);
    }

    // Takes the next number of the series, keeps the document that is made with it, and enters both in the register.
    private async Task<IssuedLetter> RegisterAsync(
        CaseStep step, LetterTemplate template, string series, string addressee, LocalDate date, AgencyProfile agency,
        Func<LetterNumber, Task<(string Title, CaseDocument Document)>> keep, CancellationToken cancellation)
    {
        var sequence = await numbers.NextLetterNumberAsync(series, date.Year, cancellation);
        var number = new LetterNumber(agency.LetterCode + template.CodeSuffix, date.Year, sequence);
        var (title, document) = await keep(number);
        return step.Db.Letters.Add(new IssuedLetter
        {
            Case = step.Case,
            Kind = template.Kind.Key,
            Title = title,
            Series = series,
            Year = date.Year,
            Sequence = sequence,
            Number = number.ToString(),
            Addressee = addressee,
            DatedOn = date,
            Document = document,
            IssuedAt = step.Context.At,
            IssuedBy = step.Context.Actor.Name,
        }).Entity;
    }

    private async Task<CaseDocument> FreezeAsync(CaseStep step, LetterTemplate template, OfficialLetter letter, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        OfficialLetterDocument.Write(letter, content);
        content.Position = 0;
        return template.Kind.IsReply
            ? await KeepAsync(step, ReplyDocument, $"{letter.NumberLine}.docx", content, cancellation)
            : await KeepAsync(step, LetterDocument, $"{letter.Title}（{letter.NumberLine}）.docx", content, cancellation);
    }

    private async Task<CaseDocument> KeepAsync(CaseStep step, string kind, string title, MemoryStream content, CancellationToken cancellation)
    {
        var stored = await files.SaveAsync(content, cancellation);
        return step.Db.Documents.Add(new CaseDocument
        {
            Case = step.Case,
            Kind = kind,
            Title = title,
            ContentType = OfficialLetterDocument.MediaType,
            Size = stored.Size,
            Sha256 = stored.Sha256,
            AddedAt = step.Context.At,
            AddedBy = step.Context.Actor.Name,
        }).Entity;
    }
}

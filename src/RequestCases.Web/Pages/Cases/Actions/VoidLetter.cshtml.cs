using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>文书作废.</summary>
public sealed class VoidLetterModel(VoidLetter operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<VoidLetter.Input>(cases, db, calendar, clock)
{
    /// <summary>Letters that stand; a reply on its way is not among them.</summary>
    public IReadOnlyList<SelectListItem> Letters { get; private set; } = [];

    /// <inheritdoc />
    public override string Heading => "文书作废";

    private bool IsIssuedAgain(IssuedLetter letter) => letter.Number == Case.Reply?.Number || VoidLetter.IsIssuedAgain(Case, letter.Kind);

    /// <inheritdoc />
    protected override string Path => "void-letter";

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(caseId, Input, context, cancellation);

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        var isSent = Case.Reply is { } reply && reply.Deliveries.Any(d => d.Failed is null);
        var standing = await Db.Letters.AsNoTracking().Where(l => l.CaseId == Case.Id && l.VoidedOn == null).OrderBy(l => l.Id).ToListAsync(cancellation);
        Letters = [.. standing.Where(l => !isSent || l.Number != Case.Reply!.Number).Select(l => new SelectListItem($"{l.Title} {l.Number}{(IsIssuedAgain(l) ? "（作废重发）" : "")}", l.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}

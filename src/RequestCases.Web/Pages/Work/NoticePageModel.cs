using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Queries;
using RequestCases.Core.Letters;

namespace RequestCases.Web.Pages.Work;

/// <summary>A page that sends letters and shows them before they go out, as they would be from what is typed.</summary>
/// <typeparam name="TInput">The operation's form.</typeparam>
public abstract class NoticePageModel<TInput>(LetterDesk letters, OfficeDb db, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<TInput>(cases, calendar, clock), ILettersPage
    where TInput : class, new()
{
    private AgencyProfile? agency;

    /// <summary>本机关信息, read with the case.</summary>
    protected AgencyProfile Agency => agency!;

    /// <inheritdoc cref="ILettersPage.PreviewPartial" />
    public virtual string PreviewPartial => "_LetterPreviews";

    /// <inheritdoc />
    public IReadOnlyList<LetterPreview> Letters => agency is { } about
        ? [.. Orders().Select(order => LetterPreview.Of(() => letters.Preview(Case, about, order)))]
        : [];

    /// <summary>The office's data.</summary>
    protected OfficeDb Db => db;

    /// <summary>The letters that the form would send; those whose facts are not typed yet may be left out.</summary>
    protected abstract IEnumerable<LetterOrder> Orders();

    /// <summary>Shows the letters from what is typed.</summary>
    public Task<IActionResult> OnPostPreviewAsync(long caseId, long workItemId, CancellationToken cancellation) =>
        ShowUnkeptAsync(caseId, workItemId, () => Request.IsHtmx() ? Partial(PreviewPartial, this) : Page(), cancellation);

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation) => agency = await AgencyInUse.ReadAsync(db, cancellation);
}

/// <summary>A page that shows letters before they go out.</summary>
public interface ILettersPage
{
    /// <summary>As they would be from what is typed.</summary>
    IReadOnlyList<LetterPreview> Letters { get; }

    /// <summary>The part of the page that follows what is typed.</summary>
    string PreviewPartial => "/Pages/Work/_LetterPreviews.cshtml";
}

using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Queries;
using RequestCases.Core.Letters;
using RequestCases.Web.Binding;
using RequestCases.Web.Pages.Work;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>An action that issues a letter and shows it before it goes out, as it would be from what is typed.</summary>
/// <typeparam name="TInput">The operation's form.</typeparam>
public abstract class NoticeActionModel<TInput>(LetterDesk letters, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<TInput>(cases, db, calendar, clock), ILettersPage
    where TInput : class, new()
{
    private AgencyProfile? agency;

    /// <inheritdoc />
    public IReadOnlyList<LetterPreview> Letters =>
        agency is { } about && Order is { } order ? [LetterPreview.Of(() => letters.Preview(Case, about, order))] : [];

    /// <summary>The letter that the form would issue; null while it is not known which.</summary>
    protected abstract LetterOrder? Order { get; }

    /// <summary>Shows the letter from what is typed.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(long id, CancellationToken cancellation)
    {
        ModelState.ForgetErrors();
        if (await LoadAsync(id, cancellation) is { } refused)
            return refused;
        await PrepareAsync(cancellation);
        return Request.IsHtmx() ? Partial("/Pages/Work/_LetterPreviews.cshtml", this) : Page();
    }

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation) => agency = await AgencyInUse.ReadAsync(Db, cancellation);
}

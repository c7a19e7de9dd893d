using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>A page that does something with a case beside its tasks: takes the form and goes back to the case.</summary>
/// <typeparam name="TInput">The operation's form.</typeparam>
public abstract class CaseActionModel<TInput>(CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CasePageModel(cases, db, calendar, clock), ICaseActionPage
    where TInput : class, new()
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public TInput Input { get; set; } = new();

    /// <inheritdoc />
    public abstract string Heading { get; }

    /// <summary>Last part of the page's address; the action is offered there where it can be done.</summary>
    protected abstract string Path { get; }

    /// <summary>Opens the page; where the action can no longer be done, the case says why by what it shows.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is { } refused)
            return refused;
        if (!CaseActions.For(View, Actor).Any(action => action.Path.EndsWith($"/{Path}", StringComparison.Ordinal)))
        {
            TempData["Note"] = $"没有打开“{Heading}”：本办件现在不需要，或者不由您办理。以下是办件的当前情况。";
            return Redirect($"/cases/{id}");
        }
        Version = Case.Version;
        await PrepareAsync(cancellation);
        return Page();
    }

    /// <summary>Carries the action out.</summary>
    public Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation) => CarryOutAsync(
        context => ExecuteAsync(id, context, cancellation),
        GoOnTo,
        async () =>
        {
            if (await LoadAsync(id, cancellation) is { } refused)
                return refused;
            await PrepareAsync(cancellation);
            return Page();
        });

    /// <summary>Carries the operation out.</summary>
    protected abstract Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation);

    /// <summary>Where to go when it is done.</summary>
    protected virtual string GoOnTo(CaseResult result) => $"/cases/{result.CaseId}";

    /// <summary>Reads what the page offers to choose from.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;
}

/// <summary>What the frame around every action page shows.</summary>
public interface ICaseActionPage : ICasePage
{
    /// <summary>What is done, e.g. 申请延期.</summary>
    string Heading { get; }

    /// <summary>The deadline of the case, explained.</summary>
    DeadlineCardModel Deadline { get; }
}

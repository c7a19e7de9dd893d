using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Queries;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;
using RequestCases.Web.Binding;

namespace RequestCases.Web.Pages.Work;

/// <summary>A page that finishes one task: shows the case, takes the form, and goes back to the case.</summary>
/// <typeparam name="TInput">The operation's form.</typeparam>
public abstract class WorkPageModel<TInput>(CaseViewQuery cases, OfficeCalendar calendar, IClock clock) : OfficePageModel(clock), IWorkPage
    where TInput : class, new()
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public TInput Input { get; set; } = new();

    /// <inheritdoc />
    public CaseView View { get; private set; } = null!;

    /// <inheritdoc />
    public WorkItem Work { get; private set; } = null!;

    /// <inheritdoc />
    public virtual string Heading => Work.Name;

    /// <summary>The case.</summary>
    public RequestCase Case => View.Case;

    /// <inheritdoc />
    public OfficeDay Day => calendar.On(Today);

    /// <summary>Working days as known.</summary>
    public WorkingCalendar Calendar => calendar.Calendar;

    /// <summary>Activities this page does.</summary>
    protected abstract IReadOnlyCollection<string> Activities { get; }

    /// <summary>Opens the page.</summary>
    public async Task<IActionResult> OnGetAsync(long caseId, long workItemId, CancellationToken cancellation)
    {
        if (await LoadAsync(caseId, workItemId, cancellation) is { } refused)
            return refused;
        Version = Case.Version;
        await FillAsync(cancellation);
        return Page();
    }

    /// <summary>Finishes the task.</summary>
    public Task<IActionResult> OnPostAsync(long caseId, long workItemId, CancellationToken cancellation)
    {
        Tidy();
        return CarryOutAsync(
            context => ExecuteAsync(workItemId, context, cancellation),
            GoOnTo,
            () => ShowAgainAsync(caseId, workItemId, Page, cancellation));
    }

    /// <summary>The clock as it would read if something more happened.</summary>
    public ClockReading ReadAfter(ClockFact fact) => Case.ReadClockWith(fact, Day);

    /// <summary>Carries the operation out.</summary>
    protected abstract Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation);

    /// <summary>Suggests values when the page is opened.</summary>
    protected virtual Task FillAsync(CancellationToken cancellation)
    {
        Fill();
        return Task.CompletedTask;
    }

    /// <summary>Suggests values that need nothing but the case and the day.</summary>
    protected virtual void Fill()
    {
    }

    /// <summary>Puts in order what was typed before it is checked.</summary>
    protected virtual void Tidy()
    {
    }

    /// <summary>Reads what the page offers to choose from.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Where to go when it is done.</summary>
    protected virtual string GoOnTo(CaseResult result) => $"/cases/{result.CaseId}";

    /// <summary>Shows the page with what was typed; if the case has moved meanwhile, says so and goes on from what is shown now.</summary>
    protected async Task<IActionResult> ShowAgainAsync(long caseId, long workItemId, Func<IActionResult> show, CancellationToken cancellation)
    {
        if (await LoadAsync(caseId, workItemId, cancellation) is { } refused)
            return refused;
        if (Version is { } seen && seen != Case.Version)
        {
            var changed = DeskRefusals.Changed(Case.Number).Message;
            if (!ModelState.Values.SelectMany(entry => entry.Errors).Any(error => error.ErrorMessage == changed))
                ModelState.AddModelError("", changed);
            Version = Case.Version;
        }
        return show();
    }

    /// <summary>Shows the page, or a part of it, with what was typed; nothing is submitted yet, so what is incomplete is not wrong.</summary>
    protected async Task<IActionResult> ShowUnkeptAsync(long caseId, long workItemId, Func<IActionResult> show, CancellationToken cancellation)
    {
        ModelState.ForgetErrors();
        var shown = await ShowAgainAsync(caseId, workItemId, show, cancellation);
        if (shown is not RedirectResult elsewhere || !Request.IsHtmx())
            return shown;
        Response.Headers["HX-Redirect"] = elsewhere.Url;
        return Content("");
    }

    private async Task<IActionResult?> LoadAsync(long caseId, long workItemId, CancellationToken cancellation)
    {
        var view = await cases.ReadAsync(caseId, cancellation);
        if (view is null)
            return NotFound();
        if (view.Open.FirstOrDefault(t => t.Item.Id == workItemId) is not { } task)
        {
            // A preview that was still under way when the task was finished has nothing to say.
            if (!Request.IsHtmx())
                TempData["Note"] = "这项待办已经办结或者取消，以下是办件的当前情况。";
            return Redirect($"/cases/{caseId}");
        }
        if (!Activities.Contains(task.Item.Activity))
            return NotFound();
        if (!WorkAccess.MayDo(task.Item, Actor))
            return Forbid();
        (View, Work) = (view, task.Item);
        await PrepareAsync(cancellation);
        return null;
    }
}

/// <summary>What the frame around every task page shows.</summary>
public interface IWorkPage
{
    /// <summary>The case.</summary>
    CaseView View { get; }

    /// <summary>The task.</summary>
    WorkItem Work { get; }

    /// <summary>What is done here.</summary>
    string Heading { get; }

    /// <summary>What the day's acts are judged by.</summary>
    OfficeDay Day { get; }
}

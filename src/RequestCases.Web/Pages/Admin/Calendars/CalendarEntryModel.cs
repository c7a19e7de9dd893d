using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Calendars;
using RequestCases.Application.Operations;
using RequestCases.Core;
using RequestCases.Core.Calendar;
using RequestCases.Web.Binding;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin.Calendars;

/// <summary>
/// A way to bring a calendar document in: what was typed is read and shown with the cases it would move; only then it is applied. In between
/// nothing is kept: the document travels in the form and is read and checked again.
/// </summary>
[Authorize(Policy = Policies.Administering)]
public abstract class CalendarEntryModel(ChangeCalendar change, CalendarReviews reviews, OfficeCalendar calendar, IClock clock) : OfficePageModel(clock)
{
    /// <summary>The year's notice to apply, as JSON.</summary>
    [BindProperty]
    public string? Notice { get; set; }

    /// <summary>The local document to apply, as JSON.</summary>
    [BindProperty]
    public string? LocalChange { get; set; }

    /// <summary>What was read; null until something could be.</summary>
    public CalendarReview? Review { get; private set; }

    /// <summary>The field that a refusal of what was typed is about; empty for the whole form.</summary>
    protected virtual string RefusedField => "";

    /// <summary>What is known so far.</summary>
    public WorkingCalendars Known => calendar.Calendars;

    /// <summary>Opens the form.</summary>
    public void OnGet() => Fill();

    /// <summary>Reads what was typed.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        if (ModelState.IsValid)
            await ReviewAsync(Read, cancellation);
        return Page();
    }

    /// <summary>Applies what was read.</summary>
    public Task<IActionResult> OnPostApplyAsync(CancellationToken cancellation)
    {
        // The fields of the form are not sent with it.
        ModelState.Clear();
        var runId = 0L;
        return CarryOutAsync(
            async context =>
            {
                var proposal = ReadAgain();
                proposal.CheckIssued(Today);
                var run = await change.ApplyAsync(proposal, context, cancellation);
                runId = run.Id;
                return new CaseResult(0, $"已引入：{proposal.Source}");
            },
            _ => $"/admin/calendar/runs/{runId}",
            () => ShowAgainAsync(cancellation));
    }

    /// <summary>Makes a document of what was typed.</summary>
    /// <exception cref="RefusedException">With the reason.</exception>
    protected abstract CalendarProposal Read();

    /// <summary>Suggests values when the page is opened.</summary>
    protected virtual void Fill()
    {
    }

    /// <summary>Takes in what was sent beside the fields, and checks the fields by themselves.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    private CalendarProposal ReadAgain() => (Notice, LocalChange) switch
    {
        ({ } notice, _) => CalendarProposal.Of(HolidayNotices.Parse(notice)),
        (_, { } local) => CalendarProposal.Of(HolidayNotices.ParseChange(local)),
        _ => throw new RefusedException("NOTICE_UNREADABLE", "没有收到要应用的安排，请重新读入。"),
    };

    private async Task ReviewAsync(Func<CalendarProposal> read, CancellationToken cancellation)
    {
        try
        {
            Review = await reviews.OfAsync(read(), Today, cancellation);
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused, RefusedField);
        }
    }

    // What was refused for a passing reason can be applied again; what cannot be is entered anew.
    private async Task<IActionResult> ShowAgainAsync(CancellationToken cancellation)
    {
        try
        {
            Review = await reviews.OfAsync(ReadAgain(), Today, cancellation);
        }
        catch (RefusedException)
        {
            Fill();
        }
        return Page();
    }
}

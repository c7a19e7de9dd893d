using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Queries;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Cases;

/// <summary>收件登记.</summary>
[Authorize(Policy = Policies.Registering)]
[TakesFiles]
public sealed class NewModel(
    RegisterApplication register, AddDocument addDocument, SimilarCasesQuery similarCases, OfficeCalendar calendar, IClock clock) : OfficePageModel(clock)
{
    private const int ShortestSubject = 4;

    /// <summary>What was typed.</summary>
    [BindProperty]
    public RegisterApplication.Input Input { get; set; } = new();

    /// <summary>Files that came with it.</summary>
    [BindProperty]
    public ScanInput Scans { get; set; } = new();

    /// <summary>What the form would mean once registered.</summary>
    public DeadlinePreview Preview { get; private set; } = null!;

    /// <summary>Applications that look like it; null while too little is typed.</summary>
    public SimilarCases? Similar { get; private set; }

    /// <summary>Whether the page is opened afresh, not shown again with what was typed.</summary>
    public bool IsFresh { get; private set; }

    /// <summary>Opens the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        IsFresh = true;
        Input = RegistrationForm.Start(Today);
        return await ShowAsync(cancellation);
    }

    /// <summary>Registers.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        RegistrationForm.KeepWhatIsAsked(Input);
        RegistrationForm.Check(Input, Today, ModelState);
        Scans.Check(ModelState);
        return await CarryOutAsync(
            context => RegisterAsync(context, cancellation), result => $"/cases/{result.CaseId}", () => ShowAsync(cancellation));
    }

    /// <summary>The deadline card and its companions, as the form stands.</summary>
    public IActionResult OnPostPreview()
    {
        RegistrationForm.KeepWhatIsAsked(Input);
        return Partial("_PreviewAnswer", DeadlinePreview.Of(Input, calendar.On(Today)));
    }

    /// <summary>The whole page with its deadline card, for a browser without script.</summary>
    public Task<IActionResult> OnPostTryAsync(CancellationToken cancellation)
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }
        return ShowAsync(cancellation);
    }

    /// <summary>The look-alikes card, as the form stands.</summary>
    public async Task<IActionResult> OnPostSimilarAsync(CancellationToken cancellation)
    {
        await LookForSimilarAsync(cancellation);
        return Partial("_SimilarCases", Similar);
    }

    private async Task<CaseResult> RegisterAsync(OperationContext context, CancellationToken cancellation)
    {
        var registered = await register.ExecuteAsync(Input, context, cancellation);
        var kept = await Scans.KeepAsync(addDocument, registered.CaseId, context, cancellation);
        TempData[CaseModel.JustRegistered] = true;
        return registered with { Message = registered.Message + kept };
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        RegistrationForm.KeepWhatIsAsked(Input);
        Preview = DeadlinePreview.Of(Input, calendar.On(Today));
        await LookForSimilarAsync(cancellation);
        return Page();
    }

    private async Task LookForSimilarAsync(CancellationToken cancellation)
    {
        // A word or two would be like everything.
        var subject = Input.Subject is { Length: >= ShortestSubject } typed ? typed : null;
        if (!string.IsNullOrEmpty(Input.IdNumber) || !string.IsNullOrEmpty(Input.ApplicantName) || subject is not null)
            Similar = await similarCases.FindAsync(Input.IdNumber, Input.ApplicantName, subject, Today, cancellation);
    }
}

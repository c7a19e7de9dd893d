using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Core;
using RequestCases.Web.Binding;
using RequestCases.Web.SignIn;

namespace RequestCases.Web;

/// <summary>A page of the office: who acts, what day it is, and how an operation is carried out and told.</summary>
public abstract class OfficePageModel(IClock clock) : PageModel
{
    private const int LongestKey = 36;

    private Instant? now;

    /// <summary>The same for every repetition of one submission.</summary>
    [BindProperty]
    public string? OperationKey { get; set; }

    /// <summary>Version of the case that the person saw.</summary>
    [BindProperty]
    public int? Version { get; set; }

    /// <summary>Who is signed in.</summary>
    public Actor Actor => OfficeClaims.ActorOf(User);

    /// <summary>The instant of this request.</summary>
    public Instant Now => now ??= clock.GetCurrentInstant();

    /// <summary>The business date of this request.</summary>
    public LocalDate Today => OfficeTime.DateAt(Now);

    /// <summary>Carries an operation out and goes on to a page with what it said; a refusal shows this page again with what was typed.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="next">Where to go, e.g. the case.</param>
    /// <param name="show">Shows this page again.</param>
    /// <param name="prefix">Name of the bound input, for the fields that were refused.</param>
    protected async Task<IActionResult> CarryOutAsync(
        Func<OperationContext, Task<CaseResult>> operation, Func<CaseResult, string> next, Func<Task<IActionResult>> show, string prefix = "Input")
    {
        if (!ModelState.IsValid)
            return await show();
        try
        {
            var context = new OperationContext(Actor, Now, KeyOfSubmission(), Version);
            var result = await operation(context);
            TempData["Flash"] = result.Repeated ? $"这次提交先前已经办成，没有重复办理：{result.Message}" : result.Message;
            return Redirect(next(result));
        }
        catch (InputRefusedException refused)
        {
            foreach (var error in refused.Errors)
                ModelState.AddModelError(error.Field.Length == 0 ? "" : $"{prefix}.{error.Field}", error.Message);
        }
        catch (RefusedException refused) when (refused.Code != "NOT_FOUND")
        {
            ModelState.AddRefusal(refused);
        }
        catch (RefusedException)
        {
            return NotFound();
        }
        return await show();
    }

    /// <summary>The key of this submission: those of one person cannot meet those of another or of a job.</summary>
    protected string KeyOfSubmission() =>
        $"{Actor.Id}:{(OperationKey is { Length: > 0 and <= LongestKey } key ? key : Guid.NewGuid().ToString())}";
}

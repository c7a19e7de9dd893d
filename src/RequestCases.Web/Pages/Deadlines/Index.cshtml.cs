using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Operations;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Deadlines;

/// <summary>期限计算器: dates and ledger of a case that is not in the system. Nothing is kept; the address holds what was typed.</summary>
public sealed class IndexModel(OfficeCalendar calendar, IClock clock) : OfficePageModel(clock)
{
    private const int MostRows = 30;
    private static readonly string[] HasAlwaysAValue = [".Kind", ".Index", nameof(CalculatorInput.ReconsiderationProcedure)];

    /// <summary>What was typed.</summary>
    [BindProperty(SupportsGet = true)]
    public CalculatorInput Input { get; set; } = new();

    /// <summary>Which list gets another row: consultation or supplement.</summary>
    [BindProperty(SupportsGet = true)]
    public string? More { get; set; }

    /// <summary>What it comes to.</summary>
    public CalculatorResult Result { get; private set; } = null!;

    /// <summary>Whether the page is opened afresh.</summary>
    public bool IsFresh { get; private set; }

    /// <summary>The office's own answers to the open questions.</summary>
    public DeadlinePolicy Policy => calendar.Policy;

    /// <summary>Kinds of consulted parties.</summary>
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. OfficeNames.Consultations.Select(k => new SelectListItem(k.Value, k.Key.ToString()))];

    /// <summary>Ways of delivery.</summary>
    public static IReadOnlyList<SelectListItem> Methods { get; } = [.. OfficeNames.Deliveries.Select(d => new SelectListItem(d.Value, d.Key.ToString()))];

    /// <summary>Procedures of reconsideration.</summary>
    public static IReadOnlyList<SelectListItem> Procedures { get; } =
    [
        new("普通程序（10 个工作日）", nameof(ReconsiderationProcedure.Ordinary)), new("简易程序（5 个工作日）", nameof(ReconsiderationProcedure.Simple)),
    ];

    /// <summary>Opens the page, with what its address says.</summary>
    public void OnGet()
    {
        IsFresh = !Request.Query.Keys.Any(key => key.StartsWith(nameof(Input), StringComparison.Ordinal));
        if (IsFresh)
            Input = new CalculatorInput { Channel = ReceiptChannel.InPerson, SubmittedOn = Today };
        Reckon();
        AddRows();
    }

    /// <summary>The result alone, as the form stands; the address of the page follows.</summary>
    public IActionResult OnGetResult()
    {
        Reckon();
        Response.Headers["HX-Replace-Url"] = "/deadlines" + QueryString.Create(
            Request.Query.Where(part => part.Key != "handler").SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value))
                .Where(part => !string.IsNullOrEmpty(part.Value)));
        return Partial("_Result", Result);
    }

    /// <summary>The options of a question; the office's own is what holds when nothing is chosen, so that it stays out of the address.</summary>
    public IEnumerable<SelectListItem> OptionsOf(PolicyQuestion question) => question.Options.Select(option =>
        option.IsChosenIn(Policy) ? new SelectListItem($"{option.Text}（本机关）", "") : new SelectListItem(option.Text, option.Value));

    /// <summary>Whether something was typed into fields whose names begin so, be it right or wrong; a list that has just got a row counts too.</summary>
    public bool IsTyped(params string[] names) => ModelState.Any(entry =>
        !string.IsNullOrEmpty(entry.Value?.AttemptedValue)
        && names.Any(name => entry.Key.StartsWith($"{nameof(Input)}.{name}", StringComparison.Ordinal))
        && !HasAlwaysAValue.Any(end => entry.Key.EndsWith(end, StringComparison.Ordinal)));

    private void Reckon()
    {
        // A row of which the address says only that it is there is bound to nothing.
        Input.Supplements = Input.Supplements.ConvertAll(row => row ?? new SupplementRow());
        Input.Consultations = Input.Consultations.ConvertAll(row => row ?? new ConsultationRow());
        var wrong = ModelState.Values.Where(entry => entry.ValidationState == ModelValidationState.Invalid)
            .SelectMany(entry => entry.Errors.Select(error => error.ErrorMessage)).Where(message => message.Length > 0).ToList();
        Result = CalculatorResult.Of(Input, wrong, calendar.On(Today));
        foreach (var question in PolicyQuestions.All)
            Input.Answers.TryAdd(question.Id, "");
    }

    private void AddRows()
    {
        if (Input.Supplements.Count == 0 || (More == "supplement" && Input.Supplements.Count < MostRows))
            Input.Supplements.Add(new SupplementRow());
        if (Input.Consultations.Count == 0 || (More == "consultation" && Input.Consultations.Count < MostRows))
            Input.Consultations.Add(new ConsultationRow());
    }
}

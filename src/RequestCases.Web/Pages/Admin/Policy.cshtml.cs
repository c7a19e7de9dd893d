using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Calendars;
using RequestCases.Application.Operations;
using RequestCases.Core.Deadlines;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin;

/// <summary>期限口径: the office's answers to the questions of counting that the law leaves open.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class PolicyModel(ChangeCalendar change, OfficeCalendar calendar, IClock clock) : OfficePageModel(clock)
{
    private const int MostInSight = 3;

    /// <summary>The answers by question.</summary>
    [BindProperty]
    public PolicyInput Input { get; set; } = new();

    /// <summary>What holds now.</summary>
    public DeadlinePolicy Policy => calendar.Policy;

    /// <summary>Opens the form.</summary>
    public void OnGet()
    {
        Version = calendar.Revision;
        Input.Answers = PolicyQuestions.All.ToDictionary(q => q.Id, q => (string?)q.ChosenIn(Policy).Value);
    }

    /// <summary>Saves.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        foreach (var question in PolicyQuestions.All.Where(q => Answer(q) is null))
            ModelState.AddModelError($"Input.Answers[{question.Id}]", $"请选择{question.Id}“{question.Title}”的口径。");
        return CarryOutAsync(context => SaveAsync(context, cancellation), _ => "/admin/policy", () => Task.FromResult<IActionResult>(Page()));
    }

    /// <summary>Whether its options are few enough to stand side by side.</summary>
    public static bool IsShort(PolicyQuestion question) => question.Options.Count <= MostInSight;

    /// <summary>The options; the default is marked.</summary>
    public static IEnumerable<SelectListItem> OptionsOf(PolicyQuestion question) =>
        question.Options.Select(option => new SelectListItem(option == question.Default ? $"{option.Text}（默认）" : option.Text, option.Value));

    private async Task<CaseResult> SaveAsync(OperationContext context, CancellationToken cancellation)
    {
        var chosen = PolicyQuestions.All.Aggregate(Policy, (policy, question) => Answer(question)!.Choose(policy));
        var changed = PolicyQuestions.All.Where(q => q.ChosenIn(Policy) != q.ChosenIn(chosen))
            .Select(q => $"{q.Id} {q.Title}：{q.ChosenIn(Policy).Text} → {q.ChosenIn(chosen).Text}").ToList();
        if (changed.Count == 0)
            return new CaseResult(0, "口径没有变动");
        await change.ChangePolicyAsync(chosen, $"调整期限口径：{string.Join("；", changed)}", context, cancellation);
        return new CaseResult(0, $"已保存，只影响今后收到的申请。{string.Join("；", changed)}");
    }

    private PolicyOption? Answer(PolicyQuestion question) =>
        question.Options.FirstOrDefault(option => option.Value == Input.Answers.GetValueOrDefault(question.Id));
}

/// <summary>The answers as posted.</summary>
public sealed class PolicyInput
{
    /// <summary>Value of the chosen option by id of the question.</summary>
    [Display(Name = "口径")]
    public Dictionary<string, string?> Answers { get; set; } = [];
}

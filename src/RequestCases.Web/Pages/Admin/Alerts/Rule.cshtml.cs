using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Core.Alerts;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin.Alerts;

/// <summary>The rule of one milestone, for the office or for one unit.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class RuleModel(ChangeAlertRules change, OfficeDb db, IClock clock) : OfficePageModel(clock)
{
    private const string Before = "before";
    private const string OnTheDay = "on";
    private const string After = "after";
    private const int Spare = 2;

    /// <summary>Before, on and after the last day.</summary>
    public static IReadOnlyList<SelectListItem> Whens { get; } = [new("提前", Before), new("到期当日", OnTheDay), new("逾期", After)];

    /// <summary>The ladder.</summary>
    public static IReadOnlyList<SelectListItem> Rungs { get; } = [.. Ladder.Names.Select(rung => new SelectListItem(rung.Value, $"{rung.Key}"))];

    /// <summary>The rule as typed.</summary>
    [BindProperty]
    public AlertRuleInput Input { get; set; } = new();

    /// <summary>The unit whose rule it is; null for the office's.</summary>
    [BindProperty(SupportsGet = true, Name = "unit")]
    public int? Unit { get; set; }

    /// <summary>Which milestone.</summary>
    public MilestoneInfo Info { get; private set; } = null!;

    /// <summary>Whether the unit has a rule of its own.</summary>
    public bool HasOwn { get; private set; }

    /// <summary>The office and its units.</summary>
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>Opens the form.</summary>
    public async Task<IActionResult> OnGetAsync(string milestone, CancellationToken cancellation)
    {
        if (await LoadAsync(milestone, cancellation) is not { } settings)
            return NotFound();
        Version = settings.Revision;
        var rule = settings.Rules.For(Info.Milestone, Unit);
        Input = new AlertRuleInput
        {
            IsOn = rule.IsOn,
            RepeatEvery = rule.RepeatEvery,
            Steps = [.. rule.Steps.OrderBy(step => step.Offset).Select(Typed)],
        };
        AddSpare();
        return Page();
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(string milestone, CancellationToken cancellation)
    {
        if (await LoadAsync(milestone, cancellation) is not { } settings)
            return NotFound();
        var rule = new AlertRule(Info.Milestone, [.. ReadSteps(settings.Rules.For(Info.Milestone, Unit).Steps.Count)], Input.RepeatEvery, Input.IsOn);
        if (ModelState.IsValid)
        {
            foreach (var problem in rule.Problems())
                ModelState.AddModelError("", problem);
        }
        return await CarryOutAsync(
            async context =>
            {
                var says = $"提醒规则：{Info.Name}{Where}改为：{rule.Words()}";
                await change.ExecuteAsync(rules => rules.With(rule, Unit), says, context, cancellation);
                return new CaseResult(0, $"已保存。{says}");
            },
            _ => "/admin/alerts",
            () =>
            {
                AddSpare();
                return Task.FromResult<IActionResult>(Page());
            });
    }

    /// <summary>Lets the unit keep to the office's rule again.</summary>
    public async Task<IActionResult> OnPostDropAsync(string milestone, CancellationToken cancellation)
    {
        if (await LoadAsync(milestone, cancellation) is null || Unit is not { } unit)
            return NotFound();
        ModelState.Clear();
        return await CarryOutAsync(
            async context =>
            {
                await change.ExecuteAsync(rules => rules.Without(Info.Milestone, unit), $"提醒规则：{Info.Name}{Where}恢复按全机关的规则", context, cancellation);
                return new CaseResult(0, $"{Info.Name}{Where}恢复按全机关的规则");
            },
            _ => "/admin/alerts",
            () => OnGetAsync(milestone, cancellation));
    }

    private string Where => Unit is null ? "" : $"（{Units.First(u => u.Selected).Text}）";

    private async Task<AlertSettings?> LoadAsync(string milestone, CancellationToken cancellation)
    {
        if (!Enum.TryParse<Milestone>(milestone, out var known) || !Enum.IsDefined(known))
            return null;
        Info = Milestones.Of(known);
        var units = await db.Units.Where(u => u.IsActive || u.Id == Unit).OrderBy(u => u.SortOrder).ToListAsync(cancellation);
        if (Unit is not null && units.TrueForAll(u => u.Id != Unit))
            return null;
        Units = [new("全机关", "", Unit is null), .. units.Select(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture), u.Id == Unit))];
        var settings = await change.ReadAsync(cancellation);
        HasOwn = settings.Rules.OfUnit(known, Unit) is not null;
        return settings;
    }

    // A line that was kept and says 不用 is taken away with what stands in it; a new one was begun and would be lost.
    private IEnumerable<AlertStep> ReadSteps(int kept)
    {
        var steps = new List<AlertStep>();
        foreach (var (at, step) in Input.Steps.Index())
        {
            var (days, isWrong) = ($"Input.Steps[{at}].Days", ModelState.GetFieldValidationState($"Input.Steps[{at}].Days") == ModelValidationState.Invalid);
            if (string.IsNullOrEmpty(step.When))
            {
                if (at >= kept && (step.Days is not null || step.To.Count > 0))
                    ModelState.AddModelError($"Input.Steps[{at}].When", $"第 {at + 1} 次没有选提前、到期当日还是逾期。不要这一次的，请清空工作日，取消勾选提醒谁。");
            }
            else if (step.When != OnTheDay && step.Days is null && !isWrong)
                ModelState.AddModelError(days, $"请填写第 {at + 1} 次提醒的工作日数。");
            else if (step.When != OnTheDay && step.Days < 1)
                ModelState.AddModelError(days, $"第 {at + 1} 次提醒的工作日数从 1 填起；提前还是逾期，在左边选。");
            else if (isWrong)
                continue;
            else if (Whens.All(w => w.Value != step.When))
                ModelState.AddModelError($"Input.Steps[{at}].When", $"请选择第 {at + 1} 次提醒在提前、当日还是逾期。");
            else
                steps.Add(new AlertStep(step.When switch { Before => -step.Days!.Value, After => step.Days!.Value, _ => 0 }, [.. step.To.Where(Enum.IsDefined).Distinct().Order()]));
        }
        return steps.OrderBy(step => step.Offset);
    }

    private void AddSpare()
    {
        var filled = Input.Steps.Count(step => !string.IsNullOrEmpty(step.When));
        while (Input.Steps.Count < Math.Min(AlertRule.MostSteps, filled + Spare))
            Input.Steps.Add(new AlertStepInput());
    }

    private static AlertStepInput Typed(AlertStep step) => new()
    {
        When = step.Offset switch { < 0 => Before, 0 => OnTheDay, _ => After },
        Days = step.Offset == 0 ? null : Math.Abs(step.Offset),
        To = [.. step.To],
    };
}

/// <summary>A rule as posted.</summary>
public sealed class AlertRuleInput
{
    /// <summary>启用</summary>
    [Display(Name = "启用")]
    public bool IsOn { get; set; }

    /// <summary>The steps.</summary>
    public List<AlertStepInput> Steps { get; set; } = [];

    /// <summary>每隔几个工作日重复</summary>
    [Display(Name = "每隔几个工作日重复")]
    public int? RepeatEvery { get; set; }
}

/// <summary>A step as posted.</summary>
public sealed class AlertStepInput
{
    /// <summary>提前, 当日 or 逾期; empty: the line is not used.</summary>
    [Display(Name = "什么时候")]
    public string? When { get; set; }

    /// <summary>工作日数</summary>
    [Display(Name = "工作日数")]
    public int? Days { get; set; }

    /// <summary>提醒谁</summary>
    [Display(Name = "提醒谁")]
    public List<Rung> To { get; set; } = [];
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Core.Alerts;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin.Alerts;

/// <summary>提醒规则: every milestone with its rule, and when mail goes out.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class IndexModel(ChangeAlertRules change, OfficeDb db, IClock clock) : OfficePageModel(clock)
{
    private Dictionary<int, string> units = [];

    /// <summary>The settings of mail.</summary>
    [BindProperty]
    public AlertMailInput Input { get; set; } = new();

    /// <summary>The rules as they are.</summary>
    public AlertRules Rules { get; private set; } = AlertRules.Default;

    /// <summary>Name of a unit.</summary>
    public string NameOf(int unitId) => units.GetValueOrDefault(unitId, "已撤销的处室");

    /// <summary>Opens the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Input = new AlertMailInput { Digest = Rules.Digest, QuietFrom = Rules.Quiet.From, QuietUntil = Rules.Quiet.Until, QuietDaysOff = Rules.Quiet.DaysOff };
    }

    /// <summary>Saves when mail goes out.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => CarryOutAsync(
        async context =>
        {
            var quiet = new QuietHours(Input.QuietFrom!.Value, Input.QuietUntil!.Value, Input.QuietDaysOff);
            var hours = quiet.From == quiet.Until ? "不设免打扰时间" : $"{quiet.From} 点到 {quiet.Until} 点免打扰";
            var says = $"提醒邮件：{(Input.Digest ? "每日汇总" : "每条一封")}，{hours}，休息日{(quiet.DaysOff ? "不发" : "照发")}";
            await change.ExecuteAsync(rules => rules with { Digest = Input.Digest, Quiet = quiet }, says, context, cancellation);
            return new CaseResult(0, $"已保存。{says}");
        },
        _ => "/admin/alerts",
        async () =>
        {
            var seen = Version;
            await LoadAsync(cancellation);
            Version = seen;
            return Page();
        });

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var settings = await change.ReadAsync(cancellation);
        (Rules, Version) = (settings.Rules, settings.Revision);
        units = await db.Units.ToDictionaryAsync(u => u.Id, u => u.Name, cancellation);
    }
}

/// <summary>When mail goes out, as posted.</summary>
public sealed class AlertMailInput
{
    /// <summary>每日汇总</summary>
    [Display(Name = "每人每天汇总成一封邮件")]
    public bool Digest { get; set; }

    /// <summary>免打扰开始</summary>
    [Display(Name = "免打扰从几点开始"), Asked, Range(0, 23, ErrorMessage = "“{0}”只能填 0 到 23。")]
    public int? QuietFrom { get; set; }

    /// <summary>免打扰结束</summary>
    [Display(Name = "到几点结束"), Asked, Range(0, 23, ErrorMessage = "“{0}”只能填 0 到 23。")]
    public int? QuietUntil { get; set; }

    /// <summary>休息日不发</summary>
    [Display(Name = "休息日不发邮件")]
    public bool QuietDaysOff { get; set; }
}

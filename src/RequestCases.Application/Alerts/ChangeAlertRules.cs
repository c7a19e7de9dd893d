using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Core;
using RequestCases.Core.Alerts;

namespace RequestCases.Application.Alerts;

/// <summary>Reads the office's alert rules and changes them, each change with its audit event. What was alerted already is not alerted again.</summary>
public sealed class ChangeAlertRules(OfficeDb db, DirectoryJournal journal)
{
    /// <summary>The rules as they are, the defaults where nobody has set any.</summary>
    public async Task<AlertSettings> ReadAsync(CancellationToken cancellation = default) =>
        await db.AlertSettings.AsNoTracking().SingleOrDefaultAsync(cancellation) ?? new AlertSettings();

    /// <summary>Changes them.</summary>
    /// <param name="change">Makes the new rules of the present ones.</param>
    /// <param name="summary">What changes, for the audit trail.</param>
    /// <param name="context">Who, when, and the revision the person saw.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <exception cref="RefusedException">ALERT_RULES_CHANGED: somebody else changed them meanwhile; ALERT_RULES_UNUSABLE: they say nothing that can be kept to.</exception>
    public Task<AlertRules> ExecuteAsync(Func<AlertRules, AlertRules> change, string summary, OperationContext context, CancellationToken cancellation = default)
    {
        return journal.OnceAsync(context, KeepAsync, async () => (await ReadAsync(cancellation)).Rules, cancellation);

        async Task<AlertRules> KeepAsync()
        {
            var settings = await db.AlertSettings.SingleOrDefaultAsync(cancellation) ?? db.AlertSettings.Add(new AlertSettings()).Entity;
            if (context.SeenVersion is { } seen && seen != settings.Revision)
                throw new RefusedException("ALERT_RULES_CHANGED", "在您打开页面之后，有人调整了提醒规则，本次没有保存。请重新打开本页，核对现在的规则后再调整。");
            settings.Rules = Checked(change(settings.Rules));
            settings.Revision++;
            await journal.SaveAsync(nameof(ChangeAlertRules), summary, context, cancellation);
            return settings.Rules;
        }
    }

    private static AlertRules Checked(AlertRules rules)
    {
        if (rules.Office.Concat(rules.Units.Select(own => own.Rule)).SelectMany(rule => rule.Problems()).FirstOrDefault() is { } problem)
            throw new RefusedException("ALERT_RULES_UNUSABLE", problem);
        if (rules.Quiet.Problem() is { } noise)
            throw new RefusedException("ALERT_RULES_UNUSABLE", noise);
        return rules;
    }
}

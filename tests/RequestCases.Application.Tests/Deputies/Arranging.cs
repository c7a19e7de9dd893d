using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Deputies;
using RequestCases.Application.Operations;

namespace RequestCases.Application.Tests.Deputies;

/// <summary>Deputies of the sample office, one call each.</summary>
internal static class Arranging
{
    public static async Task<CaseResult> Arrange(
        this TestOffice office, string absent, string deputy, LocalDate? from = null, LocalDate? until = null, bool tasksAlone = false, bool alertsAlone = false, string? by = null)
    {
        var input = new ArrangeDeputies.Input
        {
            DeputyId = await office.PersonId(deputy),
            From = from ?? office.Today,
            Until = until ?? office.Today.PlusDays(4),
            Reason = "年休假",
            TasksToDeputyOnly = tasksAlone,
            AlertsToDeputyOnly = alertsAlone,
        };
        var (absentId, context) = (await office.PersonId(absent), await office.As(by ?? absent));
        return await office.With((ArrangeDeputies op) => op.ExecuteAsync(absentId, input, context));
    }

    public static async Task<CaseResult> EndDeputy(this TestOffice office, string absent, string? by = null)
    {
        var absentId = await office.PersonId(absent);
        var id = await office.Read(db => db.DeputyPeriods.Where(p => p.AbsentId == absentId).OrderByDescending(p => p.Id).Select(p => p.Id).FirstAsync());
        var context = await office.As(by ?? absent);
        return await office.With((ArrangeDeputies op) => op.EndAsync(id, context));
    }
}

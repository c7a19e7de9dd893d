using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Queries;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Cases;

/// <summary>逐日台账: every day of the clock, and why it counts or not.</summary>
public sealed class LedgerModel(CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock) : CasePageModel(cases, db, calendar, clock)
{
    /// <summary>The days, by run of the reply period.</summary>
    public IReadOnlyList<IGrouping<int, LedgerDay>> Periods { get; private set; } = [];

    /// <summary>Opens the ledger.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is { } refused)
            return refused;
        Periods = [.. ClockLedger.Build(Case.ReadClock(Day), Day.Calendar).GroupBy(day => day.Period)];
        return Page();
    }

    /// <summary>What started a run of the period.</summary>
    public static string Heading(IGrouping<int, LedgerDay> period) => $"第 {period.Key} 段：{period.First().Text}";
}

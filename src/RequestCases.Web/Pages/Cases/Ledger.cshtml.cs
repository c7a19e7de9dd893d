using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases;
using RequestCases.Web.Ledgers;

namespace RequestCases.Web.Pages.Cases;

/// <summary>期限台账: how the due day came about, in rows, as weeks and day by day; on paper fit to lay before a reconsideration body.</summary>
public sealed class LedgerModel(CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock) : CasePageModel(cases, db, calendar, clock)
{
    private readonly OfficeDb db = db;

    /// <summary>The ledger.</summary>
    public LedgerView Ledger { get; private set; } = null!;

    /// <summary>The dates it rests on.</summary>
    public IReadOnlyList<LedgerFact> Facts { get; private set; } = [];

    /// <summary>本机关名称, for paper.</summary>
    public string AgencyName { get; private set; } = "";

    /// <summary>Opens the ledger.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is { } refused)
            return refused;
        AgencyName = await db.Agency.Select(a => a.Name).SingleOrDefaultAsync(cancellation) ?? "";
        var reading = Case.ReadClock(Day);
        Facts = LedgerFacts.Of(Case, reading);
        Ledger = LedgerView.Of(
            reading,
            new LedgerSource(Case.Facts, Case.Policy, policy => KeptDates.CalendarFor(Case.Facts, policy, Day.Calendars), Case.Receipt, ConsultationMarks.PartiesOf(Case)),
            Today);
        return Page();
    }
}

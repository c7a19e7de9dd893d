using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Queries;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;

namespace RequestCases.Web.Pages.Cases;

/// <summary>A page about one case, for those who may see it.</summary>
public abstract class CasePageModel(CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock) : OfficePageModel(clock), ICasePage
{
    /// <inheritdoc />
    public CaseView View { get; private set; } = null!;

    /// <inheritdoc />
    public OfficeDay Day => calendar.On(Today);

    /// <summary>The case.</summary>
    public RequestCase Case => View.Case;

    /// <summary>Working days as known.</summary>
    protected WorkingCalendar Calendar => calendar.Calendar;

    /// <summary>The office's data.</summary>
    protected OfficeDb Db => db;

    /// <summary>Its deadline, explained.</summary>
    public DeadlineCardModel Deadline => DeadlineCards.Of(Case, Day);

    /// <summary>Reads the case; what is to be answered instead when there is none or it is not for this person.</summary>
    protected async Task<IActionResult?> LoadAsync(long caseId, CancellationToken cancellation)
    {
        if (await cases.ReadAsync(caseId, cancellation) is not { } view)
            return NotFound();
        if (!await CaseAccess.MaySeeAsync(db, caseId, Actor, cancellation))
            return Forbid();
        View = view;
        return null;
    }
}

/// <summary>What the frame of a page about a case shows.</summary>
public interface ICasePage
{
    /// <summary>The case.</summary>
    CaseView View { get; }

    /// <summary>By which its deadline is judged.</summary>
    OfficeDay Day { get; }
}

using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Queries;

/// <summary>The traffic lights as conditions on cases; lists and counts share them.</summary>
internal static class CaseFilters
{
    public static IQueryable<RequestCase> ByDue(IQueryable<RequestCase> cases, DueFilter due, LocalDate today, WorkingCalendar calendar)
    {
        var near = calendar.AddWorkingDays(today, 3);
        return due switch
        {
            DueFilter.Overdue => cases.Where(c => c.ReplyDue < today && c.Clock == ClockState.Running),
            DueFilter.Today => cases.Where(c => c.ReplyDue == today && c.Clock == ClockState.Running && !(c.WaitsUntil >= today)),
            DueFilter.Near => cases.Where(c => c.ReplyDue > today && c.ReplyDue <= near && c.Clock == ClockState.Running && !(c.WaitsUntil >= today)),
            DueFilter.Paused => cases.Where(c =>
                c.Clock == ClockState.AwaitingSupplement || c.Clock == ClockState.AwaitingPayment || (c.Clock == ClockState.Running && c.WaitsUntil >= today && c.ReplyDue >= today)),
            _ => cases,
        };
    }
}

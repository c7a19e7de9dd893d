using System.Linq.Expressions;
using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Queries;

/// <summary>Which deadlines a list shows; every open case is of exactly one kind.</summary>
public enum DueFilter
{
    /// <summary>全部期限</summary>
    All,

    /// <summary>超期</summary>
    Overdue,

    /// <summary>今天到期</summary>
    Today,

    /// <summary>3 个工作日内</summary>
    Near,

    /// <summary>停表: the clock waits or has not started.</summary>
    Paused,

    /// <summary>正常</summary>
    Calm,

    /// <summary>已答复或不再处理，待归档</summary>
    Finished,
}

/// <summary>The traffic lights as one expression that lists and counts share.</summary>
public static class CaseFilters
{
    /// <summary>Working days before the due day from which it is near.</summary>
    public const int NearDays = 3;

    /// <summary>The light of an open case on a day.</summary>
    public static Expression<Func<RequestCase, DueFilter>> Light(LocalDate today, WorkingCalendar calendar)
    {
        var near = calendar.AddWorkingDays(today, NearDays);
        return c =>
            c.ClosedWithout != null || c.Clock == ClockState.Answered ? DueFilter.Finished
            : c.Clock != ClockState.Running ? DueFilter.Paused
            : c.ReplyDue < today ? DueFilter.Overdue
            : c.WaitsUntil >= today ? DueFilter.Paused
            : c.ReplyDue == today ? DueFilter.Today
            : c.ReplyDue <= near ? DueFilter.Near
            : DueFilter.Calm;
    }

    /// <summary>The open cases that show a light.</summary>
    internal static IQueryable<RequestCase> ByDue(IQueryable<RequestCase> cases, DueFilter due, LocalDate today, WorkingCalendar calendar)
    {
        if (due == DueFilter.All)
            return cases;
        var light = Light(today, calendar);
        var shows = Expression.Lambda<Func<RequestCase, bool>>(Expression.Equal(light.Body, Expression.Constant(due)), light.Parameters);
        return cases.Where(c => c.Status == CaseStatus.Open).Where(shows);
    }

    /// <summary>Cases whose number, subject or applicant holds a text.</summary>
    internal static IQueryable<RequestCase> ByText(IQueryable<RequestCase> cases, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return cases;
        var (words, number) = (text.Trim(), CaseNumbers.Read(text) ?? text.Trim());
        return cases.Where(c => c.Number.Contains(number) || c.Content.Subject.Contains(words) || c.Applicant.Name.Contains(words));
    }
}

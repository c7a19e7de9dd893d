using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases;

/// <summary>What an act on a case is judged by: the business date in Asia/Shanghai, the calendar as known, and the settings.</summary>
/// <param name="Today">Business date of the act.</param>
/// <param name="Calendars">Working days as known.</param>
/// <param name="Policy">The office's answers to the questions the law leaves open; a case keeps those of its receipt.</param>
public sealed record OfficeDay(LocalDate Today, WorkingCalendars Calendars, DeadlinePolicy Policy)
{
    /// <summary>Working days as all documents say now.</summary>
    public WorkingCalendar Calendar => Calendars.Current;
}

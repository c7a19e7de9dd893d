using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Operations;

/// <summary>The calendar and settings by which acts are judged.</summary>
public sealed class OfficeCalendar
{
    /// <summary>Working days as known.</summary>
    public WorkingCalendar Calendar { get; } = WorkingCalendar.BuiltIn;

    /// <summary>The office's answers to the questions the law leaves open.</summary>
    public DeadlinePolicy Policy { get; } = DeadlinePolicy.Default;

    /// <summary>What acts of a business date are judged by.</summary>
    public OfficeDay On(LocalDate today) => new(today, Calendar, Policy);
}

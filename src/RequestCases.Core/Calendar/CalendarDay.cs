using NodaTime;

namespace RequestCases.Core.Calendar;

/// <summary>Why a day is worked or not.</summary>
public enum CalendarDayKind
{
    /// <summary>Monday to Friday, no holiday.</summary>
    Workday,

    /// <summary>调休上班日: worked although it is a weekend day.</summary>
    MakeupWorkday,

    /// <summary>Saturday or Sunday that no notice names.</summary>
    Weekend,

    /// <summary>A day off named by a notice or by statute.</summary>
    Holiday,
}

/// <summary>What a calendar knows of one day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">Why it is worked or not.</param>
/// <param name="Name">The holiday, or the holiday that a make-up day makes up for; null for plain days.</param>
/// <param name="Source">Title and number of the document that says so; null for plain days and statutory holidays.</param>
/// <param name="IsProvisional">The notice for this year is not published (as of the calendar's day).</param>
public sealed record CalendarDay(LocalDate Date, CalendarDayKind Kind, string? Name, string? Source, bool IsProvisional)
{
    /// <summary>Whether the day counts as a working day.</summary>
    public bool IsWorkingDay => Kind is CalendarDayKind.Workday or CalendarDayKind.MakeupWorkday;

    /// <summary>A few Chinese words: 工作日, 周末, 春节放假, 调休上班（春节）.</summary>
    public string Text => Kind switch
    {
        CalendarDayKind.Workday => "工作日",
        CalendarDayKind.MakeupWorkday => $"调休上班（{Name}）",
        CalendarDayKind.Weekend => "周末",
        _ => Name!.EndsWith("放假", StringComparison.Ordinal) ? Name : $"{Name}放假",
    };
}

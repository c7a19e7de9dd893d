using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Queries;

/// <summary>Place in a list sorted by due day: the next page starts after it.</summary>
/// <param name="DueOn">Due day of the last row.</param>
/// <param name="Id">Identity of the last row.</param>
public sealed record ListCursor(LocalDate DueOn, long Id)
{
    private static readonly LocalDatePattern Days = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>As it stands in an address.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Days.Format(DueOn)}-{Id}");

    /// <summary>Reads it back; null when it is not one.</summary>
    public static ListCursor? Parse(string? text)
    {
        var parts = text?.Split('-');
        return parts is [var day, var id]
            && Days.Parse(day).TryGetValue(default, out var dueOn)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ListCursor(dueOn, number)
            : null;
    }
}

/// <summary>The dates of a case that a list shows.</summary>
/// <param name="Clock">Whether the clock runs, or for whom it waits.</param>
/// <param name="ReplyDue">答复期限.</param>
/// <param name="WaitsUntil">Last day of what is waited for.</param>
/// <param name="Provisional">Whether a date may still move with a holiday notice.</param>
/// <param name="OnTime">Whether the reply was in time.</param>
/// <param name="Closed">Whether the case was closed without a reply: no deadline counts any more.</param>
public sealed record CaseDates(ClockState Clock, LocalDate? ReplyDue, LocalDate? WaitsUntil, bool Provisional, bool? OnTime, bool Closed = false);

/// <summary>One page of a list.</summary>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, ListCursor? Next);

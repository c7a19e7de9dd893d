using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Application.Calendars;

/// <summary>A document on working days that came after the product: a year's notice, also as amended, or a local order. Never changed, only added.</summary>
public sealed class CalendarDocument
{
    /// <summary>Identity; later documents win.</summary>
    public long Id { get; private set; }

    /// <summary>A year's notice as it stands with this document; null for a local order.</summary>
    public HolidayNotice? Notice { get; init; }

    /// <summary>Days changed for this place; null for a notice.</summary>
    public NoticeAmendment? LocalChange { get; init; }

    /// <summary>When it was brought in.</summary>
    public required Instant AddedAt { get; init; }

    /// <summary>Who brought it in.</summary>
    public required string AddedById { get; init; }

    /// <summary>Name as it was then.</summary>
    public required string AddedByName { get; init; }

    /// <summary>Title and number.</summary>
    public string Source => Notice?.Source ?? LocalChange!.Source;
}

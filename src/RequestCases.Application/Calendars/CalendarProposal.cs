using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Calendar.Reading;

namespace RequestCases.Application.Calendars;

/// <summary>A document that somebody wants to bring in: a year's notice, or a local order.</summary>
public sealed record CalendarProposal
{
    private CalendarProposal() { }

    /// <summary>A year's notice as it stands with the document.</summary>
    public HolidayNotice? Notice { get; private init; }

    /// <summary>Days changed for this place.</summary>
    public NoticeAmendment? LocalChange { get; private init; }

    /// <summary>A year's notice.</summary>
    public static CalendarProposal Of(HolidayNotice notice) => new() { Notice = notice };

    /// <summary>A local order.</summary>
    public static CalendarProposal Of(NoticeAmendment localChange) => new() { LocalChange = localChange };

    /// <summary>Title and number of the document itself, not of what it changes.</summary>
    public string? Source => Notice is { Amendments: [.., var latest] } ? latest.Source : Notice?.Source ?? LocalChange?.Source;

    /// <summary>The day of the document; null while unpublished.</summary>
    public LocalDate? Issued => Notice is { } notice ? notice.LatestIssued : LocalChange!.Issued;

    /// <summary>Checks that the document was issued by a business date.</summary>
    /// <exception cref="Core.RefusedException">NOTICE_ISSUE_DATE.</exception>
    public void CheckIssued(LocalDate today) => NoticeCheck.EnsureIssued(Issued ?? today, today);

    /// <summary>The calendars with it.</summary>
    /// <exception cref="Core.RefusedException">It is not sound, or says nothing new.</exception>
    public WorkingCalendars Over(WorkingCalendars known) => Notice is { } notice ? known.With(notice) : known.With(LocalChange!);
}

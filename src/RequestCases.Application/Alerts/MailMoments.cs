using NodaTime;
using RequestCases.Core.Alerts;
using RequestCases.Core.Calendar;

namespace RequestCases.Application.Alerts;

/// <summary>When mail goes out.</summary>
internal static class MailMoments
{
    /// <summary>Now, or the end of the quiet time that now lies in; the ledger does not wait.</summary>
    public static Instant First(Instant now, QuietHours quiet, WorkingCalendar calendar)
    {
        var local = now.InZone(OfficeTime.Zone).LocalDateTime;
        var first = quiet.FirstMoment(local, calendar);
        return first == local ? now : OfficeTime.At(first.Date, first.TimeOfDay);
    }
}

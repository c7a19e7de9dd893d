using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Audit;
using RequestCases.Application.People;

namespace RequestCases.Web.Pages.Cases;

/// <summary>Who did what with a case, as the timeline tells it.</summary>
public static class CaseTimeline
{
    /// <summary>The entries, in the order given.</summary>
    public static TimelineModel Of(IEnumerable<AuditEvent> events, LocalDate today) =>
        new([.. events.Select(e => new TimelineEntry(When(e.At, today), e.Summary, Detail(e)))]);

    private static string When(Instant at, LocalDate today)
    {
        var local = at.InZone(OfficeTime.Zone).LocalDateTime;
        if (local.Date == today)
            return $"今天 {local:HH:mm}";
        return local.Year == today.Year ? $"{local:MM-dd}" : $"{local:uuuu-MM-dd}";
    }

    private static string Detail(AuditEvent entry)
    {
        var who = entry.ActorId == Actor.System.Id ? "系统按期限自动办理" : entry.ActorName;
        return string.IsNullOrWhiteSpace(entry.Reason) ? who : $"{who}：{entry.Reason}";
    }
}

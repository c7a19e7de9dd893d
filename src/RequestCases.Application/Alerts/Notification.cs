using NodaTime;
using RequestCases.Application.Outbox;

namespace RequestCases.Application.Alerts;

/// <summary>提醒: an alert as one person has it.</summary>
public sealed class Notification
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>The alert.</summary>
    public long AlertId { get; private set; }

    /// <summary>The alert.</summary>
    public required AlertRecord Alert { get; init; }

    /// <summary>Whose it is.</summary>
    public required string PersonId { get; init; }

    /// <summary>What there is to do, as it was told, e.g. 拟制答复.</summary>
    public required string Subject { get; init; }

    /// <summary>When it was given.</summary>
    public required Instant At { get; init; }

    /// <summary>When the person marked it as read.</summary>
    public Instant? ReadAt { get; set; }

    /// <summary>When what it is about was done, or its last day moved: it asks for nothing any more, whether it was read or not.</summary>
    public Instant? SettledAt { get; set; }

    /// <summary>Whether it is to go into the next mail to the person.</summary>
    public bool WaitsForMail { get; set; }

    /// <summary>The mail it went out with.</summary>
    public long? MailId { get; private set; }

    /// <summary>The mail it went out with; null while it waits for one, or where the person has no address.</summary>
    public OutboxMessage? Mail { get; set; }
}

using NodaTime;

namespace RequestCases.Application.Outbox;

/// <summary>A mail to be sent, written in the transaction that caused it.</summary>
public sealed class OutboxMessage
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>Unique: the same mail is written once.</summary>
    public required string Key { get; init; }

    /// <summary>Mail address; follows the person's while it is not sent.</summary>
    public required string To { get; set; }

    /// <summary>Subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>The same as HTML; null where plain text is enough.</summary>
    public string? HtmlBody { get; init; }

    /// <summary>When it was written.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>Attempts so far.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before.</summary>
    public Instant NextAttemptAt { get; set; }

    /// <summary>When the server took it.</summary>
    public Instant? SentAt { get; set; }

    /// <summary>When it was given up.</summary>
    public Instant? DeadAt { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? LastError { get; set; }
}

using NodaTime;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Application.Drafts;

/// <summary>A draft of the reply as somebody kept or submitted it.</summary>
public sealed class DraftVersion
{
    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>The case.</summary>
    public long CaseId { get; set; }

    /// <summary>The case.</summary>
    public RequestCase? Case { get; set; }

    /// <summary>Number within the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What was written.</summary>
    public required ReplyDraft Draft { get; init; }

    /// <summary>第几稿 it was submitted as; null when it was only kept.</summary>
    public int? Revision { get; init; }

    /// <summary>When.</summary>
    public required Instant SavedAt { get; init; }

    /// <summary>Who.</summary>
    public required string SavedBy { get; init; }
}

/// <summary>What a person has typed on a draft and not kept yet. It changes nothing of the case and is gone when the draft is kept.</summary>
public sealed class DraftAutosave
{
    /// <summary>The case.</summary>
    public long CaseId { get; init; }

    /// <summary>Who typed it.</summary>
    public required string PersonId { get; init; }

    /// <summary>When.</summary>
    public required Instant SavedAt { get; set; }

    /// <summary>Version of the case it was typed on.</summary>
    public required int CaseVersion { get; set; }

    /// <summary>The fields of the form, as JSON.</summary>
    public required string Fields { get; set; }
}

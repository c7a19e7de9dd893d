using NodaTime;

namespace RequestCases.Core.Deadlines;

/// <summary>One consultation and what it does to the clock.</summary>
/// <param name="Id">The consultation.</param>
/// <param name="Kind">Who is asked.</param>
/// <param name="SentOn">The day it was sent.</param>
/// <param name="DeliveredOn">The day it was delivered; null while not known.</param>
/// <param name="LastOpinionOn">The day the last opinion came; null while none has.</param>
/// <param name="OpinionDue">15 working days after delivery; while that is not known, after sending, the earliest it can be.</param>
public sealed record ConsultationReading(
    string Id, ConsultationKind Kind, LocalDate SentOn, LocalDate? DeliveredOn, LocalDate? LastOpinionOn, LocalDate OpinionDue)
{
    /// <summary>The day the letter was given up as undeliverable; null while it was not.</summary>
    public LocalDate? UndeliverableOn { get; init; }

    /// <summary>Silence counts as consent only for a jointly producing agency (Art. 34).</summary>
    public bool SilenceIsConsent => Kind == ConsultationKind.JointAgency;

    /// <summary>Whether an opinion is still waited for on a day.</summary>
    public bool IsOpenOn(LocalDate today) => today >= SentOn && today <= OpinionDue && !(LastOpinionOn <= today) && !(UndeliverableOn <= today);

    /// <summary>When the clock stands still for it; null when it never does.</summary>
    internal StandStill? StandStill(ConsultationStart start)
    {
        var through = Earlier(Earlier(OpinionDue, LastOpinionOn), UndeliverableOn);
        var after = start == ConsultationStart.Sending ? SentOn : DeliveredOn;
        return after < through ? new StandStill(after.Value, through, Kind.Text(), Id) : null;
    }

    private static LocalDate Earlier(LocalDate day, LocalDate? other) => other < day ? other.Value : day;
}

using NodaTime;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases;

/// <summary>How a consulted party answered.</summary>
public enum ConsultationOpinion
{
    /// <summary>同意公开</summary>
    Agrees,

    /// <summary>不同意公开</summary>
    Refuses,

    /// <summary>同意部分公开</summary>
    AgreesInPart,
}

/// <summary>What a consulted party is.</summary>
public enum PartyKind
{
    /// <summary>自然人</summary>
    NaturalPerson,

    /// <summary>法人或者其他组织</summary>
    Organisation,

    /// <summary>行政机关</summary>
    Agency,
}

/// <summary>征求意见 of a third party, a joint agency or another agency (条例第十一、三十二、三十四条).</summary>
/// <param name="Id">Number within the case, as the clock's facts name it.</param>
/// <param name="Kind">Third party, joint agency or other agency: decides what silence means.</param>
/// <param name="Party">Who is asked.</param>
/// <param name="Matter">About what information.</param>
/// <param name="SentOn">Day the letter was sent.</param>
/// <param name="DeliveredOn">Day the party received it; fifteen working days run from the next.</param>
/// <param name="OpinionOn">Day the opinion was received.</param>
/// <param name="Opinion">The opinion.</param>
/// <param name="Reasons">Reasons given.</param>
public sealed record Consultation(
    string Id, ConsultationKind Kind, string Party, string Matter, LocalDate SentOn, LocalDate? DeliveredOn,
    LocalDate? OpinionOn = null, ConsultationOpinion? Opinion = null, string? Reasons = null)
{
    /// <summary>What the party is; null where an older record does not say.</summary>
    public PartyKind? PartyKind { get; init; }

    /// <summary>Where the letter goes.</summary>
    public string? Address { get; init; }

    /// <summary>Numbers of the case's items that it concerns; empty: all.</summary>
    public IReadOnlyList<int> Items { get; init; } = [];

    /// <summary>发文字号 of the letter.</summary>
    public string? LetterNumber { get; init; }

    /// <summary>How the letter was delivered.</summary>
    public DeliveryMethod? Method { get; init; }

    /// <summary>送达回证 or number of the mail: what proves the day it was received.</summary>
    public string? Proof { get; init; }

    /// <summary>Given up as undeliverable; null while it was not.</summary>
    public UndeliverableLetter? Undeliverable { get; init; }

    /// <summary>Evidence that came with the opinion, by the name of its file.</summary>
    public string? Evidence { get; init; }

    /// <summary>Decision to disclose all the same, for the public interest (条例第三十二条).</summary>
    public PublicInterestDecision? Decision { get; init; }
}

/// <summary>无法送达: a letter that could not reach the party.</summary>
/// <param name="On">Day it was given up; nothing is waited for from then.</param>
/// <param name="Reason">Why, and what was tried.</param>
public sealed record UndeliverableLetter(LocalDate On, string Reason);

/// <summary>决定公开: what a third party does not want disclosed is disclosed, since withholding would seriously affect the public interest (条例第三十二条).</summary>
/// <param name="Disclosed">What will be disclosed, as the third party is told.</param>
/// <param name="Reasons">Why not disclosing it would seriously affect the public interest.</param>
/// <param name="DecidedBy">Who decided, as named then.</param>
/// <param name="DecidedOn">Day of the decision.</param>
public sealed record PublicInterestDecision(string Disclosed, string Reasons, string DecidedBy, LocalDate DecidedOn)
{
    /// <summary>发文字号 of the letter that tells the third party.</summary>
    public string? LetterNumber { get; init; }

    /// <summary>Day the third party received that letter; nothing is disclosed before.</summary>
    public LocalDate? ToldOn { get; init; }

    /// <summary>How the letter was delivered.</summary>
    public DeliveryMethod? Method { get; init; }

    /// <summary>What proves that day.</summary>
    public string? Proof { get; init; }

    /// <summary>Why the letter could not be delivered and how it was made known instead, e.g. 公告.</summary>
    public UndeliverableLetter? Undeliverable { get; init; }
}

/// <summary>Where a consultation stands on a day.</summary>
public enum ConsultationStanding
{
    /// <summary>It is not known whether the party has the letter.</summary>
    AwaitingDelivery,

    /// <summary>The party may still answer.</summary>
    AwaitingOpinion,

    /// <summary>Answered.</summary>
    Answered,

    /// <summary>Its time is over and it has not answered.</summary>
    Silent,

    /// <summary>The letter could not be delivered.</summary>
    Undeliverable,
}

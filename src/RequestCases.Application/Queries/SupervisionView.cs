using NodaTime;

namespace RequestCases.Application.Queries;

/// <summary>The traffic lights over open cases; together they are all of them.</summary>
public sealed record LightCounts(int Overdue, int Today, int Near, int Calm, int Paused, int Finished)
{
    /// <summary>在办: all but those that only wait for the archive.</summary>
    public int InHand => Overdue + Today + Near + Calm + Paused;
}

/// <summary>One stage and how many open cases stand in it.</summary>
public sealed record StageCount(string Stage, int Count);

/// <summary>How a unit, or the office, answered this year.</summary>
/// <param name="Answered">Replies that took effect this year.</param>
/// <param name="OnTime">Those in time.</param>
/// <param name="MeanWorkdays">Working days from receipt to reply on average; null without replies.</param>
public sealed record AnswerRecord(int Answered, int OnTime, double? MeanWorkdays)
{
    /// <summary>按期答复率 in per cent, rounded down so that one late reply never reads as 100; null without replies.</summary>
    public double? Rate => Answered == 0 ? null : Math.Floor(1000.0 * OnTime / Answered) / 10;
}

/// <summary>One unit's cases.</summary>
/// <param name="UnitId">The unit; 0 for cases that have none yet.</param>
/// <param name="Name">Its name, or 未分办.</param>
/// <param name="Lights">Its open cases.</param>
/// <param name="Answers">Its replies of this year.</param>
public sealed record UnitCount(int UnitId, string Name, LightCounts Lights, AnswerRecord Answers);

/// <summary>One day and how many replies are due on it.</summary>
public sealed record DueCount(LocalDate Day, int Count);

/// <summary>What the supervisor sees.</summary>
public sealed record SupervisionView(
    LightCounts Lights, IReadOnlyList<StageCount> Stages, IReadOnlyList<UnitCount> Units, IReadOnlyList<DueCount> NextDays, AnswerRecord Answers);

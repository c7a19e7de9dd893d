using NodaTime;
using RequestCases.Application.People;

namespace RequestCases.Application.Deputies;

/// <summary>代理: for some days one person does another's work.</summary>
public sealed class DeputyPeriod
{
    /// <summary>Identity.</summary>
    public long Id { get; private set; }

    /// <summary>Who is absent.</summary>
    public required string AbsentId { get; init; }

    /// <summary>Who is absent.</summary>
    public Person Absent { get; private set; } = null!;

    /// <summary>Who stands in.</summary>
    public required string DeputyId { get; set; }

    /// <summary>Who stands in.</summary>
    public Person Deputy { get; private set; } = null!;

    /// <summary>First day, inclusive.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>Why, e.g. 年休假.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether only the deputy has the tasks; both have them otherwise.</summary>
    public bool TasksToDeputyOnly { get; init; }

    /// <summary>Whether only the deputy is alerted; both are otherwise.</summary>
    public bool AlertsToDeputyOnly { get; init; }

    /// <summary>Who arranged it.</summary>
    public required string ArrangedByName { get; init; }

    /// <summary>When it was ended before its last day; null when it was not.</summary>
    public Instant? EndedAt { get; set; }

    /// <summary>Whether it was ended, or its last day is past.</summary>
    public bool IsOver(LocalDate today) => EndedAt is not null || Until < today;
}

using System.Text.Json.Serialization;
using NodaTime;

namespace RequestCases.Core.Calendar;

/// <summary>A day off named by a notice.</summary>
/// <param name="Name">春节, 国庆节 …</param>
/// <param name="Date">The day off; it may be a weekend day.</param>
public sealed record Holiday(string Name, LocalDate Date);

/// <summary>调休上班日: a weekend day that is worked.</summary>
/// <param name="Date">The day worked.</param>
/// <param name="For">The holiday it makes up for.</param>
public sealed record MakeupWorkday(LocalDate Date, string For);

/// <summary>How far a year's notice has come.</summary>
public enum NoticeStatus
{
    /// <summary>Not yet issued: only the statutory holidays are known.</summary>
    Unpublished,

    /// <summary>Issued and not changed since.</summary>
    Final,

    /// <summary>Issued and changed by a later notice, which <see cref="HolidayNotice.Amendments"/> lists.</summary>
    Amended,
}

/// <summary>A later notice that changed a year's days, or a local one that changes them for one place.</summary>
public sealed record NoticeAmendment
{
    /// <summary>Title and document number.</summary>
    public required string Source { get; init; }

    /// <summary>The day from which it is known.</summary>
    public required LocalDate Issued { get; init; }

    /// <summary>Days that became days off.</summary>
    public IReadOnlyList<Holiday> AddHolidays { get; init; } = [];

    /// <summary>Days that are no longer days off.</summary>
    public IReadOnlyList<Holiday> RemoveHolidays { get; init; } = [];

    /// <summary>Weekend days that became worked.</summary>
    public IReadOnlyList<MakeupWorkday> AddMakeupWorkdays { get; init; } = [];

    /// <summary>Weekend days that are no longer worked.</summary>
    public IReadOnlyList<MakeupWorkday> RemoveMakeupWorkdays { get; init; } = [];

    /// <summary>Days that it names.</summary>
    internal IEnumerable<LocalDate> AddedDates => AddHolidays.Select(h => h.Date).Concat(AddMakeupWorkdays.Select(m => m.Date));

    /// <summary>Days that it no longer names.</summary>
    internal IEnumerable<LocalDate> RemovedDates => RemoveHolidays.Select(h => h.Date).Concat(RemoveMakeupWorkdays.Select(m => m.Date));

    /// <summary>Whether no day is changed.</summary>
    internal bool IsEmpty => !AddedDates.Any() && !RemovedDates.Any();
}

/// <summary>
/// The State Council's notice on the days off of one year. <see cref="Holidays"/> and <see cref="MakeupWorkdays"/> hold the
/// state after all <see cref="Amendments"/>. A notice may name days of the December before its year.
/// </summary>
public sealed record HolidayNotice
{
    /// <summary>The year in the notice's title.</summary>
    public required int Year { get; init; }

    /// <summary>Titles and document numbers; null while unpublished.</summary>
    public string? Source { get; init; }

    /// <summary>The day the notice was issued; null while unpublished.</summary>
    public LocalDate? Issued { get; init; }

    /// <summary>Whether the document number was read in the notice itself.</summary>
    public bool DocNoVerified { get; init; }

    /// <summary>Where the notice can be read.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>How far the notice has come.</summary>
    public NoticeStatus Status { get; init; }

    /// <summary>Days off, as amended.</summary>
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    /// <summary>Weekend days worked, as amended.</summary>
    public IReadOnlyList<MakeupWorkday> MakeupWorkdays { get; init; } = [];

    /// <summary>The changes that are already contained in the two lists above, oldest first.</summary>
    public IReadOnlyList<NoticeAmendment> Amendments { get; init; } = [];

    /// <summary>What 全国年节及纪念日放假办法 gives by itself, used as long as the notice is not known.</summary>
    public IReadOnlyList<Holiday> StatutoryHolidays { get; init; } = [];

    /// <summary>Remarks on the data, in Chinese.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The day of the notice's latest document; null while unpublished.</summary>
    [JsonIgnore]
    public LocalDate? LatestIssued => Amendments.Count > 0 ? Amendments[^1].Issued : Issued;

    /// <summary>Whether the notice had been issued on that day; null asks for today's knowledge.</summary>
    public bool IsKnownOn(LocalDate? asOf) => Issued is { } issued && (asOf is null || issued <= asOf);

    /// <summary>The notice as a reader on that day had it: amendments issued later are taken back.</summary>
    public HolidayNotice AsKnownOn(LocalDate? asOf)
    {
        if (!IsKnownOn(asOf))
            return this with { Status = NoticeStatus.Unpublished, Holidays = StatutoryHolidays, MakeupWorkdays = [], Amendments = [] };

        return Amendments.Reverse().Where(a => asOf is not null && a.Issued > asOf).Aggregate(this, (notice, amendment) => notice.Without(amendment));
    }

    /// <summary>The notice after one more change.</summary>
    internal HolidayNotice With(NoticeAmendment amendment) => this with
    {
        Source = Source + Following(amendment),
        Holidays = InOrder([.. Holidays.Except(amendment.RemoveHolidays), .. amendment.AddHolidays]),
        MakeupWorkdays = InOrder([.. MakeupWorkdays.Except(amendment.RemoveMakeupWorkdays), .. amendment.AddMakeupWorkdays]),
        Amendments = [.. Amendments, amendment],
        Status = NoticeStatus.Amended,
    };

    /// <summary>The notice before its latest change.</summary>
    internal HolidayNotice Without(NoticeAmendment amendment) => this with
    {
        Source = Source?.Replace(Following(amendment), "", StringComparison.Ordinal),
        Holidays = InOrder([.. Holidays.Except(amendment.AddHolidays), .. amendment.RemoveHolidays]),
        MakeupWorkdays = InOrder([.. MakeupWorkdays.Except(amendment.AddMakeupWorkdays), .. amendment.RemoveMakeupWorkdays]),
        Amendments = [.. Amendments.Where(a => a != amendment)],
        Status = Amendments.Count > 1 ? NoticeStatus.Amended : NoticeStatus.Final,
    };

    // The sources of a changed notice stand one after the other.
    private static string Following(NoticeAmendment amendment) => " + " + amendment.Source;

    private static Holiday[] InOrder(IEnumerable<Holiday> holidays) => [.. holidays.OrderBy(h => h.Date)];

    private static MakeupWorkday[] InOrder(IEnumerable<MakeupWorkday> makeups) => [.. makeups.OrderBy(m => m.Date)];
}

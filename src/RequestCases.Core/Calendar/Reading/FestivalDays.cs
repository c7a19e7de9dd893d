using NodaTime;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>What a notice orders for one festival, or for several that are celebrated together.</summary>
/// <param name="Name">春节, 国庆节、中秋节 …</param>
/// <param name="Off">Days off, in order.</param>
/// <param name="Worked">Weekend days that are worked for it, in order.</param>
internal sealed record FestivalDays(string Name, IReadOnlyList<LocalDate> Off, IReadOnlyList<LocalDate> Worked)
{
    /// <summary>Remarks for the reader of the data.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IEnumerable<Holiday> Holidays => Off.Select(date => new Holiday(Name, date));

    public IEnumerable<MakeupWorkday> MakeupWorkdays => Worked.Select(date => new MakeupWorkday(date, Name));
}

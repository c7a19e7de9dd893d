using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Core.Calendar.Reading;

namespace RequestCases.Web.Pages.Admin.Calendars;

/// <summary>One row of 逐日填写.</summary>
public sealed class FestivalRow
{
    /// <summary>The festival.</summary>
    [Display(Name = "节日"), StringLength(40)]
    public string? Name { get; set; }

    /// <summary>First day off.</summary>
    [Display(Name = "放假第一天")]
    public LocalDate? First { get; set; }

    /// <summary>Last day off; empty for one day.</summary>
    [Display(Name = "放假最后一天")]
    public LocalDate? Last { get; set; }

    /// <summary>A weekend day worked for it.</summary>
    [Display(Name = "调休上班日一")]
    public LocalDate? Makeup1 { get; set; }

    /// <summary>A weekend day worked for it.</summary>
    [Display(Name = "调休上班日二")]
    public LocalDate? Makeup2 { get; set; }

    /// <summary>A weekend day worked for it.</summary>
    [Display(Name = "调休上班日三")]
    public LocalDate? Makeup3 { get; set; }

    /// <summary>Whether no day was filled in.</summary>
    public bool HasNoDay() => First is null && Last is null && Makeups().Count == 0;

    /// <summary>What the row says; it must have a name and a first day.</summary>
    public PickedFestival ToPicked() => new(Name!, First!.Value, Last ?? First.Value, Makeups());

    private List<LocalDate> Makeups() => [.. new[] { Makeup1, Makeup2, Makeup3 }.OfType<LocalDate>()];
}
